# make run    read samples/ into a store and serve it        make test   every test
# make lint   style and layers      make types   mypy        make score  the score on the real reports
# make bench  how long things take                           make tour   what the README shows, written anew
# make golden  what the samples state, written anew           make messages  the texts to be translated, gathered
# Paths are relative, so that the checkout may stand in a folder with spaces.

PYTHON ?= python3
PORT ?= 8000
STORE ?= store
python := .venv/bin/python
communekg := $(python) -m web

.PHONY: run test lint types score bench tour golden messages clean

run: .venv/run
	$(communekg) build samples --national --store "$(STORE)"
	$(communekg) serve --store "$(STORE)" --port $(PORT)

test: .venv/dev
	.ci/packages
	$(python) -m pytest

lint: .venv/dev
	$(python) -m ruff check
	$(python) -m ruff format --check
	.venv/bin/lint-imports

types: .venv/dev
	$(python) -m mypy

score: .venv/dev
	.ci/score

bench: .venv/run
	$(python) bench/build.py
	$(python) bench/matching.py
	$(python) bench/pages.py --no-browser
	$(python) bench/national.py

golden: .venv/run
	for report in samples/*.txt; do $(communekg) ingest "$$report" > tests/golden/$$(basename "$$report" .txt).jsonl; done

messages: .venv/dev
	$(python) -m tests.messages

tour: .venv/dev
	$(python) -m tests.tour

clean:
	rm -rf .venv node_modules web/static/yasgui store dist build .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

.venv/made:
	@PYTHON="$(PYTHON)" .ci/venv

web/static/yasgui: package-lock.json .venv/made
	@.ci/editor
	@mkdir -p $@ && touch $@

.venv/run: pyproject.toml .venv/made web/static/yasgui
	@echo "Installing communekg into .venv (a minute or so the first time) …"
	$(python) -m pip install --quiet --editable .
	touch $@

.venv/dev: pyproject.toml .venv/made web/static/yasgui
	@echo "Installing communekg and what its tests need into .venv …"
	$(python) -m pip install --quiet --editable . --group dev
	touch $@ .venv/run
