"""The documents name what there is: commands, options, queries, lexicons, vocabularies, targets of make."""

import re
from pathlib import Path

import pytest
from click import Context

from queries.text import names
from tests.tour import README, ROOT, retake
from web.cli import cli

FOLDERS = ("graph", "ingest", "ontology", "queries", "web")
NAMED = [
    *(
        pytest.param(f"communekg {name}", "README.md", id=f"the command {name}")
        for name in cli.list_commands(Context(cli))
    ),
    *(pytest.param(f"`{name}`", "README.md", id=f"the query {name}") for name in names()),
    *(pytest.param(f"`{name}`", "CONTRIBUTING.md", id=f"the check {name}") for name in names("checks")),
    *(
        pytest.param(f"`{file.name}`", "CONTRIBUTING.md", id=f"the lexicon {file.stem}")
        for file in sorted((ROOT / "ingest" / "lexicon").glob("*.csv"))
    ),
    *(
        pytest.param(f"`{file.name}`", "CONTRIBUTING.md", id=f"the vocabulary {file.stem}")
        for file in sorted((ROOT / "ontology" / "vocab").glob("*.ttl"))
    ),
    *(
        pytest.param(f"make {target}", "CONTRIBUTING.md", id=f"the target {target}")
        for target in re.findall(r"^(\w+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    ),
]


@pytest.mark.parametrize(("name", "document"), NAMED)
def test_documents_name_what_there_is(name: str, document: str) -> None:
    assert name in (ROOT / document).read_text(encoding="utf-8")


def test_the_tour_prints_what_the_readme_says(tmp_path: Path) -> None:
    text = README.read_text(encoding="utf-8")
    assert retake(text, tmp_path) == text, "run `make tour`"


@pytest.mark.parametrize("folder", FOLDERS)
def test_each_package_states_its_rule_in_three_sentences(folder: str) -> None:
    text = (ROOT / folder / "README.md").read_text(encoding="utf-8")
    prose = " ".join(line for line in text.splitlines() if not line.startswith("#"))
    sentences = re.findall(r"[^.]+(?:\.\w[^.]*)*\.(?=\s|$)", prose)
    assert 1 <= len(sentences) <= 3


LINK = re.compile(r"\]\((?!https?:|#)([^)#]+)")


@pytest.mark.parametrize("document", ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md"])
def test_links_lead_somewhere(document: str) -> None:
    text = (ROOT / document).read_text(encoding="utf-8")
    assert [link for link in LINK.findall(text) if not (ROOT / link).exists()] == []


def test_the_changelog_keeps_its_form() -> None:
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    headings = re.findall(r"^## (.*)$", text, re.MULTILINE)
    assert headings
    assert all(
        re.fullmatch(r"\[Unreleased\]|\[\d+\.\d+\.\d+\] - \d{4}-\d\d-\d\d", heading) for heading in headings
    )
    kinds = set(re.findall(r"^### (.*)$", text, re.MULTILINE))
    assert kinds <= {"Added", "Changed", "Deprecated", "Removed", "Fixed", "Security"}
