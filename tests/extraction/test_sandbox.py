"""The child process reads as the parent would, and nothing that happens to it reaches the parent."""

import subprocess
import sys
import threading
import time
from pathlib import Path

import msgspec
import pytest

from correspondence.extraction import Limits, decode, read_in_sandbox, read_letter
from correspondence.extraction.errors import Unreadable
from correspondence.extraction.reading import check_cheaply
from correspondence.extraction.sandbox import workers
from correspondence.extraction.sandbox.child import LENGTHS, Order
from tests.extraction.made import letter_pdf
from tests.extraction.processes import children, is_gone

PROJECT = Path(__file__).resolve().parents[2]
LETTER = b"Geachte voorzitter,\n\nDit is de brief.\n"


def test_child_reads_what_the_parent_reads() -> None:
    before = children()
    data = letter_pdf(["Geachte voorzitter,", "", "Dit is de brief van € 100."])
    assert read_in_sandbox(data, file_name="één brief.pdf") == read_letter(data, file_name="één brief.pdf")
    assert children() == before


@pytest.mark.parametrize(
    ("limits", "outcome"),
    [
        (Limits(wall=0.01), "limit:time"),
        (Limits(output=100), "limit:output"),
        (Limits(upload=10), "limit:upload"),
        (Limits(paragraphs=1), "limit:paragraphs"),
    ],
)
def test_limit_stops_the_child(limits: Limits, outcome: str) -> None:
    before = children()
    letter = read_in_sandbox(LETTER, file_name="brief.txt", limits=limits)
    assert letter.outcome == outcome
    assert letter.problems[0].code == outcome
    assert letter.source.sha256 == read_letter(LETTER, file_name="brief.txt").source.sha256
    assert children() == before


@pytest.mark.parametrize(
    ("data", "outcome"),
    [
        (b"een regel\n" * 400_000, "limit:characters"),
        ("één\n".encode() * 1_000_000, "limit:characters"),
        (b"x" * 20_000_001, "limit:upload"),
        (b"\xff\xd8\xff\xe0" + bytes(100), "wrong_type"),
        (b"{\\rtf1 Geachte voorzitter,}", "wrong_type"),
    ],
)
def test_what_a_count_decides_needs_no_child(monkeypatch: pytest.MonkeyPatch, data: bytes, outcome: str) -> None:
    monkeypatch.setattr(workers, "COMMAND", ["/no/such/program"])
    letter = read_in_sandbox(data, file_name="brief.txt", limits=Limits(wall=0.0))
    assert letter == read_letter(data, file_name="brief.txt")
    assert letter.outcome == outcome


def test_two_million_wide_characters_are_no_limit() -> None:
    check_cheaply("é".encode() * 2_000_000, Limits())
    with pytest.raises(Unreadable, match="characters"):
        check_cheaply("é".encode() * 2_000_001, Limits())


def test_child_that_takes_too_much_memory_is_stopped() -> None:
    data = b"Geachte voorzitter, \xe9\n" + b"een regel van een lange brief\n" * 400_000
    limits = Limits(memory=200_000_000, characters=100_000_000)
    assert read_in_sandbox(data, file_name="brief.txt", limits=limits).outcome == "limit:memory"


def test_child_that_takes_too_much_processor_time_is_stopped() -> None:
    data = b"Een zin over 2020Z14586 die nog wat doorgaat.\n\n" * 120_000
    limits = Limits(cpu=1, wall=60, paragraphs=10**6, references=10**6, characters=10**7)
    assert read_in_sandbox(data, file_name="brief.txt", limits=limits).outcome == "limit:time"


def test_killed_child_is_a_crash_and_no_process_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    before = children()
    monkeypatch.setattr(workers, "COMMAND", [sys.executable, "-c", "import os, time; time.sleep(0.2); os.abort()"])
    assert read_in_sandbox(LETTER, file_name="brief.txt").outcome == "crashed"
    assert children() == before


@pytest.mark.parametrize(
    ("program", "outcome"),
    [
        ("import sys; sys.stdin.buffer.read(16); sys.exit(3)", "crashed"),
        ("import sys; sys.exit(3)", "crashed"),
        ("print('{}')", "crashed"),
        ("print('no json')", "crashed"),
        ("import sys; sys.exit(77)", "limit:memory"),
        ("import os, signal; os.kill(os.getpid(), signal.SIGXCPU)", "limit:time"),
        (
            "import subprocess, sys, time; subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(60)'])",
            "crashed",
        ),
        ("import time; time.sleep(60)", "limit:time"),
    ],
)
def test_end_of_a_child_has_its_outcome(monkeypatch: pytest.MonkeyPatch, program: str, outcome: str) -> None:
    before = children()
    monkeypatch.setattr(workers, "COMMAND", [sys.executable, "-c", program])
    begun = time.monotonic()
    letter = read_in_sandbox(b"x" * 1_000_000, file_name="brief.txt", limits=Limits(wall=3))
    assert letter.outcome in {outcome, "limit:time" if "Popen" in program else outcome}
    assert time.monotonic() - begun < 10
    assert children() == before


def test_grandchildren_die_with_the_child(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    note = tmp_path / "pid"
    program = (
        "import pathlib, subprocess, sys, time\n"
        f"child = subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(60)'])\n"
        f"pathlib.Path({str(note)!r}).write_text(str(child.pid))\ntime.sleep(60)"
    )
    monkeypatch.setattr(workers, "COMMAND", [sys.executable, "-c", program])
    assert read_in_sandbox(LETTER, file_name="brief.txt", limits=Limits(wall=2)).outcome == "limit:time"
    assert is_gone(int(note.read_text()), within=Limits().wall)


def inside(program: str) -> list[str]:
    """The words that a fresh interpreter with the child's code prints."""
    start = (
        "import sys; sys.path.insert(0, sys.argv[1])\n"
        "from correspondence.extraction.sandbox import child\n"
        "from correspondence.extraction.limits import Limits\n"
        "import os, pathlib, resource, signal, time\n"
    )
    done = subprocess.run(
        [sys.executable, "-I", "-c", start + program, str(PROJECT)], capture_output=True, text=True, check=True
    )
    return done.stdout.split()


def test_child_may_write_no_file_and_open_few() -> None:
    program = (
        "child._give_up_powers(Limits())\n"
        "names = ('AS', 'FSIZE', 'NOFILE', 'CORE')\n"
        "print(*(resource.getrlimit(getattr(resource, 'RLIMIT_' + name))[0] for name in names))"
    )
    assert inside(program) == [str(1 << 30), "0", "64", "0"]


def test_processor_time_is_given_for_each_document_anew() -> None:
    program = (
        "limits = []\n"
        "for _ in range(2):\n"
        "    begun = time.process_time()\n"
        "    while time.process_time() < begun + 1.1: pass\n"
        "    child._give_up_powers(Limits(cpu=5))\n"
        "    limits.append(resource.getrlimit(resource.RLIMIT_CPU)[0] - time.process_time())\n"
        "print(*(5 <= left <= 6 for left in limits))"
    )
    assert inside(program) == ["True", "True"]


@pytest.mark.skipif(sys.platform != "linux", reason="the file that tells is Linux's")
def test_child_steps_back_for_others() -> None:
    program = "child._step_back(); print(os.nice(0), pathlib.Path('/proc/self/oom_score_adj').read_text())"
    assert inside(program) == ["10", "500"]


def test_what_a_library_prints_is_no_answer() -> None:
    program = "answers = child._own_output(); print('noise', flush=True); os.write(answers, b'answer')"
    assert inside(program) == ["answer"]


def framed(order: Order, document: bytes) -> bytes:
    wanted = msgspec.json.encode(order)
    return LENGTHS.pack(len(wanted), len(document)) + wanted + document


def test_orders_and_answers_are_json_with_their_length() -> None:
    order = framed(Order(file_name="brief.txt", limits=Limits()), LETTER)
    done = subprocess.run(workers.COMMAND, input=order * 2, capture_output=True, check=True)
    length, grown = LENGTHS.unpack_from(done.stdout)
    answer = done.stdout[LENGTHS.size : LENGTHS.size + length]
    assert decode(answer) == read_letter(LETTER, file_name="brief.txt")
    assert grown < Limits().memory
    assert done.stdout.endswith(answer)
    assert len(done.stdout) == 2 * (LENGTHS.size + length)


def test_a_name_that_is_no_text_can_be_ordered() -> None:
    assert read_in_sandbox(LETTER, file_name="\udcff.txt").source.file_name == "\ufffd.txt"


def test_many_threads_may_read_at_once() -> None:
    outcomes: list[str] = []
    threads = [
        threading.Thread(target=lambda: outcomes.append(read_in_sandbox(LETTER, file_name="a.txt").outcome))
        for _ in range(3)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert outcomes == ["ok"] * 3


def test_reader_loads_no_django() -> None:
    program = (
        "import sys; sys.path.insert(0, sys.argv[1]); import correspondence.extraction;"
        "print([name for name in sys.modules if name.split('.')[0] in {'django', 'rest_framework', 'psycopg'}])"
    )
    done = subprocess.run(
        [sys.executable, "-I", "-c", program, str(PROJECT)], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"
