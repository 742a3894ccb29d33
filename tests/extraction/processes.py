"""What the tests of the sandbox want to know about processes."""

import os
import subprocess
import time
from pathlib import Path


def children() -> set[int]:
    """The processes that this one started and that still exist, the dead but unburied too."""
    lines = subprocess.run(
        ["ps", "-o", "pid=,ppid=,args="], capture_output=True, text=True, check=True
    ).stdout.splitlines()
    return {int(line.split()[0]) for line in lines if line.split()[1] == str(os.getpid()) and "ps -o" not in line}


def is_running(pid: int) -> bool:
    """Whether this process, anyone's, does anything still."""
    ps = ["ps", "-o", "stat=", "-p", str(pid)]
    state = subprocess.run(ps, capture_output=True, text=True, check=False).stdout.strip()
    return bool(state) and not state.startswith("Z")


def is_gone(pid: int, *, within: float) -> bool:
    """Whether this process ends in so many seconds."""
    until = time.monotonic() + within
    while is_running(pid):
        if time.monotonic() > until:
            return False
        time.sleep(0.02)
    return True


def resident() -> int:
    """Bytes of memory that this process holds."""
    if (statm := Path("/proc/self/statm")).exists():
        return int(statm.read_text(encoding="ascii").split()[1]) * os.sysconf("SC_PAGE_SIZE")
    ps = ["ps", "-o", "rss=", "-p", str(os.getpid())]
    return 1024 * int(subprocess.run(ps, capture_output=True, text=True, check=True).stdout)
