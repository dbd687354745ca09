"""The second delivery: the shop month by month, and its four measures with intervals."""

from typing import Any

import pandas as pd

from coursekit.bank.m7_1_your_own_shop.reading import read, scores_of_rows
from coursekit.kpis import Estimate, csat, first_response, nps, repeat_purchase_rate
from coursekit.practice import Mistake, Question, Table, both

WITHIN_DAYS, WITHIN_HOURS = 90, 24
_COLUMNS = ["value", "low", "high", "n"]


def at_the_till(data: Any) -> pd.DataFrame:
    """The orders placed in the shop itself."""
    return data.orders[data.orders["shop"] == data.shop]


def _months(orders: pd.DataFrame) -> pd.DataFrame:
    by = orders.groupby(orders["date"].dt.strftime("%Y-%m").rename("month"))
    made = by.agg(buyers=("customer", "nunique"), sales=("amount", "sum"))
    return made.assign(per_buyer=made["sales"] / made["buyers"])


def _heads_are_orders(data: Any) -> pd.DataFrame:
    orders = at_the_till(data)
    made = _months(orders)
    made["buyers"] = orders.groupby(orders["date"].dt.strftime("%Y-%m")).size()
    return made.assign(per_buyer=made["sales"] / made["buyers"])


def _without_last_days(data: Any) -> pd.DataFrame:
    orders = at_the_till(data)
    return _months(orders[~orders["date"].dt.is_month_end | (orders["date"] == orders["date"].dt.normalize())])


def _before_discount(data: Any) -> pd.DataFrame:
    orders = at_the_till(data)
    made = _months(orders)
    made["sales"] += orders["discount"].groupby(orders["date"].dt.strftime("%Y-%m")).sum()
    return made.assign(per_buyer=made["sales"] / made["buyers"])


MONTHS = Question(
    id="months",
    title=both(es="Mes a mes", en="Month by month"),
    answer="months",
    kind=Table(["month"], ["buyers", "sales", "per_buyer"], tolerance=0.01),
    points=2,
    expected=lambda data: _months(at_the_till(data)),
    mistakes=[
        Mistake(
            "everything-they-buy",
            lambda data: _months(data.orders),
            both(
                es='Ahí están también la web y la suscripción de la misma gente. La tabla es de la caja de tu tienda: `orders["shop"] == ex.data.shop`.',
                en='The web and the subscription of the same people are in it too. The table is that of your shop\'s till: `orders["shop"] == ex.data.shop`.',
            ),
        ),
        Mistake(
            "orders-for-people",
            _heads_are_orders,
            both(
                es="`buyers` cuenta pedidos. Quien vino cuatro veces en marzo es una persona: `nunique` sobre `customer`.",
                en="`buyers` counts orders. Whoever came four times in March is one person: `nunique` on `customer`.",
            ),
            credit=0.4,
        ),
        Mistake(
            "last-day-lost",
            _without_last_days,
            both(
                es='A cada mes le falta su último día. `<= "2025-03-31"` quiere decir hasta las 00:00 del 31, y las ventas de ese día son después. Corta con `< "2025-04-01"` o usa el mes de la fecha.',
                en='Each month lacks its last day. `<= "2025-03-31"` means until midnight at the beginning of the 31st, and that day\'s sales come later. Cut with `< "2025-04-01"`, or use the month of the date.',
            ),
            credit=0.4,
        ),
        Mistake(
            "before-discount",
            _before_discount,
            both(
                es="Sumaste el descuento a lo cobrado. `amount` ya es lo que entró en la caja; lo descontado no entró nunca.",
                en="You added the discount to what was paid. `amount` is what came into the till already; what was taken off never did.",
            ),
            credit=0.5,
        ),
    ],
    hints=[
        both(
            es='Filtra la tienda, saca el mes con `.dt.strftime("%Y-%m")` y agrupa por él.',
            en='Filter the shop, take the month with `.dt.strftime("%Y-%m")`, and group by it.',
        ),
        both(
            es='`.agg(buyers=("customer", "nunique"), sales=("amount", "sum"))`, y `per_buyer` es `sales / buyers`.',
            en='`.agg(buyers=("customer", "nunique"), sales=("amount", "sum"))`, and `per_buyer` is `sales / buyers`.',
        ),
    ],
    look_at=both(
        es="¿Solo la caja de tu tienda? ¿Personas distintas? ¿Meses enteros?",
        en="Only the till of your shop? Different people? Whole months?",
    ),
    explanation=both(
        es="Doce meses enteros de una caja. Quien compra en dos meses cuenta en los dos: sumar la columna `buyers` no da las personas del año.",
        en="Twelve whole months of one till. Whoever buys in two months counts in both: the column `buyers` does not add up to the people of the year.",
    ),
    code=(
        'here = ex.data.orders[ex.data.orders["shop"] == ex.data.shop]\n'
        'month = here["date"].dt.strftime("%Y-%m").rename("month")\n'
        'months = here.groupby(month).agg(buyers=("customer", "nunique"), sales=("amount", "sum"))\n'
        'months["per_buyer"] = months["sales"] / months["buyers"]'
    ),
)


def rows_of(**estimates: Estimate) -> pd.DataFrame:
    """A row for each measure, as the sheet has them."""
    rows = {name: [one.value, one.low, one.high, one.n] for name, one in estimates.items()}
    return pd.DataFrame.from_dict(rows, orient="index", columns=_COLUMNS).rename_axis("measure")


def voice(data: Any, keep: str = "last") -> pd.DataFrame:
    """NPS and CSAT of those who answered."""
    wide = read(data, keep).wide()
    return rows_of(nps=nps(wide["nps"]), csat=csat(wide["csat"]))


def _wald(table: pd.DataFrame, **variance: float) -> pd.DataFrame:
    """The textbook interval: value ± 1.96 standard errors."""
    made = table.copy()
    for name, row in table.iterrows():
        share = row["value"] / 100
        half = 196 * (variance.get(str(name), share * (1 - share)) / row["n"]) ** 0.5
        made.loc[name, ["low", "high"]] = [row["value"] - half, row["value"] + half]
    return made


def _wald_voice(data: Any) -> pd.DataFrame:
    scores = read(data).wide()["nps"].dropna()
    sign = (scores >= 9).astype(int) - (scores <= 6).astype(int)
    return _wald(voice(data), nps=float(sign.var(ddof=0)))


def _six_is_neutral(data: Any) -> pd.DataFrame:
    scores = read(data).wide()["nps"]
    return pd.concat([rows_of(nps=nps(scores.replace(6, 7))), voice(data).loc[["csat"]]])


def _only_fives(data: Any) -> pd.DataFrame:
    scores = read(data).wide()["csat"]
    return pd.concat([voice(data).loc[["nps"]], rows_of(csat=csat(scores.replace(4, 3)))])


VOICE = Question(
    id="voice",
    title=both(es="Lo que dicen", en="What they say"),
    answer="voice",
    kind=Table(["measure"], _COLUMNS, tolerance=0.05),
    points=3,
    expected=voice,
    mistakes=[
        Mistake(
            "wald",
            _wald_voice,
            both(
                es="Los valores están bien; los extremos son los de «valor ± 1.96 errores típicos», que con pocas respuestas prometen de más y pueden salirse de la escala. `nps()` y `csat()` traen los suyos: `.low` y `.high`.",
                en="The values are right; the ends are those of “value ± 1.96 standard errors”, which promise too much with few answers and may leave the scale. `nps()` and `csat()` bring their own: `.low` and `.high`.",
            ),
            credit=0.6,
        ),
        Mistake(
            "six-is-passive",
            _six_is_neutral,
            both(
                es="Contaste el 6 entre los pasivos. Detractores son del 0 al **6**: así el NPS sale demasiado alto.",
                en="You counted the 6 among the passives. Detractors are 0 to **6**: so the NPS comes out too high.",
            ),
            credit=0.5,
        ),
        Mistake(
            "per-answer",
            lambda data: voice(data, keep="all"),
            both(
                es="Es la cuenta por respuesta: quien contestó tres veces vota tres veces, y el intervalo cree que son tres personas. Usa tu tabla `clean`, con una fila por cliente.",
                en="That is the count by answer: whoever answered three times votes three times, and the interval takes them for three people. Use your table `clean`, with a row for each customer.",
            ),
            credit=0.4,
        ),
        Mistake(
            "file-as-it-came",
            lambda data: rows_of(nps=nps(scores_of_rows(data, "nps")), csat=csat(scores_of_rows(data, "csat"))),
            both(
                es="Ahí siguen las copias y las pruebas del equipo: es el archivo tal como llegó. Parte de `clean`.",
                en="The copies and the team's tests are still in it: it is the file as it came. Start from `clean`.",
            ),
            credit=0.2,
        ),
        Mistake(
            "only-fives",
            _only_fives,
            both(
                es="En `csat` solo contaste los cincos. La convención del curso es la parte con 4 **o** 5; si usas otra, hay que decirla al lado de la cifra.",
                en="In `csat` you counted the fives only. The course's convention is the share with 4 **or** 5; if you use another one, it has to stand beside the figure.",
            ),
            credit=0.5,
        ),
    ],
    hints=[
        both(
            es='`nps(clean["nps"])` da un objeto con `.value`, `.low`, `.high` y `.n`. ¿Cómo se hace una tabla con dos de ellos?',
            en='`nps(clean["nps"])` gives an object with `.value`, `.low`, `.high` and `.n`. How do two of them make a table?',
        ),
        both(
            es='La celda anterior trae `sheet_row`: `voice = pd.DataFrame([sheet_row("nps", nps(clean["nps"])), sheet_row("csat", csat(clean["csat"]))])`.',
            en='The cell before brings `sheet_row`: `voice = pd.DataFrame([sheet_row("nps", nps(clean["nps"])), sheet_row("csat", csat(clean["csat"]))])`.',
        ),
    ],
    look_at=both(
        es="¿Sale de `clean`? ¿Detractores hasta el 6, contentos desde el 4?",
        en="Does it come from `clean`? Detractors up to 6, content from 4 on?",
    ),
    explanation=both(
        es="Dos cifras, cada una con cuántos la sostienen. El intervalo cuenta solo el azar de quién contestó; que quien calla piense igual no lo dice nadie.",
        en="Two figures, each with how many carry it. The interval counts only the luck of who answered; that those who are silent think the same, nobody says.",
    ),
    code=('voice = pd.DataFrame([sheet_row("nps", nps(clean["nps"])), sheet_row("csat", csat(clean["csat"]))])'),
)


def habits(data: Any) -> pd.DataFrame:
    """Coming back, and the first reply."""
    tickets = data.tickets
    back = repeat_purchase_rate(at_the_till(data), horizon_days=WITHIN_DAYS, as_of=data.as_of)
    return rows_of(repeat=back, reply=_reply(tickets["opened"], tickets["first_reply"], data))


def _reply(opened: pd.Series, replied: pd.Series, data: Any) -> Estimate:
    return first_response(opened, replied, as_of=data.as_of, sla_hours=WITHIN_HOURS).sla


def _with_repeat(data: Any, repeat: Estimate) -> pd.DataFrame:
    return pd.concat([rows_of(repeat=repeat), habits(data).loc[["reply"]]])


def _with_reply(data: Any, reply: Estimate) -> pd.DataFrame:
    return pd.concat([habits(data).loc[["repeat"]], rows_of(reply=reply)])


def _never_mind_the_time(data: Any) -> pd.DataFrame:
    """Within 90 days over everybody, also those who came last week."""
    from coursekit.kpis import proportion

    visits = at_the_till(data)
    first = visits.groupby("customer", observed=True)["date"].transform("min")
    gap = visits["date"] - first
    later = visits["date"].dt.normalize() > first.dt.normalize()
    hit = (later & (gap < pd.Timedelta(days=WITHIN_DAYS))).groupby(visits["customer"], observed=True).any()
    return _with_repeat(data, proportion(hit))


def _hours_without_days(data: Any) -> pd.DataFrame:
    from coursekit.kpis import proportion

    wait = (data.tickets["first_reply"] - data.tickets["opened"]).dropna()
    return _with_reply(data, proportion(wait.dt.seconds / 3600 <= WITHIN_HOURS))


HABITS = Question(
    id="habits",
    title=both(es="Lo que hacen", en="What they do"),
    answer="habits",
    kind=Table(["measure"], _COLUMNS, tolerance=0.05),
    points=3,
    expected=habits,
    mistakes=[
        Mistake(
            "no-horizon",
            lambda data: _with_repeat(data, repeat_purchase_rate(at_the_till(data), as_of=data.as_of)),
            both(
                es="`repeat` cuenta a quien volvió **alguna vez**. Quien vino en el primer mes tuvo un año para volver y quien vino en el último, días. Da a todos el mismo plazo: `horizon_days=90`.",
                en="`repeat` counts those who came back **at any time**. Whoever came in the first month had a year for it, whoever came in the last had days. Give all the same time: `horizon_days=90`.",
            ),
            credit=0.5,
        ),
        Mistake(
            "not-yet-their-turn",
            _never_mind_the_time,
            both(
                es="En `repeat` dividiste entre toda la gente, también quien vino por primera vez hace menos de 90 días: aún no ha tenido su plazo y cuenta como si no hubiera vuelto. `horizon_days=90` con `as_of=ex.data.as_of` los deja fuera y los cuenta aparte.",
                en="In `repeat` you divided by everybody, also those who first came less than 90 days ago: their time is not up and they count as if they had not come back. `horizon_days=90` with `as_of=ex.data.as_of` leaves them out and counts them apart.",
            ),
            credit=0.5,
        ),
        Mistake(
            "back-anywhere",
            lambda data: _with_repeat(
                data, repeat_purchase_rate(data.orders, horizon_days=WITHIN_DAYS, as_of=data.as_of)
            ),
            both(
                es="En `repeat` entran los pedidos de la web y las cajas de la suscripción: volver a la tienda es otra cosa. Filtra la caja de tu tienda, como en la tabla de los meses.",
                en="Orders on the web and subscription boxes are in `repeat`: coming back to the shop is another thing. Filter your shop's till, as in the table of months.",
            ),
            credit=0.4,
        ),
        Mistake(
            "until-closed",
            lambda data: _with_reply(data, _reply(data.tickets["opened"], data.tickets["closed"], data)),
            both(
                es="En `reply` mediste hasta que se **cerró** el caso. Se pide la primera respuesta de una persona: `first_reply`.",
                en="In `reply` you measured until the case was **closed**. The first reply by a person is asked for: `first_reply`.",
            ),
            credit=0.4,
        ),
        Mistake(
            "days-thrown-away",
            _hours_without_days,
            both(
                es="En `reply` todo el mundo sale contestado en un día: `.dt.seconds` es lo que sobra de los días enteros, de modo que tres días y una hora son «una hora». Usa `.dt.total_seconds()` o `first_response`.",
                en="In `reply` everybody comes out answered within a day: `.dt.seconds` is what is left after the whole days, so that three days and one hour are “one hour”. Use `.dt.total_seconds()` or `first_response`.",
            ),
            credit=0.4,
        ),
        Mistake(
            "wald",
            lambda data: _wald(habits(data)),
            both(
                es="Los valores están bien; los extremos son los del intervalo de libro (valor ± 1.96 errores típicos). Usa `.low` y `.high` de la propia medida, que son los de Wilson.",
                en="The values are right; the ends are those of the textbook interval (value ± 1.96 standard errors). Use the measure's own `.low` and `.high`, which are Wilson's.",
            ),
            credit=0.6,
        ),
    ],
    hints=[
        both(
            es="Las dos medidas existen: `repeat_purchase_rate` (con su plazo) y `first_response(...).sla`. Las dos necesitan saber cuándo se cerraron los datos: `as_of=ex.data.as_of`.",
            en="Both measures exist: `repeat_purchase_rate` (with its time) and `first_response(...).sla`. Both need to know when the records were closed: `as_of=ex.data.as_of`.",
        ),
        both(
            es='`repeat_purchase_rate(here, horizon_days=90, as_of=ex.data.as_of)` y `first_response(tickets["opened"], tickets["first_reply"], as_of=ex.data.as_of).sla`.',
            en='`repeat_purchase_rate(here, horizon_days=90, as_of=ex.data.as_of)` and `first_response(tickets["opened"], tickets["first_reply"], as_of=ex.data.as_of).sla`.',
        ),
    ],
    look_at=both(
        es="¿`repeat` mira solo la caja de tu tienda y da 90 días a cada persona? ¿`reply` va de `opened` a `first_reply`?",
        en="Does `repeat` look at your shop's till alone and give each person 90 days? Does `reply` go from `opened` to `first_reply`?",
    ),
    explanation=both(
        es="La parte que vuelve a la tienda en 90 días y la parte de casos contestados en 24 horas, con los abiertos y vencidos dentro. La primera mira a quien ya compró: de quien entró y se fue no dice nada.",
        en="The share that comes back to the shop within 90 days, and the share of cases answered within 24 hours, open and overdue ones among them. The first looks at those who bought: of those who came in and left it says nothing.",
    ),
    code=(
        "tickets = ex.data.tickets\n"
        "back = repeat_purchase_rate(here, horizon_days=90, as_of=ex.data.as_of)\n"
        'replied = first_response(tickets["opened"], tickets["first_reply"], as_of=ex.data.as_of).sla\n'
        'habits = pd.DataFrame([sheet_row("repeat", back), sheet_row("reply", replied)])'
    ),
)
