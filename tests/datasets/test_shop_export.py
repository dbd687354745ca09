"""The survey of a shop of one's own as a file: what was planted is in it, and what was said can be had back.

Oracle: the shop's own table of surveys; the file is read with Python's csv, not with what the course reads it with.
"""

import csv
from io import StringIO

import pandas as pd
import pytest

from coursekit.datasets import own_shop, survey_codebook
from coursekit.datasets.shop_export import SALT, TEAM, ZONE
from coursekit.messages import using_language
from coursekit.surveys import customer_key, read_survey

# A small shop among them, in which what is planted by chance might be missing.
TOKENS = ["", "capstone-weak", "ana-7"]


@pytest.fixture(scope="module", params=TOKENS)
def shop(request):
    return own_shop(request.param)


def lines(shop):
    return list(csv.reader(StringIO(shop.survey_export())))


def read(shop, **how):
    given = {"tz": ZONE, "keep": "last", "customer_salt": SALT, "own_emails": [TEAM]} | how
    return read_survey(shop.survey_export().encode(), codebook=survey_codebook(), **given)


def said(shop):
    surveys = shop.surveys
    told = surveys[surveys["answered"].notna() & (surveys["nps"].notna() | surveys["csat"].notna())]
    return told.sort_values(["answered", "survey"])


def test_everything_that_goes_wrong_is_in_it(shop):
    head, *rows = lines(shop)
    assert len({len(row) for row in rows}) == 1
    assert rows.count(head) == 1
    assert rows.count([""] * len(head)) == 3
    assert sum(TEAM in row[1] for row in rows) == 2
    assert rows[-1][0] in ("Average", "Promedio")
    answers = [row for row in rows if row[0][:2] == "20" and TEAM not in row[1]]
    assert len(answers) > len({tuple(row) for row in answers})  # copies
    assert len({row[1].strip().upper() for row in answers}) < len({row[1] for row in answers})  # spellings
    scores = [row[3] for row in answers if row[3]]
    assert "11" in scores
    assert any(not score[0].isdigit() for score in scores)
    assert any(row[4].isdigit() and int(row[4]) > 5 for row in answers)
    assert sum("GMT-5" in row[0] for row in answers) == 2
    assert any("GMT-3" in row[0] for row in answers)


def test_each_answer_is_there_as_often_as_it_was_given_and_copies_come_on_top(shop):
    answers = [row for row in lines(shop)[1:] if row[0][:2] == "20" and TEAM not in row[1]]
    once = {tuple(row) for row in answers}
    assert len(once) == len(said(shop))
    assert {row[1].strip().upper() for row in answers} == set(said(shop)["customer"])


def test_read_back_it_says_what_they_said(shop):
    """One answer a customer, the last; what was written off the scale stays blank, all else is as it was."""
    back = read(shop).wide().set_index("customer_key")
    last = said(shop).drop_duplicates("customer", keep="last")
    # The two answers that were moved to the night of a month's end are of people with one answer: still their last.
    last = last.set_index(pd.Index([customer_key(str(who), SALT) for who in last["customer"]]))
    assert set(back.index) == set(last.index)
    for name in ("nps", "csat"):
        both = pd.DataFrame({"read": back[name], "said": last[name]})
        lost = both["read"].isna() & both["said"].notna()
        assert 2 <= lost.sum() <= 0.15 * len(both) + 4
        kept = both[both["read"].notna()]
        assert (kept["read"] == kept["said"]).all()
        assert not (both["said"].isna() & both["read"].notna()).any()


def test_two_answers_belong_to_another_month_where_they_were_written(shop):
    back = read(shop).wide()
    written = lines(shop)
    moved = [
        (int(written[row - 1][0][5:7]), local.month)
        for row, local in zip(back["row"], back["ts_local"], strict=True)
        if "GMT-5" in written[row - 1][0]
    ]
    assert len(moved) == 2
    assert all(here == there % 12 + 1 for there, here in moved)


def test_clocks_with_another_zone_keep_their_moment(shop):
    """An answer in GMT-3 is the same moment as in the table, whose clock is that of Madrid."""
    back = read(shop, keep="all").wide()
    written = lines(shop)
    of = {}
    for one in said(shop).itertuples():
        of.setdefault(customer_key(str(one.customer), SALT), set()).add(one.answered)
    far = [
        (key, local)
        for key, row, local in zip(back["customer_key"], back["row"], back["ts_local"], strict=True)
        if "GMT-3" in written[row - 1][0]
    ]
    assert far
    assert all(local in of[key] for key, local in far)


def test_in_either_language_it_reads_alike(shop):
    tables = []
    for lang in ("es", "en"):
        with using_language(lang):
            tables.append(read(shop).wide()[["customer_key", "ts_utc", "nps", "csat"]])
            head = lines(shop)[0]
        assert ("Número de cliente" in head) == (lang == "es")
    pd.testing.assert_frame_equal(*tables)


def test_every_row_is_accounted_for(shop):
    known = read(shop)
    assert known.accounts().balanced
    left = known.issues[known.issues["action"] == "row_left_out"]
    assert len(left) + len(known.responses) == len(lines(shop)) - 1
    assert {"blank_row", "repeated_header", "summary_row", "test_answer", "duplicate_row", "resubmission"} == set(
        left["code"]
    )


def test_the_same_shop_gives_the_same_file():
    assert own_shop("ana").survey_export() == own_shop("ana").survey_export()
    assert own_shop("ana").survey_export() != own_shop("eva").survey_export()
