"""Results made by hand: the book's tests need neither notebooks nor a sandbox."""

from pathlib import Path

from coursekit.grading.model import Result, Status, Submission
from coursekit.practice import Outcome, Verdict


def verdict(question="nps", points=2.0, of=2.0, say=("Well.",), mistake="", outcome=None):
    fraction = points / of if of else 0.0
    found = outcome or (Outcome.CORRECT if fraction == 1 else Outcome.PARTLY if fraction else Outcome.WRONG)
    return Verdict(question, found, fraction, points, of, tuple(say), mistake)


def graded(student="ana", *verdicts, content=None, exercise="5.1a", token="", submitted="", answers=None, **more):
    of = {key: more.pop(key) for key in ("lang", "lms_id", "path", "claimed_token") if key in more}
    of.setdefault("path", Path(f"{student.replace('/', '_')}.ipynb"))
    content = content or f"file of {student} {submitted}"
    submission = Submission(
        student, of.pop("path"), content, exercise, of.pop("lang", "en"), token, submitted=submitted, **of
    )
    return Result(submission, Status.GRADED, verdicts or (verdict(),), answers=answers or {}, **more)


def not_graded(student="ana", reason="The grader failed.", problem="", submitted="", content="broken"):
    submission = Submission(student, Path("x.ipynb"), content, "5.1a", "en", submitted=submitted, problem=problem)
    return Result(submission, Status.NOT_GRADED, reason=reason)
