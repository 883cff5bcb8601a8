# `make` prints what each target does.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PORT ?= 8000
LANGS := fr nl de
POT := app/translations/messages.pot
PYTEST = $(BIN)/pytest --numprocesses=$$(($$(getconf _NPROCESSORS_ONLN) + 1)) --dist=loadfile --no-loadscope-reorder
MO := $(LANGS:%=app/translations/%/LC_MESSAGES/messages.mo)
EXTRACT := $(BIN)/pybabel -q extract -F babel.cfg --no-location --sort-output --omit-header \
	-k _l -k lazy_gettext

.PHONY: help run test dev check catalogs catalogs-check build bench audit clean

help: ## this help
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 24

run: build ## set everything up, build the site and serve it on http://127.0.0.1:8000 (PORT=...)
	SITE_URL=$${SITE_URL:-http://127.0.0.1:$(PORT)} exec $(BIN)/granian --interface wsgi --http 1 \
		--host 127.0.0.1 --port $(PORT) --workers 2 --blocking-threads 1 \
		--no-access-log --log-level warning --workers-kill-timeout 10 app.wsgi:application

# A test in a browser waits as long as it works: one process more than there are processors. The offline suite, which
# waits for time-outs of its own, has the machine for itself.
test: $(VENV)/test $(MO) ## set everything up and run every test
	$(PYTEST) --ignore=tests/offline
	$(PYTEST) tests/offline

dev: $(VENV)/run $(MO) ## serve the content folder as it is, with checks at the start
	$(BIN)/flask --app app content check
	$(BIN)/flask --app app run --debug --port $(PORT)

check: $(VENV)/test $(MO) catalogs-check ## formatting, types, catalogs, content
	$(BIN)/ruff format --check app bench tests
	$(BIN)/ruff check app bench tests
	$(BIN)/mypy
	$(BIN)/flask --app app content check

build: $(VENV)/run $(MO) ## write the whole site to build/
	SITE_URL=$${SITE_URL:-http://127.0.0.1:$(PORT)} $(BIN)/flask --app app build --out build/

catalogs: $(VENV)/run ## gather the words of the interface into the catalogs
	$(EXTRACT) -o $(POT) .
	for lang in $(LANGS); do $(BIN)/pybabel -q update -i $(POT) -d app/translations -l $$lang \
		--no-fuzzy-matching --ignore-obsolete --omit-header; done

catalogs-check: $(VENV)/run ## refuse catalogs that are behind the templates
	$(EXTRACT) -o $(VENV)/messages.pot .
	diff -u $(POT) $(VENV)/messages.pot

bench: $(VENV)/test $(MO) ## measure against the budgets
	$(BIN)/python -m bench

audit: $(VENV)/test $(MO) ## the long matrix: every page, language and scheme
	RELAIS_AUDIT=1 $(BIN)/pytest tests/audit

clean: ## remove what the other targets made
	rm -rf $(VENV) build build.new build.old app/translations/*/LC_MESSAGES/*.mo

$(VENV)/run: requirements.txt
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r requirements.txt
	touch $@

$(VENV)/test: $(VENV)/run requirements-test.txt
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r requirements-test.txt
	touch $@

# A catalog without a header counts as fuzzy for the tool; a test refuses entries that are.
%.mo: %.po $(VENV)/run
	$(BIN)/pybabel -q compile --use-fuzzy -i $< -o $@ -l $(word 3,$(subst /, ,$@))
