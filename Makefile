# The doors of the house; each does its own set-up. CI runs `make test` and nothing else.
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.NOTPARALLEL:

export PYTHON ?= python3
BIN := .venv/bin
CODE := $(patsubst %/,%,$(sort $(dir $(wildcard $(addsuffix /*.py,fieldapp tests bench tools)))))
TEXTS := resources/i18n/fieldapp_sv.ts resources/i18n/fieldapp_en.ts
COMPILED := $(patsubst %.ts,%.qm,$(wildcard $(TEXTS)))
# One more than CI has cores: a good third of the time is waiting for servers and windows.
WORKERS ?= 3
ARGS ?=

.PHONY: help
help: ## Show this list
	@sed -nE 's/^([a-z]+):.*## (.*)/  make \1\t\2/p' Makefile | expand -t 22

.PHONY: setup
setup: .venv/ready-all $(COMPILED) ## Make .venv with everything to run, check and change the app

.venv/ready-run: uv.lock pyproject.toml tools/sync tools/system-packages
	@tools/system-packages run
	@tools/sync run
	@touch $@

.venv/ready-all: uv.lock pyproject.toml tools/sync tools/system-packages
	@tools/system-packages all
	@tools/sync all
	@touch .venv/ready-run $@

resources/i18n/%.qm: resources/i18n/%.ts | .venv/ready-run
	@# Put in place in one step: a running window reads the old file out of memory that is the file.
	@$(BIN)/pyside6-lrelease -silent $< -qm $@.new && mv $@.new $@

.PHONY: run
run: .venv/ready-run $(COMPILED) ## Open the app
	@tools/open $(ARGS)

.PHONY: demo
demo: .venv/ready-run $(COMPILED) ## Show the main job end to end, without a screen
	@$(BIN)/fieldapp demo --headless $(ARGS)

.PHONY: test
test: static ## Check everything and run all tests, as CI does
	@# Windows on two busy cores: what failed is tried once more, alone; a real fault fails again.
	@tools/session $(BIN)/pytest --numprocesses=$(WORKERS) --dist=worksteal $(ARGS) \
	  || tools/session $(BIN)/pytest --last-failed --last-failed-no-failures=none

.PHONY: check
check: static ## Check form, types, imports, texts and our own rules
	@tools/session $(BIN)/pytest tests/rules $(ARGS)

.PHONY: static
static: setup
	@tools/system-packages all
	$(BIN)/ruff format --check
	$(BIN)/ruff check
	$(BIN)/mypy $(CODE)
	$(BIN)/lint-imports --no-logo

.PHONY: format
format: setup ## Lay out the code and mend what ruff can mend
	$(BIN)/ruff format
	$(BIN)/ruff check --fix

.PHONY: coverage
coverage: setup ## Run all tests and show which lines and branches they miss
	@tools/session $(BIN)/pytest --numprocesses=$(WORKERS) --cov --cov-report=term $(ARGS)

.PHONY: translations
translations: setup ## Bring the texts in resources/i18n up to date with the code
	$(BIN)/python -m tools.texts
	@$(MAKE) --no-print-directory $(COMPILED)

.PHONY: dictionary
dictionary: setup ## Write docs/data-dictionary.md out of the record types
	$(BIN)/python -c "from pathlib import Path; \
	from fieldapp.reports.dictionary import data_dictionary; \
	Path('docs/data-dictionary.md').write_text(data_dictionary(), encoding='utf-8')"

.PHONY: screens
screens: setup ## Draw every screen into build/screens
	@tools/session $(BIN)/python -m tools.screens $(ARGS)

.PHONY: soak
soak: setup ## Let laptops, line and server fail in ever new ways for an hour (MINUTES=60 DATABASE=sqlite)
	MINUTES=$(or $(MINUTES),60) tools/session $(BIN)/pytest tests/convergence/test_no_loss.py --timeout=0 \
	-k $(or $(DATABASE),sqlite)
	@cat build/soak.json

.PHONY: mutants
mutants: setup ## Break the program on purpose and demand that a test notices each time
	@tools/session $(BIN)/python -m tools.mutants $(ARGS)

.PHONY: bench
bench: setup ## Measure the app beside its peers and the floor
	@tools/session $(BIN)/python -m bench $(ARGS)

.PHONY: wheel
wheel: setup ## Build the package with its resources into dist
	$(BIN)/python -m hatchling build --target wheel

.PHONY: hooks
hooks: setup ## Have git check each commit and test each push
	$(BIN)/pre-commit install --hook-type pre-commit --hook-type pre-push

.PHONY: clean
clean: ## Remove all that was made, .venv included
	rm -rf .venv .uv build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis
	rm -rf .import_linter_cache .coverage* resources/i18n/*.qm
	find $(CODE) -name __pycache__ -prune -exec rm -rf {} +
