"""A pool of children reads as one child each would, and none of them outlives it."""

import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from correspondence.extraction import Limits, Readers, read_letter
from correspondence.extraction.sandbox import workers
from correspondence.extraction.sandbox.child import LENGTHS
from correspondence.extraction.sandbox.workers import Worker
from tests.extraction.made import letter_pdf
from tests.extraction.processes import children, is_gone

PROJECT = Path(__file__).resolve().parents[2]
LETTER = b"Geachte voorzitter,\n\nDit is de brief.\n"
OTHER = b"Geachte heer,\n\nDit is een andere brief over 2020Z14586.\n"
SLOW = Limits(cpu=1, wall=60, paragraphs=10**6, references=10**6, characters=10**7)
SLOW_LETTER = b"Een zin over 2020Z14586 die nog wat doorgaat.\n\n" * 120_000
ECHO = (  # answers each order with the process's number instead of a letter, once it has read this many
    "import os, struct, sys\n"
    "lengths = struct.Struct('>QQ')\n"
    "while head := sys.stdin.buffer.read(16):\n"
    "    one, two = lengths.unpack(head); sys.stdin.buffer.read(one + two)\n"
)


def pids(readers: Readers) -> set[int]:
    return {worker._child.pid for worker in readers._idle}


def test_the_pool_reads_what_this_process_reads() -> None:
    before = children()
    pdf = letter_pdf(["Geachte voorzitter,", "", "Dit is de brief van € 100."])
    with Readers(processes=1) as readers:
        for data, name in ((LETTER, "één.txt"), (pdf, "twee.pdf"), (OTHER, "drie.txt"), (LETTER, "één.txt")):
            assert readers.read(data, file_name=name) == read_letter(data, file_name=name)
        assert len(pids(readers)) == 1
    assert children() == before


def test_a_child_is_replaced_after_its_number_of_documents() -> None:
    with Readers(processes=1, documents=2) as readers:
        seen = []
        for _ in range(5):
            assert readers.read(LETTER, file_name="brief.txt").outcome == "ok"
            seen += list(pids(readers))
        assert len(seen) == 3  # after the first, third and fifth one stays
        assert len(set(seen)) == 3
        assert len(children() & set(seen)) == 1


def test_a_large_document_has_a_child_of_its_own() -> None:
    before = children()
    with Readers(processes=1, large=len(LETTER)) as readers:
        readers.read(LETTER, file_name="brief.txt")
        kept = pids(readers)
        assert readers.read(LETTER + b"\n", file_name="brief.txt").outcome == "ok"
        assert pids(readers) == kept
        assert children() - before == kept


def test_a_child_that_keeps_too_much_memory_is_replaced(monkeypatch: pytest.MonkeyPatch) -> None:
    with Readers(processes=1) as readers:
        readers.read(LETTER, file_name="brief.txt")
        [worker] = readers._idle
        worker.grown = readers._limits.memory // 4 + 1
        assert readers._is_worn(worker)


@pytest.mark.parametrize(
    ("data", "limits", "outcome"),
    [
        (SLOW_LETTER, SLOW, "limit:time"),
        (OTHER, Limits(output=600), "limit:output"),
        (OTHER, Limits(paragraphs=1), "limit:paragraphs"),
        (b"", Limits(), "wrong_type"),
    ],
)
def test_trouble_has_its_outcome_and_the_next_letter_is_read(data: bytes, limits: Limits, outcome: str) -> None:
    before = children()
    with Readers(processes=1, limits=limits) as readers:
        readers.read(b"Een brief.", file_name="brief.txt")
        assert readers.read(data, file_name="brief.txt").outcome == outcome
        assert readers.read(b"Een brief.", file_name="brief.txt").outcome in {"ok", outcome}
    assert children() == before


def test_processor_time_does_not_add_up_over_documents() -> None:
    data = b"Een zin over 2020Z14586 die nog wat doorgaat.\n\n" * 3_000
    with Readers(processes=1, limits=Limits(cpu=2, wall=60, references=10**5)) as readers:
        outcomes = {readers.read(data, file_name="brief.txt").outcome for _ in range(12)}
        assert outcomes == {"ok"}
        assert len(pids(readers)) == 1


def test_what_a_used_child_fails_at_is_read_by_a_fresh_one(monkeypatch: pytest.MonkeyPatch) -> None:
    with Readers(processes=1) as readers:
        assert readers.read(LETTER, file_name="brief.txt").outcome == "ok"
        [used] = pids(readers)
        os.kill(used, signal.SIGKILL)
        assert readers.read(OTHER, file_name="brief.txt") == read_letter(OTHER, file_name="brief.txt")
        assert used not in pids(readers)


def test_what_every_child_fails_at_is_a_crash(monkeypatch: pytest.MonkeyPatch) -> None:
    before = children()
    monkeypatch.setattr(workers, "COMMAND", [sys.executable, "-c", ECHO + "    os.abort()"])
    with Readers(processes=1) as readers:
        assert [readers.read(LETTER, file_name="brief.txt").outcome for _ in range(2)] == ["crashed"] * 2
    assert children() == before


@pytest.mark.parametrize(
    "answer",
    ["b'x' * 16", "lengths.pack(2, 0) + b'{}'", "lengths.pack(2**63, 0)", "lengths.pack(9, 0) + b'short'", "bytes(16)"],
)
def test_an_answer_that_is_no_letter_is_no_letter(monkeypatch: pytest.MonkeyPatch, answer: str) -> None:
    program = ECHO + f"    os.write(1, {answer})\n    sys.exit()"
    monkeypatch.setattr(workers, "COMMAND", [sys.executable, "-c", program])
    with Readers(processes=1, limits=Limits(wall=10)) as readers:
        assert readers.read(LETTER, file_name="brief.txt").outcome in {"crashed", "limit:output"}


def test_many_threads_share_the_children() -> None:
    before = children()
    letters: list[bytes] = [b"Geachte voorzitter,\n\nBrief nummer %d.\n" % number for number in range(12)]
    with Readers(processes=2) as readers:
        found = [readers.submit(data, file_name="brief.txt") for data in letters]
        threads = [threading.Thread(target=readers.read, args=(LETTER,), kwargs={"file_name": "a"}) for _ in range(3)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert [each.result() for each in found] == [read_letter(data, file_name="brief.txt") for data in letters]
        assert len(pids(readers)) <= 2
    assert children() == before


def test_no_child_is_left_after_an_exception() -> None:
    before = children()
    waiting = []

    def broken_off() -> None:
        with Readers(processes=1, limits=SLOW) as readers:
            waiting.extend(readers.submit(SLOW_LETTER, file_name="brief.txt") for _ in range(4))
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        broken_off()
    assert children() == before
    assert all(each.cancelled() or each.exception() for each in waiting)


def test_closed_readers_read_nothing() -> None:
    readers = Readers(processes=1)
    readers.close()
    with pytest.raises(RuntimeError, match="closed"):
        readers.read(LETTER, file_name="brief.txt")
    readers.close()


def test_a_child_ends_when_its_parent_is_killed() -> None:
    program = (
        "import sys, time; sys.path.insert(0, sys.argv[1])\n"
        "from correspondence.extraction import Readers\n"
        "readers = Readers(processes=1)\n"
        "readers.read(b'Een brief.', file_name='brief.txt')\n"
        "print(readers._idle[0]._child.pid, flush=True)\ntime.sleep(600)"
    )
    with subprocess.Popen([sys.executable, "-I", "-c", program, str(PROJECT)], stdout=subprocess.PIPE) as parent:
        assert parent.stdout
        child = int(parent.stdout.readline())
        parent.kill()
    assert is_gone(child, within=Limits().wall)


def test_a_worker_may_be_ended_twice() -> None:
    with Worker() as worker:
        assert worker.end().status == -signal.SIGKILL
        worker.kill()
    assert worker.has_ended
    assert LENGTHS.size == 16
