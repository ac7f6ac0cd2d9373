# The project's commands. `make demo` and `make test` work on a fresh machine; `make help` lists them all.

VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
DEMO := fixtures/packets/paloma-family

.DEFAULT_GOAL := help
.PHONY: help demo test check format lint types layers docs recording fixtures train wheel bench clean

help: ## list these commands
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed 's/:[^#]*## /\t/' | expand -t 12

demo: $(READY) ## install what is missing and check a packet of invented scans
	@$(BIN)/packetlint check $(DEMO) || test $$? -eq 1

test: $(READY) ## install what is missing and run the tests
	@$(BIN)/pytest

check: format lint types layers test ## everything that must hold before a commit

format: $(READY) ## whether the code is formatted
	@$(BIN)/ruff format --check src tests fixtures benchmarks training

lint: $(READY) ## ruff's rules
	@$(BIN)/ruff check src tests fixtures benchmarks training

types: $(READY) ## mypy, strict
	@$(BIN)/mypy

layers: $(READY) ## who may import whom
	@$(BIN)/lint-imports

fixtures: $(READY) ## draw the invented packets again from their stories
	@$(BIN)/python fixtures/render.py

docs: $(READY) ## write docs/rules.md, docs/bad-files.md and the README's examples again, from the program
	@$(BIN)/python scripts/rules_page
	@$(BIN)/python scripts/bad_files_page
	@$(BIN)/python scripts/readme_output

recording: $(READY) ## read the demo packet again with Tesseract, for the tests and the README
	@$(BIN)/python tests/recording.py $(DEMO)

train: $(READY) ## train the reader of zones anew, an hour or two on one processor
	@$(BIN)/python -m pip install --quiet --constraint constraints.txt --editable '.[training]'
	@$(BIN)/python training/train.py

wheel: $(READY) ## build the wheel into dist/
	@$(BIN)/python -m build --wheel

bench: $(READY) ## speed against plain tesseract, second runs, memory; names, dates and numbers beside other matchers
	@$(BIN)/python benchmarks/everything.py

clean: ## remove what these commands have made
	rm -rf $(VENV) dist build .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

$(READY): pyproject.toml constraints.txt scripts/setup
	@scripts/setup $(VENV)
	@touch $(READY)
