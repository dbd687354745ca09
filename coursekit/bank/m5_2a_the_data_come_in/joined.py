"""Questions of 5.2a on joining: who is found in the base, who may be written to, one view of the customer."""

import numpy as np
import pandas as pd

from coursekit.bank.m5_2a_the_data_come_in.tables import keyed_base, last_consent, of_2025, reading, view
from coursekit.datasets import closed_customers, form_answers
from coursekit.practice import Mistake, Number, Question, Table, both


def _people(data) -> pd.Series:
    """The keys of those who gave an address, one for each person."""
    return reading(data).wide()["customer_key"].dropna()


def _matched(data) -> float:
    return 100 * float(_people(data).isin(keyed_base(data)["customer_key"]).mean())


def _typed(data) -> pd.Series:
    """The addresses as they stand in the file, one for each person, tests left out."""
    import io

    raw = pd.read_csv(io.BytesIO(form_answers(data, lang="en")))
    raw["row"] = np.arange(2, len(raw) + 2)
    people = reading(data).wide().dropna(subset="customer_key")[["row"]]
    return people.merge(raw, on="row").iloc[:, 2]


def _as_typed(data) -> float:
    base = closed_customers(data)["email"].dropna()
    return 100 * float(_typed(data).isin(base).mean())


def _alias_left(data) -> float:
    base = closed_customers(data)["email"].dropna().str.strip().str.lower()
    return 100 * float(_typed(data).str.strip().str.lower().isin(base).mean())


MATCHED = Question(
    id="matched",
    title=both(es="Quién está en la base", en="Who is in the base"),
    answer="matched",
    points=2,
    kind=Number(tolerance=0.05),
    expected=_matched,
    mistakes=[
        Mistake(
            "as-typed",
            _as_typed,
            both(
                es="Comparaste las direcciones tal como se escribieron. `Ana.Vega@…` con un espacio detrás y `ana.vega@…` son la misma persona y aquí cuentan como dos: compara claves.",
                en="You compared addresses as they were typed. `Ana.Vega@…` with a space behind it and `ana.vega@…` are the same person and count as two here: compare keys.",
            ),
        ),
        Mistake(
            "alias-left",
            _alias_left,
            both(
                es="Casi: mayúsculas y espacios ya no cuentan. Quedan los alias: `ana+cafe@…` llega al mismo buzón que `ana@…`. `customer_key` también los deshace.",
                en="Nearly: capitals and spaces no longer count. Aliases are left: `ana+cafe@…` comes to the same box as `ana@…`. `customer_key` undoes them too.",
            ),
            credit=0.5,
        ),
        Mistake(
            "blanks-in-the-total",
            lambda data: (
                100 * float(reading(data).wide()["customer_key"].isin(keyed_base(data)["customer_key"]).mean())
            ),
            both(
                es="En el total metiste a quien no dejó dirección. De esas personas no se sabe si están en la base: no son un «no».",
                en="You put into the total those who left no address. Of them it is not known whether they are in the base: they are no “no”.",
            ),
            credit=0.4,
        ),
        Mistake(
            "rows-multiplied",
            lambda data: (
                100 * len(_people(data).to_frame().merge(keyed_base(data), on="customer_key")) / len(_people(data))
            ),
            both(
                es="Contaste filas después de unir, y la base tiene dos fichas de quien compra en la web y en la tienda: esas personas salen dos veces. Quita duplicados de la base antes, o usa `isin`.",
                en="You counted rows after the join, and the base has two records of whoever buys on the web and in the shop: those people appear twice. Take duplicates out of the base first, or use `isin`.",
            ),
            credit=0.3,
        ),
        Mistake(
            "share-of-the-base",
            lambda data: (
                100 * float(keyed_base(data).drop_duplicates("customer_key")["customer_key"].isin(_people(data)).mean())
            ),
            both(
                es="Esa es la parte de la base que respondió: la tasa de respuesta, otra pregunta. Aquí el total son quienes respondieron con dirección.",
                en="That is the share of the base that answered: the response rate, another question. Here the total is those who answered with an address.",
            ),
            credit=0.3,
        ),
    ],
    hints=[
        both(
            es="Las personas son las filas de `answers` con `customer_key`. ¿Cuántas de esas claves están también en la base?",
            en="The people are the rows of `answers` with a `customer_key`. How many of those keys are in the base too?",
        ),
        both(
            es='Hazle una clave a cada dirección de la base: `[customer_key(email, salt) for email in base["email"].dropna()]`.',
            en='Make a key for each address of the base: `[customer_key(email, salt) for email in base["email"].dropna()]`.',
        ),
        both(
            es='Y la parte que está: `100 * answers["customer_key"].dropna().isin(keys).mean()`.',
            en='And the share that is there: `100 * answers["customer_key"].dropna().isin(keys).mean()`.',
        ),
    ],
    look_at=both(
        es="¿Comparas claves hechas con la misma `salt`? ¿Cuántas personas con dirección hay abajo en la división?",
        en="Are you comparing keys made with the same `salt`? How many people with an address are below the line of the division?",
    ),
    explanation=both(
        es="La clave hace iguales las maneras de escribir una dirección. Quien no aparece en la base compró antes de julio, o recibió el enlace de otra persona.",
        en="The key makes the ways of writing one address equal. Whoever is not in the base bought before July, or got the link from somebody else.",
    ),
    code=(
        'keys = [customer_key(email, salt) for email in base["email"].dropna()]\n'
        'matched = 100 * answers["customer_key"].dropna().isin(keys).mean()'
    ),
)


def _allowed(data, *, consent: str = "last") -> float:
    """People of the base with an address who may be written to, or with one rule misread."""
    people = keyed_base(data)["customer"].drop_duplicates()
    consents = data.consents
    if consent == "last":
        yes = people.isin(last_consent(data).query("granted")["customer"])
    elif consent == "ever":
        yes = people.isin(consents.loc[consents["granted"], "customer"])
    elif consent == "silence":
        yes = ~people.isin(last_consent(data).query("~granted")["customer"])
    else:
        yes = pd.Series(True, index=people.index)
    return float(yes.sum())


def _records(data) -> float:
    return float(keyed_base(data)["customer"].isin(last_consent(data).query("granted")["customer"]).sum())


MAILING = Question(
    id="mailing",
    title=both(es="A cuántas personas se puede escribir", en="How many people may be written to"),
    answer="mailing",
    points=2,
    kind=Number(),
    expected=_allowed,
    mistakes=[
        Mistake(
            "records",
            _records,
            both(
                es="Contaste fichas. Quien compra en la web y en la tienda tiene dos y recibiría dos correos: una persona, un correo.",
                en="You counted records. Whoever buys on the web and in the shop has two and would get two e-mails: one person, one e-mail.",
            ),
            credit=0.4,
        ),
        Mistake(
            "ever-yes",
            lambda data: _allowed(data, consent="ever"),
            both(
                es="Hay gente que dijo que sí y después se dio de baja. Vale el **último** apunte de cada persona: ordena por `time` antes de quedarte con uno.",
                en="Some people said yes and unsubscribed later. What counts is each person's **last** entry: sort by `time` before you keep one.",
            ),
            credit=0.3,
        ),
        Mistake(
            "silence-is-consent",
            lambda data: _allowed(data, consent="silence"),
            both(
                es="Quitaste a quien dijo que no y dejaste a quien nunca dijo nada. Callar no es permitir: hace falta un sí.",
                en="You took out those who said no and left those who never said anything. To be silent is not to allow: a yes is needed.",
            ),
            credit=0.3,
        ),
        Mistake(
            "everybody",
            lambda data: _allowed(data, consent="none"),
            both(
                es="Esa es toda la gente con dirección. Haberla dado para recibir un paquete no es pedir encuestas: cruza con `consents`.",
                en="That is everybody with an address. To have given it for a parcel is not to ask for surveys: hold it against `consents`.",
            ),
        ),
    ],
    hints=[
        both(
            es="Tres restas: fichas sin dirección, la segunda ficha de una persona, y quien no tiene un sí como último apunte.",
            en="Three subtractions: records without an address, a person's second record, and whoever does not have a yes as their last entry.",
        ),
        both(
            es='El último apunte: `last = consents.sort_values("time").drop_duplicates("customer", keep="last")`.',
            en='The last entry: `last = consents.sort_values("time").drop_duplicates("customer", keep="last")`.',
        ),
        both(
            es='`people = base.dropna(subset="email")["customer"].drop_duplicates()`, y después `people.isin(last.loc[last["granted"], "customer"]).sum()`.',
            en='`people = base.dropna(subset="email")["customer"].drop_duplicates()`, and then `people.isin(last.loc[last["granted"], "customer"]).sum()`.',
        ),
    ],
    look_at=both(
        es="Mira `len(...)` tras cada resta. ¿Quedan personas repetidas? ¿Y fichas sin dirección?",
        en="Look at `len(...)` after each subtraction. Are there people twice? And records without an address?",
    ),
    explanation=both(
        es="La base dice quién compró; el libro de consentimientos, a quién se puede escribir. Son dos preguntas y casi nunca dan el mismo número.",
        en="The base says who bought; the consent ledger whom one may write to. They are two questions, and hardly ever give the same number.",
    ),
    code=(
        'people = base.dropna(subset="email")["customer"].drop_duplicates()\n'
        'last = consents.sort_values("time").drop_duplicates("customer", keep="last")\n'
        'mailing = people.isin(last.loc[last["granted"], "customer"]).sum()'
    ),
)


def _fan_out(data) -> pd.DataFrame:
    orders, tickets, surveys = of_2025(data)
    one = data.customers[["customer"]].merge(orders[["customer", "order", "amount"]], on="customer", how="left")
    one = one.merge(tickets[["customer", "ticket"]], on="customer", how="left")
    one = one.merge(surveys[["customer", "csat"]], on="customer", how="left")
    return one.groupby(one["customer"].astype(str)).agg(
        orders=("order", "count"), spent=("amount", "sum"), tickets=("ticket", "count"), csat=("csat", "mean")
    )


def _inner(data) -> pd.DataFrame:
    orders, tickets, surveys = of_2025(data)
    full = view(data)
    return full[
        full.index.isin(orders["customer"])
        & full.index.isin(tickets["customer"])
        & full.index.isin(surveys["customer"])
    ]


def _buyers(data) -> pd.DataFrame:
    return view(data).query("orders > 0")


def _one_for_none(data) -> pd.DataFrame:
    return view(data).assign(tickets=lambda t: t["tickets"].clip(lower=1), orders=lambda t: t["orders"].clip(lower=1))


VIEW = Question(
    id="view",
    title=both(es="Una fila por cliente", en="One row per customer"),
    answer="view",
    points=3,
    kind=Table(["customer"], ["orders", "spent", "tickets", "csat"], tolerance=0.01),
    expected=view,
    mistakes=[
        Mistake(
            "fan-out",
            _fan_out,
            both(
                es="Uniste las cuatro tablas y sumaste después. Quien tiene 10 pedidos y 3 tickets sale 30 veces, y su gasto se multiplica por 3. Resume cada tabla a una fila por cliente **antes** de unir.",
                en="You joined the four tables and added up afterwards. Whoever has 10 orders and 3 tickets appears 30 times, and their spending is multiplied by 3. Bring each table to one row per customer **before** joining.",
            ),
        ),
        Mistake(
            "inner",
            _inner,
            both(
                es='Solo quedan quienes tienen pedidos, tickets **y** encuestas: `merge` sin `how` tira al resto. Los contentos que nunca escriben no están. Parte de `customers` y usa `how="left"`.',
                en='Only those with orders, tickets **and** surveys are left: `merge` without `how` throws out the rest. The content ones who never write are gone. Begin from `customers` and use `how="left"`.',
            ),
            credit=0.2,
        ),
        Mistake(
            "buyers-only",
            _buyers,
            both(
                es="Faltan quienes no compraron en 2025. Si partes de los pedidos, la clientela perdida no existe; parte de `customers`.",
                en="Those who did not buy in 2025 are missing. If you begin from the orders, lost customers do not exist; begin from `customers`.",
            ),
            credit=0.3,
        ),
        Mistake(
            "unknown-is-zero",
            lambda data: view(data).fillna(0),
            both(
                es="Rellenaste con 0 también la satisfacción. Cero tickets es un dato: no abrió ninguno. Cero de satisfacción no existe en la escala: esa persona no respondió, y lo que no se sabe se deja en blanco.",
                en="You filled satisfaction with 0 as well. Zero tickets is a fact: none was opened. Zero satisfaction is not on the scale: that person did not answer, and what is not known stays blank.",
            ),
            credit=0.5,
        ),
        Mistake(
            "mean-for-unknown",
            lambda data: view(data).fillna({"csat": view(data)["csat"].mean()}),
            both(
                es="Diste a quien no respondió la media de quienes sí. Parece prudente, pero inventa opiniones, y quien calla no suele pensar como quien contesta. Déjalo en blanco.",
                en="You gave those who did not answer the mean of those who did. It looks prudent and invents opinions, and the silent seldom think as those who answer. Leave it blank.",
            ),
            credit=0.5,
        ),
        Mistake(
            "one-for-none",
            _one_for_none,
            both(
                es="Quien no tiene pedidos o tickets te sale con 1: tras unir, su fila existe aunque esté vacía, y `size` cuenta filas. Cuenta antes de unir y rellena con 0.",
                en="Whoever has no orders or tickets comes out with 1: after the join their row exists though it is empty, and `size` counts rows. Count before joining and fill with 0.",
            ),
            credit=0.3,
        ),
    ],
    hints=[
        both(
            es='Resume primero: `bought = orders_25.groupby("customer", observed=True)["amount"].agg(orders="size", spent="sum")`, y lo mismo con tickets y encuestas.',
            en='Summarise first: `bought = orders_25.groupby("customer", observed=True)["amount"].agg(orders="size", spent="sum")`, and likewise tickets and surveys.',
        ),
        both(
            es='Une a la izquierda, comprobando la clave: `customers[["customer"]].merge(bought, on="customer", how="left", validate="one_to_one")`.',
            en='Join to the left and check the key: `customers[["customer"]].merge(bought, on="customer", how="left", validate="one_to_one")`.',
        ),
        both(
            es='Al final, decide cada hueco: `.fillna({"orders": 0, "spent": 0, "tickets": 0})`, y `csat` se queda como está.',
            en='At the end decide each blank: `.fillna({"orders": 0, "spent": 0, "tickets": 0})`, and `csat` stays as it is.',
        ),
    ],
    look_at=both(
        es='¿Tiene tu tabla tantas filas como `customers`? ¿Suma `spent` lo mismo que `orders_25["amount"]`? Son las dos comprobaciones que descubren casi todo.',
        en='Has your table as many rows as `customers`? Does `spent` add up to the same as `orders_25["amount"]`? Those two checks find nearly everything.',
    ),
    explanation=both(
        es="Una vista del cliente se hace con tablas que ya tienen una fila por cliente. Las comprobaciones son dos: cuántas filas y cuánto suma.",
        en="A view of the customer is made of tables that have one row per customer already. The checks are two: how many rows, and what it adds up to.",
    ),
    code=(
        'bought = orders_25.groupby("customer", observed=True)["amount"].agg(orders="size", spent="sum")\n'
        'asked = tickets_25.groupby("customer", observed=True).size().rename("tickets")\n'
        'said = surveys_25.groupby("customer", observed=True)["csat"].mean()\n'
        'view = customers[["customer"]]\n'
        "for part in (bought, asked, said):\n"
        '    view = view.merge(part, on="customer", how="left", validate="one_to_one")\n'
        'view = view.fillna({"orders": 0, "spent": 0, "tickets": 0})'
    ),
)
