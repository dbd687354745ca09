"""What is in the orders: products, prices, coupons, lines, and what each order brought and cost."""

from functools import cache

import numpy as np

from coursekit.datasets import world
from coursekit.datasets.activity import BOX, SHOP
from coursekit.datasets.clock import DAY, DAYS, seconds
from coursekit.datasets.simulation import Coded, Columns, Key, Simulation, Times, stage

MOST_LINES = 9
# Median and log-sd of what a basket is meant to come to, in the web shop and over the counter.
BASKET_MEDIAN = np.array([22.0, 14.4])
BASKET_LOG_SD = np.array([1.06, 1.06])


@cache
def daily_prices() -> np.ndarray:
    """Price of each product on each day."""
    prices = np.repeat(world.PRICE[:, None], DAYS, axis=1)
    for name, first, factor in world.PRICE_CHANGES:
        row, day = product_row(name), seconds(first) // DAY
        prices[row, day:] = np.round(prices[row, day - 1] * factor, 1)
    return prices


def product_row(name: str) -> int:
    return [p[0] for p in world.PRODUCTS].index(name)


@stage("products")
def products(sim: Simulation) -> Columns:
    """What the company sells, with the prices of the first day."""
    n = len(world.PRODUCTS)
    categories = tuple(dict.fromkeys(p[1] for p in world.PRODUCTS))
    return {
        "product": Key(np.arange(n), "products"),
        "category": Coded(np.array([categories.index(p[1]) for p in world.PRODUCTS]), categories),
        "name_es": [p[2] for p in world.PRODUCTS],
        "name_en": [p[3] for p in world.PRODUCTS],
        "price": world.PRICE.copy(),
        "cost": world.COST.copy(),
    }


@stage("price_changes")
def price_changes(sim: Simulation) -> Columns:
    """Every change of a price, with the price before and after."""
    rows = np.array([product_row(name) for name, _, _ in world.PRICE_CHANGES])
    when = np.array([seconds(first) for _, first, _ in world.PRICE_CHANGES])
    prices = daily_prices()
    return {
        "product": Key(rows, "products"),
        "date": Times(when),
        "old_price": prices[rows, when // DAY - 1],
        "new_price": prices[rows, when // DAY],
    }


@stage("_baskets")
def baskets(sim: Simulation) -> Columns:
    """Lines of every order. A basket is filled towards a sum: each line takes a part of what is left."""
    acts, who, draw = sim["_activity"], sim["_people"], sim.stream("baskets")
    customer, channel = acts["order_customer"], acts["order_channel"]
    n = len(customer)
    day = acts["order_time"] // DAY
    loose = np.flatnonzero(channel != BOX)
    at_shop = channel[loose] == SHOP
    target = BASKET_MEDIAN[at_shop.astype(int)] * who["spend"][customer[loose]]
    left = target * np.exp(draw.normal(len(loose)) * BASKET_LOG_SD[at_shop.astype(int)])
    # The smallest basket is one cheap thing.
    everything = np.arange(world.SOLD_LOOSE)
    by_post = np.array([world.PRODUCTS[i][1] not in world.NOT_BY_POST for i in everything])
    shelves = (everything[by_post], everything)
    lines: list[tuple[np.ndarray, ...]] = []
    active = np.arange(len(loose))
    for at_line in range(MOST_LINES):
        product = np.zeros(len(active), dtype=np.int64)
        part = left[active] * (draw.between(0.15, 0.85, len(active)) if at_line < 4 else 1.0)
        step = np.where(part < 60, draw.whole(4, len(active)), draw.whole(2, len(active)))
        swap = draw.uniform(len(active))
        for counter in (False, True):
            here = at_shop[active] == counter
            shelf = shelves[int(counter)]
            at = np.searchsorted(world.PRICE[shelf], part[here], side="right") - 1
            product[here] = shelf[np.maximum(at - step[here], 0)]
        price = daily_prices()[product, day[loose[active]]]
        # A price above the opening one sends some to the next cheaper product, the price-sensitive above all.
        dearer = price > world.PRICE[product] * 1.03
        gives_way = dearer & (swap < np.where(who["sensitive"][customer[loose[active]]], 0.45, 0.12))
        cheaper = np.maximum(product - 1, 0)
        gives_way &= at_shop[active] | by_post[cheaper]
        product = np.where(gives_way, cheaper, product)
        price = daily_prices()[product, day[loose[active]]]
        quantity = np.clip(np.floor(part / price), 1, 3).astype(np.int64)
        lines.append((loose[active], np.full(len(active), at_line), product, quantity, price))
        left[active] -= quantity * price
        smallest = world.PRICE[np.where(at_shop, shelves[1][0], shelves[0][0])]
        active = active[left[active] >= smallest[active]]
        if not len(active):
            break
    boxed = np.flatnonzero(channel == BOX)
    plan, size = who["plan"][customer[boxed]], who["size"][customer[boxed]]
    one = np.ones(len(boxed), dtype=np.int64)
    lines.append((boxed, 0 * one, world.SOLD_LOOSE + size, one, world.BOX_PRICES[plan, size]))
    order, line, product, quantity, price = (np.concatenate(column) for column in zip(*lines, strict=True))
    by_order = np.lexsort((line, order))
    order, line, product, quantity, price = (c[by_order] for c in (order, line, product, quantity, price))
    rate = sim["_coupons"]["rate"][order]
    gross = np.round(quantity * price, 2)
    discount = np.round(gross * rate, 2)
    cost = np.round(quantity * world.COST[product], 2)
    parcel = np.where(channel == SHOP, 0.0, world.PARCEL)

    def per_order(values: np.ndarray) -> np.ndarray:
        return np.bincount(order, weights=values, minlength=n)

    return {
        "order": order, "line": line, "product": product, "quantity": quantity, "price": price,
        "discount": discount, "cost": cost,
        "order_amount": np.round(per_order(gross - discount), 2),
        "order_discount": np.round(per_order(discount), 2),
        "order_cost": np.round(per_order(cost) + parcel, 2),
    }  # fmt: skip


@stage("orders")
def orders(sim: Simulation) -> Columns:
    """One row for each order that was paid."""
    acts, lines, coupons = sim["_activity"], sim["_baskets"], sim["_coupons"]
    n = len(acts["order_customer"])
    shop = sim["_people"]["shop"][acts["order_customer"]]
    return {
        "order": Key(np.arange(n), "orders"),
        "visit": Key(acts["order_visit"], "visits"),
        "customer": Key(acts["order_customer"], "customers"),
        "date": Times(acts["order_time"]),
        "channel": Coded(acts["order_channel"], world.ORDER_CHANNELS),
        "shop": Coded(np.where(acts["order_channel"] == SHOP, shop, -1), world.SHOPS),
        "amount": lines["order_amount"],
        "discount": lines["order_discount"],
        "coupon": Coded(coupons["code"], coupons["labels"]),
        "cost": lines["order_cost"],
    }


@stage("order_lines")
def order_lines(sim: Simulation) -> Columns:
    """One row for each product in an order."""
    lines = sim["_baskets"]
    return {
        "order": Key(lines["order"], "orders"),
        "line": lines["line"] + 1,
        "product": Key(lines["product"], "products"),
        "quantity": lines["quantity"],
        "price": lines["price"],
        "discount": lines["discount"],
        "cost": lines["cost"],
    }
