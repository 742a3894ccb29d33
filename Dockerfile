# The production image: the application and its dependencies from uv.lock, run by a user who owns only /data.
# It holds no database server: DATABASE_URL names one.

FROM python:3.12.15-slim-trixie AS build
ENV UV_COMPILE_BYTECODE=1 \
    UV_LINK_MODE=copy \
    UV_PYTHON_DOWNLOADS=never
WORKDIR /app
RUN pip install --no-cache-dir uv==0.13.9
COPY pyproject.toml uv.lock ./
RUN uv sync --frozen --no-dev
COPY LICENSE manage.py ./
COPY api api
COPY correspondence correspondence
COPY seeds seeds
RUN .venv/bin/python -m compileall -q manage.py api correspondence

FROM python:3.12.15-slim-trixie
ENV PATH=/app/.venv/bin:$PATH \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1 \
    VAR_DIR=/data
# Scans without text are read by Tesseract, with its Dutch data.
RUN apt-get update \
    && apt-get install --yes --no-install-recommends tesseract-ocr tesseract-ocr-nld tesseract-ocr-osd \
    && rm -rf /var/lib/apt/lists/*
RUN groupadd --system --gid 10001 correspondence \
    && useradd --system --uid 10001 --gid 10001 --home-dir /nonexistent --shell /usr/sbin/nologin correspondence \
    && install --directory --owner=10001 --group=10001 /data
COPY --from=build /app /app
WORKDIR /app
USER 10001:10001
EXPOSE 8000
# Asks as a visitor would, by the first name in ALLOWED_HOSTS: any other host is refused.
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=3 \
    CMD ["python", "-c", "import http.client, os; host = os.environ.get('ALLOWED_HOSTS', '').split(',')[0].strip().lstrip('*.') or 'localhost'; ask = http.client.HTTPConnection('127.0.0.1', int(os.environ.get('PORT') or 8000), timeout=4); ask.request('GET', '/healthz', headers={'Host': host}); raise SystemExit(ask.getresponse().status != 200)"]
CMD ["gunicorn", "--config", "correspondence/conf/gunicorn.py", "correspondence.conf.wsgi:application"]
