"""Why a document cannot be read: one exception for each outcome, caught in `reading.py` and never let out."""

from correspondence.extraction.letter import Problem


class Unreadable(Exception):  # noqa: N818 - it reads as what it says
    """Reading ends here, with this outcome and the problem that says why; `remarks` are what was noticed before."""

    def __init__(self, outcome: str, problem: Problem, *remarks: Problem) -> None:
        super().__init__(problem.message.en)
        self.outcome = outcome
        self.problem = problem
        self.remarks = remarks
