"""Addresses of closed customers and a form's answers: counted against the tables that they come from."""

import csv
import io

import pandas as pd
import pytest

from coursekit.datasets import closed_customers, company, form_answers
from coursekit.messages import CourseError, using_language
from coursekit.surveys import customer_key, read_survey

SALT = "a salt for tests"
BOOK = {
    "questions": [
        {"id": "nps", "kind": "nps", "question": {"es": "recomiendes", "en": "recommend us"}},
        {"id": "csat", "kind": "csat", "question": {"es": "satisfecho", "en": "satisfied"}, "min": 1, "max": 5},
        {"id": "comment", "kind": "text", "question": {"es": "mejorar", "en": "do better"}},
    ]
}
LUMBRE = company("contacts", customers=1000)


def read(lang):
    raw = form_answers(LUMBRE, lang=lang)
    own = ["@cafelumbre.example"]
    return read_survey(raw, codebook=BOOK, tz="Europe/Madrid", customer_salt=SALT, own_emails=own)


def test_the_base_holds_every_customer_and_system_once():
    orders = LUMBRE.orders[LUMBRE.orders["date"] >= "2025-07-01"]
    pairs = {
        (str(c), "till" if k == "shop" else "web") for c, k in zip(orders["customer"], orders["channel"], strict=True)
    }
    base = closed_customers(LUMBRE)
    assert set(zip(base["customer"], base["system"], strict=True)) == pairs
    assert len(base) == len(pairs)
    assert base["record"].is_unique
    assert base["closed"].is_monotonic_increasing
    assert base["customer"].nunique() == orders["customer"].nunique()


def test_one_person_has_one_key_however_it_is_typed():
    base = closed_customers(LUMBRE).dropna(subset="email")
    keys = base["email"].map(lambda email: customer_key(email, SALT))
    assert base.groupby("customer")["email"].nunique().max() > 1
    assert base.assign(key=keys).groupby("customer")["key"].nunique().max() == 1
    assert base.assign(key=keys).groupby("key")["customer"].nunique().max() == 1


def test_only_the_till_leaves_the_address_blank():
    base = closed_customers(LUMBRE)
    assert base.loc[base["email"].isna(), "system"].unique().tolist() == ["till"]


def test_every_answer_comes_back_at_its_own_time(lang):
    surveys = LUMBRE.surveys
    asked = surveys[(surveys["answered"] >= "2025-07-01") & surveys["nps"].notna()]
    data = read(lang)
    assert data.accounts().balanced
    assert len(data.wide()) == len(asked)
    assert sorted(data.wide()["ts_local"]) == sorted(asked["answered"].dt.floor("s"))
    read_scores = data.wide()["nps"]
    assert read_scores.isna().sum() == sum(place % 37 in (11, 23) and place % 9 != 4 for place in range(len(asked)))


def test_everything_goes_wrong_at_least_once(lang):
    codes = set(read(lang).issues["code"])
    wanted = {"out_of_range", "duplicate_row", "email_alias", "customer_blank", "test_answer", "resubmission"}
    assert wanted | {"number_in_words"} <= codes


def test_same_company_same_files():
    again = company("contacts", customers=1000)
    assert form_answers(again, lang="es") == form_answers(LUMBRE, lang="es")
    assert closed_customers(again).equals(closed_customers(LUMBRE))
    assert form_answers(company("other", customers=1000)) != form_answers(LUMBRE)


def test_form_speaks_the_language_in_use():
    with using_language("es"):
        assert form_answers(LUMBRE) == form_answers(LUMBRE, lang="es")
    assert form_answers(LUMBRE, lang="de") == form_answers(LUMBRE, lang="en")


def test_nobody_bought_nobody_answered():
    assert closed_customers(LUMBRE, since="2026-06-01").empty
    rows = list(csv.reader(io.StringIO(form_answers(LUMBRE, since="2026-06-01", lang="en").decode())))
    assert len(rows) == 1


@pytest.mark.parametrize("since", ["soon", None, pd.NaT])
@pytest.mark.parametrize("make", [closed_customers, form_answers])
def test_a_day_that_is_none(make, since, lang):
    with using_language(lang), pytest.raises(CourseError) as error:
        make(LUMBRE, since=since)
    assert error.value.key == "datasets.contacts.since"
