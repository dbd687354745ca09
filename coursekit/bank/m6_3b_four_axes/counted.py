"""Questions of 6.3b that count: the baselines of three axes, and the months that a trial takes."""

import pandas as pd

from coursekit import kpis
from coursekit.bank.m6_3b_four_axes.tables import TERM, letters_of, newcomers_of
from coursekit.practice import Mistake, Number, Question, Table, both


def _baselines(data, wrong: str = "") -> pd.DataFrame:
    """What holds today on three axes; ``wrong`` names the row that is counted otherwise."""
    letters, new, tickets = letters_of(data), newcomers_of(data), data.tickets
    if wrong == "opened":
        letters = letters[letters["opened"].fillna(False).astype(bool)]
    if wrong != "too recent":
        new = new[new["first"] <= data.as_of - TERM]
    closed = tickets[tickets["closed"].notna()]
    once = (closed["contacts"] == 1) & closed["resolved"] & ~closed["reopened"]
    if wrong == "one contact":
        once = closed["contacts"] == 1
    shares = {
        "knowledge": letters["bought"].mean(),
        "lifecycle": new["again"].mean(),
        "processes": once.mean(),
    }
    return pd.DataFrame({"axis": list(shares), "baseline": [100 * float(one) for one in shares.values()]})


BASELINES = Question(
    id="baselines",
    title=both(es="De dónde se parte", en="Where one starts from"),
    answer="baselines",
    points=2,
    kind=Table(keys=["axis"], columns=["baseline"], tolerance=0.02),
    expected=_baselines,
    mistakes=[
        Mistake(
            "of-those-opened",
            lambda data: _baselines(data, "opened"),
            both(
                es="En `knowledge` te quedaste con las cartas abiertas. Abrir ya es un efecto de la carta: si la nueva se abre menos y vende igual, esa cifra engaña. El total son todas las **enviadas**.",
                en="In `knowledge` you kept the letters that were opened. Opening is an effect of the letter already: if the new one is opened less and sells as much, that figure misleads. The whole are all those **sent**.",
            ),
            credit=0.6,
        ),
        Mistake(
            "not-yet-their-time",
            lambda data: _baselines(data, "too recent"),
            both(
                es="En `lifecycle` contaste a quien aún no ha tenido sus 60 días. La línea de base sale baja, y cualquier prueba que espere los 60 días parecerá un éxito. Quita las primeras compras de los últimos 60 días.",
                en="In `lifecycle` you counted those who have not had their 60 days. The baseline comes out low, and any trial that waits for the 60 days will look like a success. Leave out the first purchases of the last 60 days.",
            ),
            credit=0.6,
        ),
        Mistake(
            "one-contact-is-enough",
            lambda data: _baselines(data, "one contact"),
            both(
                es="En `processes` bastó con un contacto. Quien se cansa de escribir también deja un solo contacto: pide además que quedara resuelto y no se reabriera.",
                en="In `processes` one contact was enough. Whoever tires of writing leaves one contact too: ask besides that it was resolved and not reopened.",
            ),
            credit=0.6,
        ),
        Mistake(
            "ratio",
            lambda data: _baselines(data).assign(baseline=lambda t: t["baseline"] / 100),
            both(
                es="Las proporciones son correctas; ponlas de 0 a 100.",
                en="The shares are right; put them on 0 to 100.",
            ),
            credit=0.5,
            generic=True,
        ),
    ],
    hints=[
        both(
            es='Cada una es la media de verdadero o falso, por 100: `letters["bought"].mean()` es la primera.',
            en='Each is the mean of true and false, times 100: `letters["bought"].mean()` is the first.',
        ),
        both(
            es='La segunda, solo con quien ha tenido sus 60 días: `newcomers["first"] <= as_of - pd.Timedelta(days=60)`.',
            en='The second, only with those who have had their 60 days: `newcomers["first"] <= as_of - pd.Timedelta(days=60)`.',
        ),
        both(
            es='La tercera, entre los cerrados: `(closed["contacts"] == 1) & closed["resolved"] & ~closed["reopened"]`.',
            en='The third, among those closed: `(closed["contacts"] == 1) & closed["resolved"] & ~closed["reopened"]`.',
        ),
    ],
    look_at=both(
        es="¿Todas las cartas enviadas? ¿Solo recién llegados con 60 días cumplidos? ¿Las tres condiciones en los tickets cerrados?",
        en="All letters sent? Newcomers with 60 days over alone? The three conditions on closed tickets?",
    ),
    explanation=both(
        es="Una línea de base se calcula como se calculará el resultado: mismo total, mismo plazo. Si no, la prueba gana o pierde antes de empezar.",
        en="A baseline is computed as the result will be: same whole, same term. Otherwise the trial is won or lost before it begins.",
    ),
    code=(
        'ready = newcomers[newcomers["first"] <= as_of - pd.Timedelta(days=60)]\n'
        'closed = tickets[tickets["closed"].notna()]\n'
        'once = (closed["contacts"] == 1) & closed["resolved"] & ~closed["reopened"]\n'
        'shares = {"knowledge": letters["bought"].mean(), "lifecycle": ready["again"].mean(), "processes": once.mean()}\n'
        'baselines = pd.DataFrame({"axis": list(shares), "baseline": 100 * pd.Series(list(shares.values()))})'
    ),
)


def _months(data, way: str = "both groups") -> float:
    new = newcomers_of(data)
    ready = new[new["first"] <= data.as_of - TERM]
    base = 100 * float(ready["again"].mean())
    a_month = len(new) / 12
    if way == "relative":
        return 2 * kpis.difference_sample_size(base, base * 1.08) / a_month
    if way == "interval":
        return 2 * kpis.proportion_sample_size(8, base) / a_month
    n = kpis.difference_sample_size(base, base + 8)
    if way == "one group":
        return n / a_month
    if way == "all customers":
        return 2 * n / (len(data.customers) / 24)
    return 2 * n / a_month


MONTHS = Question(
    id="months",
    title=both(es="Cuánto dura la prueba", en="How long the trial takes"),
    answer="months",
    points=2,
    kind=Number(tolerance=0.02, digits=1),
    expected=_months,
    mistakes=[
        Mistake(
            "one-group",
            lambda data: _months(data, "one group"),
            both(
                es="La función da la gente de **cada** grupo. Los recién llegados se reparten entre los dos, con nota y sin nota: hacen falta el doble.",
                en="The function gives the people of **each** group. Newcomers are shared between the two, with the note and without: twice as many are needed.",
            ),
            credit=0.5,
        ),
        Mistake(
            "relative",
            lambda data: _months(data, "relative"),
            both(
                es="Tomaste un 8 % **más** de la línea de base. Ocho puntos es sumar 8 a la cifra: de 50 a 58, no de 50 a 54. La mitad de diferencia pide cuatro veces la gente.",
                en="You took 8% **more** than the baseline. Eight points means adding 8 to the figure: from 50 to 58, not from 50 to 54. Half the difference asks for four times the people.",
            ),
            credit=0.4,
        ),
        Mistake(
            "known-within-eight-points",
            lambda data: _months(data, "interval"),
            both(
                es="`proportion_sample_size` dice cuánta gente hace falta para **conocer una** parte con ± 8 puntos. Para ver una diferencia entre dos grupos hace falta más gente: `difference_sample_size`.",
                en="`proportion_sample_size` says how many people it takes to **know one** share within ± 8 points. To see a difference between two groups it takes more people: `difference_sample_size`.",
            ),
            credit=0.4,
        ),
        Mistake(
            "everybody-who-joined",
            lambda data: _months(data, "all customers"),
            both(
                es="Dividiste entre las altas de dos años. En la prueba entra quien hace su **primera compra**, a partir de ahora: usa las de 2025 entre doce.",
                en="You divided by those who joined over two years. Those who make their **first purchase** from now on enter the trial: use those of 2025 over twelve.",
            ),
            credit=0.5,
        ),
    ],
    hints=[
        both(
            es="`kpis.difference_sample_size(base, base + 8)` da la gente de cada grupo; `base` es la línea `lifecycle`, de 0 a 100.",
            en="`kpis.difference_sample_size(base, base + 8)` gives the people of each group; `base` is the row `lifecycle`, from 0 to 100.",
        ),
        both(
            es="Al mes llegan `len(newcomers) / 12` personas, y hay que llenar **dos** grupos.",
            en="In a month `len(newcomers) / 12` people come, and **two** groups have to be filled.",
        ),
        both(
            es="`months = 2 * n / (len(newcomers) / 12)`.",
            en="In one line: `months = 2 * n / (len(newcomers) / 12)`.",
        ),
    ],
    look_at=both(
        es="¿Dos grupos? ¿Ocho **puntos** más? ¿Abajo, primeras compras al mes?",
        en="Two groups? Eight **points** more? Below, first purchases a month?",
    ),
    explanation=both(
        es="Con la clientela de una tienda pequeña, una mejora buena tarda muchos meses en verse. Saberlo antes deja elegir: un cambio mayor, un indicador más cercano, u otra prueba.",
        en="With the customers of a small shop, a good improvement takes many months to show. To know that beforehand lets one choose: a larger change, a nearer measure, or another trial.",
    ),
    code=(
        'base = 100 * newcomers.loc[newcomers["first"] <= as_of - pd.Timedelta(days=60), "again"].mean()\n'
        "n = kpis.difference_sample_size(base, base + 8)\n"
        "months = 2 * n / (len(newcomers) / 12)"
    ),
)
