"""What a page may load: nothing from another host, and no script but ours."""

from flask import Response

# vis-network sizes its canvas by style attributes set from script, which no policy forbids.
_RULES = (
    "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; "
    "frame-ancestors 'self'"
)
GUARDS = (
    ("Content-Security-Policy", _RULES),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "same-origin"),
)


def guard(answer: Response) -> Response:
    """Forbid what no page of ours needs: other hosts, other types than stated."""
    for name, rule in GUARDS:
        answer.headers.setdefault(name, rule)
    return answer


def allow_styles(answer: Response) -> Response:
    """Let a page have style attributes in markup, as the editor of SPARQL writes them."""
    answer.headers["Content-Security-Policy"] = f"{_RULES}; style-src 'self' 'unsafe-inline'"
    return answer
