# Two commands are all a person needs: `make lab` to learn, `make test` to check everything.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
EXTRAS := lab,author,grade,test,realdata
JOBS ?= 2

.PHONY: lab test unit notebooks lint layers build pins clean

lab: $(READY)
	$(BIN)/coursekit lab $(if $(lang),--lang $(lang)) $(if $(port),--port $(port)) $(args)

test: $(READY) unit notebooks

unit: $(READY)
	$(BIN)/python -m pytest -p no:nbval -n $(JOBS) --dist loadfile

# nbval runs every built notebook; what it may overlook stands in tests/notebooks/sanitise.cfg with a reason each.
notebooks: $(READY)
	$(BIN)/python -m pytest -c nbval.ini -n $(JOBS) --dist loadfile --nbval notebooks solutions
	$(BIN)/python -m pytest -c nbval.ini -n $(JOBS) --dist loadfile --nbval-lax exercises

lint: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check coursekit tests benchmarks
	$(BIN)/mypy

layers: $(READY)
	$(BIN)/lint-imports

build: $(READY)
	$(BIN)/coursekit build

# The set-up. An old Python, a machine without venv, no network: each ends in one sentence.
$(READY): pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; v = sys.version_info; sys.exit(0 if v >= (3, 11) else "The course needs Python 3.11 or newer; this is %d.%d. Try: make lab PYTHON=python3.12" % v[:2])'
	@$(PYTHON) -m venv $(VENV) || { echo "Python could not make the folder $(VENV). On Debian and Ubuntu: sudo apt install python3-venv"; exit 1; }
	@echo "Installing the course into $(VENV): two or three minutes, the first time only."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[$(EXTRAS)]' \
		|| { echo "The installation did not finish. Is there a network connection? Then run the same command again: it goes on where it stopped."; exit 1; }
	@touch $@

# New versions for constraints.txt: name==version lines only, the same for every system.
pins:
	uv pip compile --universal --python-version 3.11 --upgrade --no-emit-index-url --no-annotate --no-header --all-extras pyproject.toml \
		| grep -o '^[^ ]*==[^ ;]*' | sort -V | awk -F== '!seen[$$1]++' > constraints.txt

clean:
	rm -rf $(VENV) .pytest_cache .mypy_cache .ruff_cache .hypothesis
