"""Answers of another's data; a bank of one question whose right answers are known."""

from types import SimpleNamespace

from coursekit.grading.similarity import similar
from coursekit.practice import Choice, Number, Outcome, Question, QuestionSet, both, in_language, question_set

from .by_hand import graded, verdict

NAMES = both(es="x", en="x")


class Bank(QuestionSet):
    def data(self, token):
        return SimpleNamespace(rate=60 + sum(map(ord, token)) * 0.7123)


BANK = Bank(
    "5.1a",
    [
        Question("rate", NAMES, "a", Number(0.01), lambda data: data.rate),
        Question("other", NAMES, "c", Number(0.01), lambda data: data.rate * 2),
        Question("letter", NAMES, "b", Choice({"a": NAMES, "b": NAMES}), lambda data: "a"),
    ],
)


def paper(student, answers, wrong=("rate",), mistake="", token=None):
    outcomes = [
        verdict(
            q,
            0.0 if q in wrong else 2.0,
            outcome=Outcome.MISTAKE if q in wrong and mistake else None,
            mistake=mistake if q in wrong else "",
        )
        for q in answers
    ]
    return graded(student, *outcomes, token=student if token is None else token, answers=answers)


def found(*papers):
    return similar(papers, questions=lambda id: BANK)


def right(token):
    return BANK.data(token).rate


def test_the_answer_of_anothers_data():
    (pair,) = found(
        paper("ana", {"rate": right("ben")}),
        paper("ben", {"rate": right("ben")}, ()),
        paper("eva", {"rate": right("eva")}, ()),
    )
    assert (pair.first, pair.second, pair.from_data) == ("ana", "ben", (("rate", "ana", "ben"),))
    assert "ana" in pair.say()[0]


def test_also_where_the_other_did_not_answer():
    assert len(found(paper("ana", {"rate": right("ben")}), paper("ben", {}))) == 1


def test_the_same_text_twice_and_two_texts_of_ones_own():
    memos = [in_language(one) for one in question_set("1.1")["memo"].rubric.examples]

    def compared(first, second):
        papers = [paper(name, {"memo": text}, ("memo",)) for name, text in (("ana", first), ("ben", second))]
        return similar(papers, questions=lambda id: question_set("1.1"))

    assert compared(memos[2], memos[3]) == []
    (pair,) = compared(memos[3], memos[3])
    assert (pair.shared, pair.from_data) == (("memo",), ())


def test_no_pair_without_reason():
    assert found(paper("ana", {"rate": right("ana")}, ()), paper("ben", {"rate": right("ben")}, ())) == []
    assert found(paper("ana", {"rate": 1234.5}), paper("ben", {"rate": 4321.5})) == []
    # One letter of two is no coincidence to speak of, nor is a zero.
    assert found(paper("ana", {"letter": "b"}, ("letter",)), paper("ben", {"letter": "b"}, ("letter",))) == []
    assert found(paper("ana", {"rate": 0.0}), paper("ben", {"rate": 0.0})) == []


def test_a_rare_wrong_answer_on_different_data():
    (pair,) = found(paper("ana", {"rate": 55.123}), paper("ben", {"rate": 55.123}), paper("eva", {"rate": 1.5}))
    assert (pair.shared, pair.from_data) == (("rate",), ())
    assert found(*(paper(name, {"rate": 55.123}) for name in ("ana", "ben", "eva"))) == []


def test_the_same_mistake_on_the_same_data_is_no_reason():
    one = [
        paper(name, {"rate": 55.123, "other": 77.123}, ("rate", "other"), "x100", token="") for name in ("ana", "ben")
    ]
    assert found(*one) == []
    two = [paper(name, {"rate": 55.123, "other": 77.123}, ("rate", "other"), token="") for name in ("ana", "ben")]
    assert [pair.shared for pair in found(*two)] == [("rate", "other")]


def test_members_of_a_team_work_together(book):
    for name, value in (("ana", right("ben")), ("ben", right("ben"))):
        book.record(paper(name, {"rate": value}, ("rate",) if name == "ana" else ()))
    assert len(similar(book, questions=lambda id: BANK)) == 1
    book.set_team("red", ["ana", "ben"])
    assert similar(book, questions=lambda id: BANK) == []


def test_what_fits_many_says_nothing():
    crowd = [paper(f"s{i}", {"rate": right("same")}, (), token="same") for i in range(3)]
    assert len(found(paper("ana", {"rate": right("same")}), *crowd)) == 3

    class Same(Bank):
        def data(self, token):
            return SimpleNamespace(rate=61.234)

    everyone = Same("5.1a", list(BANK))
    assert (
        similar([paper("ana", {"rate": 5.0}), paper("ben", {"rate": 61.234}, ())], questions=lambda id: everyone) == []
    )
