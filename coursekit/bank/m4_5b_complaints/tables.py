"""What the questions of 4.5b look at: complaints, how they ended, and what people said."""

import pandas as pd

from coursekit import kpis

DAY = pd.Timedelta(hours=24)


def complaints_of(data) -> pd.DataFrame:
    """Tickets over something that went wrong, with whether service was closed, the wait, and the score."""
    found = data.tickets[~data.tickets["reason"].isin(["question", "subscription"])].copy()
    desk = kpis.BusinessHours("09:00", "18:00")
    found["shut"] = desk.hours_between(found["opened"], found["opened"] + pd.Timedelta(minutes=1)) == 0
    found["wait"] = found["first_reply"] - found["opened"]
    given = data.surveys.dropna(subset=["ticket"]).drop_duplicates("ticket").set_index("ticket")["csat"]
    found["csat"] = found["ticket"].map(given)
    found["once"] = (found["contacts"] == 1) & found["resolved"] & ~found["reopened"]
    return found


def about_orders(data) -> pd.DataFrame:
    """Scores about orders, not about the service desk."""
    return data.surveys[(data.surveys["touchpoint"] != "support") & data.surveys["csat"].notna()]


def closed_with_band(data) -> pd.DataFrame:
    done = complaints_of(data)
    done = done[done["closed"].notna()].copy()
    hours = done["wait"].dt.total_seconds() / 3600
    done["band"] = pd.cut(hours, [0, 4, 24, float("inf")], labels=["under 4 h", "4 to 24 h", "over 24 h"])
    return done
