# Two commands do it all: `make site` builds the demo book, `make test` checks everything.

PYTHON ?= $(firstword $(foreach p,python3.13 python3.12 python3.11 python3,$(shell $(p) -c 'import sys; print("$(p)" if (3, 11) <= sys.version_info < (3, 14) else "")' 2>/dev/null)))
VENV := .venv
BIN := $(VENV)/bin
CORPORA ?= corpora

.PHONY: site serve test format lint types tests browser wheel model bench messages lock clean help

help:
	@echo "make site    build the demo book from content/ into site/"
	@echo "make serve   the same, served and rebuilt on every change"
	@echo "make test    format, lint, types, tests, documentation examples"
	@echo "make messages   bring new words of the interface into its translations"
	@echo "make clean   remove what was built (your articles stay)"
	@echo "make model CORPORA=DIR   train the English pipeline again"

site: $(VENV)/runtime
	@$(BIN)/briefbook build

serve: $(VENV)/runtime
	@$(BIN)/briefbook serve

test: format lint types browser tests

format: $(VENV)/dev
	$(BIN)/ruff format --check .

lint: $(VENV)/dev
	$(BIN)/ruff check .

types: $(VENV)/dev
	$(BIN)/mypy

# Browser tests need a Chromium: the system's, or one that we can install. Without, they say so and are left out.
browser: $(VENV)/dev
	@sh .ci/browser $(BIN)/python
	@sh .ci/checkers

tests: $(VENV)/dev
	$(BIN)/pytest --cov --cov-report=term:skip-covered

wheel: $(VENV)/dev
	rm -rf dist && $(BIN)/uv build --wheel --quiet

# Whether an interrupted run ends like a whole one needs PyTorch, so that is tested here and not by `make test`.
model: $(VENV)/training
	$(VENV)-training/bin/python -m pytest -q -p no:cacheprovider tests/training/test_resume.py
	$(VENV)-training/bin/python -m training.make --corpora $(CORPORA)

bench: $(VENV)/dev
	$(BIN)/python bench/publish_speed.py
	$(BIN)/python bench/pipeline_speed.py

# The words of the interface: collected from templates and exporters, and brought into every translation.
messages: $(VENV)/dev
	$(BIN)/pybabel -q extract -F pyproject.toml --omit-header --sort-by-file --add-location=file -w 118 -o templates/locales/messages.pot .
	for po in templates/locales/*.po; do $(BIN)/pybabel -q update --no-fuzzy-matching --ignore-obsolete --ignore-pot-creation-date -w 118 -l $$(basename $$po .po) -i templates/locales/messages.pot -o $$po; done

lock: $(VENV)/dev
	$(BIN)/uv pip compile -q --universal --python-version 3.11 --no-header --no-annotate --upgrade pyproject.toml -o requirements.lock
	$(BIN)/uv pip compile -q --universal --python-version 3.11 --no-header --no-annotate --group dev -c requirements.lock pyproject.toml -o requirements-dev.lock

clean:
	rm -rf site .briefbook dist build .mypy_cache .pytest_cache .ruff_cache .hypothesis .coverage

$(VENV)/bin/python:
	@test -n "$(PYTHON)" || { echo "error: no Python 3.11, 3.12 or 3.13 found."; echo "    Install one, or name it: make site PYTHON=/path/to/python3.12"; exit 1; }
	@$(PYTHON) -c 'import venv, ensurepip' 2>/dev/null || { echo "error: $(PYTHON) cannot make virtual environments."; echo "    Install its venv module (Debian, Ubuntu: apt install python3-venv)."; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/runtime: $(VENV)/bin/python requirements.lock pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps -e .
	@touch $@

$(VENV)/dev: $(VENV)/runtime requirements-dev.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements-dev.lock
	@touch $@

$(VENV)/training: training/requirements.txt
	$(PYTHON) -m venv $(VENV)-training
	$(VENV)-training/bin/python -m pip install --quiet -r training/requirements.txt
	@mkdir -p $(VENV) && touch $@
