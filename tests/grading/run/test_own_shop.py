"""A shop of one's own in the sandbox: the child gets the tables of the shop, and what else the shop can do.

Oracle: the shop made in this process.
"""

import pickle
import sys

import pytest

from coursekit.datasets import own_shop
from coursekit.grading.model import CodeCell
from coursekit.grading.paper import pack_company
from coursekit.grading.sandbox import Sandbox
from coursekit.grading.sandbox.inside.student import open_company


def test_the_packed_shop_is_opened_as_a_shop():
    shop = own_shop("ana", customers=300)
    opened = open_company(pack_company(shop, ("orders", "surveys")))
    assert repr(opened) == repr(shop)
    assert (opened.shop, opened.start, opened.as_of) == (shop.shop, shop.start, shop.as_of)
    assert opened.orders.equals(shop.orders)
    assert set(opened._frames) == {"orders", "surveys"}
    assert opened.survey_export() == shop.survey_export()
    assert pickle.loads(pack_company(shop, ()))["made_by"] == "own_shop"


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="no fork here")
def test_a_cell_sees_the_shop():
    shop = own_shop("ana", customers=300)
    cell = CodeCell(
        "from coursekit import exercise\nex = exercise('7.1', lang='en', token='')\n"
        "here = ex.data.orders[ex.data.orders['shop'] == ex.data.shop]\n"
        "answer = [ex.data.shop, len(here), len(ex.data.survey_export()), str(ex.data.as_of)]\nex.rubric('memo')"
    )
    with Sandbox(start="fork") as box:
        run = box.run([cell], ["answer"], exercise="7.1", token="ana", data=pack_company(shop, ("orders",)))
    assert not run.errors
    at_home = shop.orders[shop.orders["shop"] == shop.shop]
    assert run.answers["answer"][0:2] == [shop.shop, len(at_home)]
    assert run.answers["answer"][3] == str(shop.as_of)
