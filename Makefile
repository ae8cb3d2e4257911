# `make run` and `make test` do all the set-up there is. Everything they install goes into .venv,
# apart from system libraries, which tools/system_libraries.py names before it installs them.

VENV := .venv
BIN := $(VENV)/bin
RUN_READY := $(VENV)/.ready-to-run
TEST_READY := $(VENV)/.ready-to-test
TRANSLATIONS := resources/translations

# The first Python of at least 3.11; `make run PYTHON=...` takes another one.
PYTHON ?= $(shell for name in python3 python3.13 python3.12 python3.11 python; do \
	"$$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 && echo "$$name" && break; done)

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help run test lint format bench screenshots pictures faults fuzz translations pins wheel clean python

help:
	@echo "make run          open the program"
	@echo "make test         everything that a change must pass: lint, types, import contracts, tests"
	@echo "make lint         only lint, types and import contracts"
	@echo "make format       put the code into the project's format"
	@echo "make screenshots  draw every page of the demo vault to PNG files in screenshots/"
	@echo "make pictures  draw the two pictures of README.md anew"
	@echo "make bench        print the figures: start, unlock, search, sort, edit"
	@echo "make faults       the long runs with kills and damage"
	@echo "make fuzz         the long runs with random input"
	@echo "make translations bring the translation files up to date with the texts in the code"
	@echo "make pins         resolve requirements/*.txt anew"
	@echo "make wheel        build dist/*.whl"
	@echo "make clean        remove everything that was built, .venv included"

# ---- set-up ----

python:
	@test -n "$(PYTHON)" || { echo "Python 3.11 or later is needed and was not found. Install it, or say where it is: make run PYTHON=/path/to/python3.11" >&2; exit 1; }

# $(1) requirements file, $(2) stamp. `pip install -e` only adds the command exposure-tracker.
# The file names everything, so nothing is left to resolve: without --no-deps, older pips ask for the
# newest release of a requirement with extras and refuse it, because its hash is not in the file.
define install
@echo "Installing the pinned libraries into $(VENV) (once; this can take a minute) ..."
@$(BIN)/python -m pip --version >/dev/null 2>&1 || "$(PYTHON)" -m venv --clear $(VENV)
@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-input --no-deps --require-hashes -r $(1)
@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-input --no-deps --no-build-isolation --no-index -e .
@touch $(2)
endef

$(RUN_READY): requirements/run.txt | python
	$(call install,$<,$@)

$(TEST_READY): requirements/dev.txt | python
	$(call install,$<,$@ $(RUN_READY))

.PHONY: window-libraries test-libraries
window-libraries: python
	@"$(PYTHON)" tools/system_libraries.py window

test-libraries: python
	@"$(PYTHON)" tools/system_libraries.py tests

# ---- the program ----

run: window-libraries $(RUN_READY)
	@$(BIN)/exposure-tracker

screenshots: test-libraries $(RUN_READY)
	@rm -rf screenshots
	$(BIN)/exposure-tracker screenshots screenshots

# ---- checks ----

test: lint
	$(BIN)/pytest -n auto --cov=tracker.core --cov=tracker.store --cov-report=
	$(BIN)/coverage report --include='tracker/core/*,tracker/store/*' --fail-under=100

lint: test-libraries $(TEST_READY)
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports

format: $(TEST_READY)
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

bench: test-libraries $(TEST_READY)
	$(BIN)/pytest tests/bench -s

faults: test-libraries $(TEST_READY)
	$(BIN)/pytest tests/faults -m "long or not long" --kills 1000

fuzz: test-libraries $(TEST_READY)
	$(BIN)/pytest -n auto -m hypothesis --hypothesis-profile fuzz
	$(BIN)/pytest -n auto tests/unit/formats/test_every_format.py -k changed_bytes --mutants 150000

# ---- upkeep ----

pictures: screenshots
	mkdir -p docs/screenshots
	cp screenshots/overview-light.png screenshots/risk-dark-zh.png docs/screenshots/

translations: $(TEST_READY)
	$(texts) -ts $(filter-out $(TRANSLATIONS)/en.ts,$(wildcard $(TRANSLATIONS)/*.ts))
	$(texts) -pluralonly -ts $(TRANSLATIONS)/en.ts
	for file in $(TRANSLATIONS)/*.ts; do $(BIN)/pyside6-lrelease "$$file" || exit 1; done

# English needs only the plural forms: everything else is shown as it stands in the code.
texts = $(BIN)/pyside6-lupdate -no-obsolete -locations none -extensions py tracker

pins: $(TEST_READY)
	$(call pin,run) --extra build
	$(call pin,dev) --extra build --extra dev --constraints requirements/run.txt

pin = $(BIN)/uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes \
	--custom-compile-command "make pins" pyproject.toml --output-file requirements/$(1).txt

wheel: $(TEST_READY)
	$(BIN)/python -m hatchling build -t wheel

clean:
	rm -rf $(VENV) build dist screenshots .coverage .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	find tracker tests tools -name __pycache__ -type d -prune -exec rm -rf {} +
