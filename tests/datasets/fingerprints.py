"""The stored hash of every table: `python tests/datasets/fingerprints.py --write` makes the file anew.

Rounded before hashing: money to the cent, other numbers to four decimals, times to the second. A change means that every
student's data change: raise `VERSION` in coursekit/datasets/streams.py together with it.
"""

import json
import sys
from hashlib import sha256
from pathlib import Path

import numpy as np
import pandas as pd

from coursekit.datasets import Company, catalogue, company

FILE = Path(__file__).with_name("fingerprints.json")
COMPANIES = (("", 1000), ("ana", 200))


def fingerprint(table: pd.DataFrame) -> str:
    """SHA-256 of a table's columns, rounded, as text and whole numbers."""
    digest = sha256()
    for name, column in table.items():
        digest.update(f"{name}:{len(column)}\n".encode())
        if column.dtype.kind == "M":
            content = column.to_numpy().astype("datetime64[s]").astype(np.int64)
        elif column.dtype.kind == "f":
            places = 2 if name in ("amount", "price", "cost", "discount", "spend") else 4
            scaled = np.round(column.to_numpy() * 10**places)
            content = np.where(np.isnan(scaled), -(2.0**62), scaled).astype(np.int64)
        elif column.dtype.kind in "iub":
            content = column.to_numpy().astype(np.int64)
        else:
            content = np.frombuffer(
                "\n".join(column.astype("object").fillna("\0").astype(str)).encode(), dtype=np.uint8
            )
        digest.update(np.ascontiguousarray(content.astype(content.dtype.newbyteorder("<"))).tobytes())
    return digest.hexdigest()[:32]


def names() -> list[str]:
    """Every table, those for instructors too."""
    told = catalogue()
    return [*told["tables"], *told["instructor"]]


def of(shop: Company) -> dict[str, str]:
    """The fingerprint of each table of a company."""
    return {name: fingerprint(getattr(shop, name)) for name in names()}


def current() -> dict[str, dict[str, str]]:
    """What the file should hold."""
    return {f"{token or 'default'}-{customers}": of(company(token, customers)) for token, customers in COMPANIES}


if __name__ == "__main__":
    made = current()
    if "--write" in sys.argv:
        FILE.write_text(json.dumps(made, indent=1) + "\n", encoding="utf-8")
    sys.exit(0 if json.loads(FILE.read_text(encoding="utf-8")) == made else 1)
