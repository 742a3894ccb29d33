"""How gunicorn listens: `gunicorn --config correspondence/conf/gunicorn.py correspondence.conf.wsgi:application`."""

import os
import signal
from pathlib import Path
from typing import Any

from correspondence.conf import environment

if not os.environ.get("DATABASE_URL"):  # with one, nothing of the embedded server is imported
    from correspondence.conf.embedded import ensure_running

bind = f"0.0.0.0:{environment.number('PORT', default=8000)}"
workers = environment.number("WEB_CONCURRENCY", default=2)
worker_class = "gthread"
threads = 4

# A worker that is silent this long is replaced; at a stop, requests under way get as long to end.
timeout = 30
graceful_timeout = 30
keepalive = 5

# Workers start afresh now and then, each at its own moment, so that a slow leak never adds up.
max_requests = 2000
max_requests_jitter = 400

# Room for the longest link the API hands out, filters and cursor included; more is refused at the door.
limit_request_line = 8190
limit_request_fields = 50
limit_request_field_size = 8190

# Whose word about the original address and scheme counts: the proxy's, and no one else's.
forwarded_allow_ips = os.environ.get("FORWARDED_ALLOW_IPS") or "127.0.0.1"

# No second way in, and nothing written to a home folder, which the container does not have.
control_socket_disable = True


def on_starting(server: Any) -> None:
    """Keep the embedded PostgreSQL for as long as this process lives: the last of its users stops it."""
    if not os.environ.get("DATABASE_URL"):
        ensure_running(var=environment.folder("VAR_DIR", default=Path(__file__).resolve().parents[2] / "var"))


def post_worker_init(worker: Any) -> None:
    """Leave Ctrl+C to the master: a terminal sends it to every process, and a worker that is told twice hangs."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
