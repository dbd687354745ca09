# Two commands are all a person needs: `make lab` to learn, `make test` to check everything.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.all
JOBS ?= 2

.PHONY: lab test unit release tokens wrong-answers browser-lessons screens notebooks lesson site test-site test-browser-versions lint layers build pins clean

lab: $(VENV)/.lab
	$(BIN)/coursekit lab $(if $(lang),--lang $(lang)) $(if $(port),--port $(port)) $(args)

test: $(READY) unit notebooks

unit: $(READY)
	$(BIN)/python -m pytest -p no:nbval -n $(JOBS) --dist loadfile --no-loadscope-reorder --durations=20

# Before a release: all that `test` leaves out because it is too dear for every change.
release: $(READY) tokens wrong-answers browser-lessons
	$(MAKE) notebooks kernel=plain
	$(BIN)/python -m pytest -p no:nbval -n $(JOBS) --dist loadfile -m release --ignore=tests/bank --ignore=tests/grading/run/test_nbgrader_parity.py

# Before a release: every exercise on fifty companies, where `unit` takes four, and every exercise under nbgrader.
tokens: $(READY)
	COURSEKIT_TOKENS=50 $(BIN)/python -m pytest -p no:nbval -n $(JOBS) --dist loadfile -m "release or not release" tests/bank tests/grading/run/test_nbgrader_parity.py

# Before a release: every wrong answer that the bank knows, typed into JupyterLab in a real browser; pages to read.
wrong-answers: $(READY)
	PYTHONPATH=tests/browser $(BIN)/python tests/browser/wrong_answers.py build/wrong-answers

# Before a release: every lesson in both languages opened in JupyterLab and run; what passed is not run again.
# One or some: make browser-lessons only="5.1a 6.2".
browser-lessons: $(READY)
	PYTHONPATH=tests/browser $(BIN)/python tests/browser/lessons_in_lab.py build/browser-lessons $(if $(only),--only $(only)) $(if $(lang),--lang $(lang))

# What the main screens look like, taken anew: look at them before they are committed.
screens: $(READY)
	COURSEKIT_SCREENS=write $(BIN)/python -m pytest -p no:nbval -k "test_screens or looks_as" tests/browser/test_screens.py tests/browser/test_every_widget.py

# nbval runs every built notebook; what it may overlook stands in tests/notebooks/sanitise.cfg with a reason each. Exercises hold no
# results: they only have to run. On Linux kernels are copies of one that is ready; `make notebooks kernel=plain` starts each afresh.
kernel ?= forked
notebooks: $(READY)
	PYTHONPATH=tests/notebooks $(BIN)/python -m pytest -c nbval.ini $(if $(filter forked,$(kernel)),-p forked_kernel) -n $(JOBS) --dist loadfile --nbval notebooks solutions exercises

# One lesson, as an author needs it: built, its questions tried, its notebooks run again and compared. make lesson id=5.5
# Its questions on fifty companies: make lesson id=5.5 tokens=50
lesson: $(READY)
	@test -n "$(id)" || { echo "Which lesson? Write: make lesson id=5.5"; exit 1; }
	$(BIN)/ruff format -q $(wildcard coursekit/bank/m$(subst .,_,$(id))_*)
	$(BIN)/ruff check -q lessons $(wildcard coursekit/bank/m$(subst .,_,$(id))_*)
	$(BIN)/coursekit build $(id)
	$(BIN)/coursekit concepts $(shell printf '%s' '$(id)' | sed 's/[a-z]*$$//')
	$(if $(tokens),COURSEKIT_TOKENS=$(tokens)) $(BIN)/python -m pytest -p no:nbval -q -m "release or not release" tests/bank/test_questions.py tests/bank/test_texts.py tests/bank/test_tokens.py tests/project/test_teaching_notes.py -k "$(id)"
	PYTHONPATH=tests/notebooks $(BIN)/python -m pytest -c nbval.ini -q $(if $(filter forked,$(kernel)),-p forked_kernel) --nbval $$(ls notebooks/*/$(id)_*.ipynb solutions/*/$(id)_*.ipynb exercises/*/$(id)_*.ipynb 2>/dev/null)

# The course as a site that runs in the browser, without a server: build/site, for any static host. Needs npm for Pyodide,
# or a whole Pyodide that was fetched before: make site pyodide=FILE
site: $(VENV)/.site
	$(BIN)/python site/build_site.py -o build/site $(if $(pyodide),--pyodide $(pyodide))

# Builds the site anew, opens it in Chromium and works in it; about two minutes.
test-site: $(READY)
	$(BIN)/python -m pytest -p no:nbval -m site tests/site

# The measures, charts, widgets and checks, and one language of the notebooks, with the versions of numpy, pandas, matplotlib … that the
# browser brings (site/versions.txt), in an environment of their own. The nearest Python will do: make … PYTHON=python3.13
BROWSER := build/browser-versions
USED_THERE := messages documents kpis customers journey surveys mapping loyalty datasets charts widgets practice
test-browser-versions:
	@$(call check_python)
	$(PYTHON) -m venv $(BROWSER)
	awk -F== '{ pins[$$1] = $$0 } END { for (name in pins) print pins[name] }' constraints.txt site/versions.txt > $(BROWSER)/pins.txt
	$(BROWSER)/bin/python -m pip install -q --disable-pip-version-check -c $(BROWSER)/pins.txt -e '.[author,grade]' \
		ipykernel pytest pytest-xdist pytest-timeout nbval hypothesis
	$(BROWSER)/bin/python -m pytest -p no:nbval -n $(JOBS) --dist loadfile $(addprefix tests/,$(USED_THERE))
	$(BROWSER)/bin/python -m pytest -c nbval.ini -n $(JOBS) --dist loadfile --nbval-lax notebooks/en exercises/en solutions/en

lint: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check coursekit tests benchmarks site docs/*.py
	$(BIN)/mypy

layers: $(READY)
	$(BIN)/lint-imports

build: $(READY)
	$(BIN)/coursekit build

# The set-up: what a reader needs, then what authors and tests need on top of it.
# An old Python, a machine without venv, no network: each ends in one sentence.
$(VENV)/.lab: pyproject.toml constraints.txt
	@$(call check_python)
	@$(call make_venv)
	@echo "Installing the course into $(VENV): a minute or two, the first time only."
	@$(call install,lab$(comma)realdata)
	@touch $@

$(VENV)/.site: pyproject.toml constraints.txt
	@$(call check_python)
	@$(call make_venv)
	@echo "Installing what builds the site into $(VENV): a minute or two, the first time only."
	@$(call install,lab$(comma)site)
	@touch $@ $(VENV)/.lab

$(VENV)/.all: pyproject.toml constraints.txt
	@$(call check_python)
	@$(call make_venv)
	@echo "Installing the course and its tests into $(VENV): two or three minutes, the first time only."
	@$(call install,lab$(comma)author$(comma)grade$(comma)test$(comma)realdata)
	@# nbgrader is here to be compared with; its menus would only puzzle a reader.
	@$(BIN)/jupyter labextension disable --level=sys_prefix @jupyter/nbgrader >/dev/null 2>&1 || true
	@touch $@ $(VENV)/.lab $(VENV)/.site

comma := ,
define check_python
command -v $(PYTHON) >/dev/null 2>&1 || { echo "There is no $(PYTHON) here. Install Python 3.11 or newer, or name another: make lab PYTHON=python3.12"; exit 1; }; \
$(PYTHON) -c 'import sys; v = sys.version_info; sys.exit(0 if v >= (3, 11) else "The course needs Python 3.11 or newer; this is %d.%d. Name another one: make lab PYTHON=python3.12" % v[:2])'
endef
define make_venv
$(PYTHON) -m venv $(VENV) || { echo "Python could not make the folder $(VENV). On Debian and Ubuntu: sudo apt install python3-venv"; exit 1; }
endef
define install
$(BIN)/python -m pip install --disable-pip-version-check -c constraints.txt -e '.[$(1)]' >$(VENV)/install.log 2>&1 \
	|| { echo "The installation did not finish. Is there a network connection? Run the same command again: it goes on where it stopped. Details: $(VENV)/install.log"; exit 1; }
endef

# New versions for constraints.txt: name==version lines only, the same for every system.
pins:
	uv pip compile --universal --python-version 3.11 --upgrade --no-emit-index-url --no-annotate --no-header --all-extras pyproject.toml \
		| grep -o '^[^ ]*==[^ ;]*' | sort -V | awk -F== '!seen[$$1]++' > constraints.txt

clean:
	rm -rf $(VENV) .pytest_cache .mypy_cache .ruff_cache .hypothesis
