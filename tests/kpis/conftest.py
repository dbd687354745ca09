"""The first call of a measure may import scipy; a time limit per example would fail on it."""

from importlib.util import find_spec
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import settings

settings.register_profile("kpis", deadline=None)
settings.load_profile("kpis")


@pytest.fixture(scope="session")
def cdnow():
    """The published tenth of CDNOW, read by path from the files that lifetimes ships.

    ``orders``: the purchases; ``summary``: x, t_x, T in weeks and the mean of the repeat purchases, as published.
    """
    found = find_spec("lifetimes")
    if found is None or not found.submodule_search_locations:
        pytest.skip("lifetimes, which ships the CDNOW sample, is not installed")
    folder = Path(found.submodule_search_locations[0]) / "datasets"
    names = ["master", "customer", "date", "cds", "amount"]
    orders = pd.read_csv(folder / "CDNOW_sample.txt", sep=r"\s+", header=None, names=names)
    orders["date"] = pd.to_datetime(orders["date"].astype(str))
    summary = pd.read_csv(folder / "cdnow_customers_summary_with_transactions.csv", index_col="ID")
    return {"orders": orders, "summary": summary}
