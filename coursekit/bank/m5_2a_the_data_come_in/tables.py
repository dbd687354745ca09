"""What the questions of 5.2a look at: the form as it was read, the base, and one view of the customer."""

from functools import lru_cache

import pandas as pd

from coursekit.datasets import closed_customers, form_answers
from coursekit.surveys import SurveyData, customer_key, read_survey

SALT = "a salt for the exercise"
OWN = ("@cafelumbre.example",)
CODEBOOK = {
    "questions": [
        {"id": "nps", "kind": "nps", "question": {"es": "recomiendes", "en": "recommend us"}},
        {"id": "csat", "kind": "csat", "question": {"es": "satisfecho", "en": "satisfied"}, "min": 1, "max": 5},
        {"id": "comment", "kind": "text", "question": {"es": "mejorar", "en": "do better"}},
    ]
}
WHAT = ("copies", "tests", "earlier", "off_scale", "used")
YEAR = pd.Timestamp("2025-01-01")


def reading(data, keep: str = "last", own: tuple[str, ...] = OWN) -> SurveyData:
    """The form of this company, read; kept, for several questions look at it."""
    return _read(form_answers(data, lang="en"), keep, own)


@lru_cache(maxsize=16)
def _read(raw: bytes, keep: str, own: tuple[str, ...]) -> SurveyData:
    return read_survey(raw, codebook=CODEBOOK, tz="Europe/Madrid", customer_salt=SALT, own_emails=list(own), keep=keep)


def account(found: SurveyData) -> pd.Series:
    """Where each row of the form went."""
    left_out = found.issues[found.issues["action"] == "row_left_out"]["code"].value_counts()
    scores = found.wide()["nps"]
    counts = [left_out.get(code, 0) for code in ("duplicate_row", "test_answer", "resubmission")]
    return pd.Series([*counts, scores.isna().sum(), scores.notna().sum()], index=list(WHAT), name="n").astype(float)


def keyed_base(data) -> pd.DataFrame:
    """The base with the key of each address; records without one left out."""
    base = closed_customers(data).dropna(subset="email").copy()
    base["customer_key"] = [customer_key(email, SALT) for email in base["email"]]
    return base


def last_consent(data) -> pd.DataFrame:
    return data.consents.sort_values("time").drop_duplicates("customer", keep="last")


def of_2025(data) -> tuple[pd.DataFrame, pd.DataFrame, pd.DataFrame]:
    """Orders, tickets and answered surveys of the year."""
    orders, tickets, surveys = data.orders, data.tickets, data.surveys
    return orders[orders["date"] >= YEAR], tickets[tickets["opened"] >= YEAR], surveys[surveys["answered"] >= YEAR]


def view(data) -> pd.DataFrame:
    """One row for each customer: orders, what they spent, tickets, and mean satisfaction where it is known."""
    orders, tickets, surveys = of_2025(data)
    bought = orders.groupby("customer", observed=True)["amount"].agg(orders="size", spent="sum")
    asked = tickets.groupby("customer", observed=True).size().rename("tickets")
    said = surveys.groupby("customer", observed=True)["csat"].mean()
    table = data.customers[["customer"]].astype(str).set_index("customer").join([bought, asked, said])
    return table.fillna({"orders": 0, "spent": 0, "tickets": 0})
