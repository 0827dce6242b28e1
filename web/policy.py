"""What a page may load: nothing from another host, and no script but ours."""

from flask import Response

# vis-network sizes its canvas by style attributes set from script, which no policy forbids.
_RULES = (
    "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; "
    "frame-ancestors 'self'"
)


def guard(answer: Response) -> Response:
    """Forbid what no page of ours needs: other hosts, other types than stated."""
    answer.headers.setdefault("Content-Security-Policy", _RULES)
    answer.headers.setdefault("X-Content-Type-Options", "nosniff")
    answer.headers.setdefault("Referrer-Policy", "same-origin")
    return answer


def allow_styles(answer: Response) -> Response:
    """Let a page have style attributes in markup, as the editor of SPARQL writes them."""
    answer.headers["Content-Security-Policy"] = f"{_RULES}; style-src 'self' 'unsafe-inline'"
    return answer
