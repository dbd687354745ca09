"""Question of 5.2a on what a small cell gives away."""

from coursekit.practice import Choice, Question, both

HIDDEN = Question(
    id="hidden",
    title=both(es="La celda tapada", en="The covered cell"),
    answer="answer_hidden",
    kind=Choice(
        {
            "a": both(
                es="Taparla es lo primero, pero mira lo que queda: el total y las otras tres filas. Con cuatro números y una suma, ¿cuántas incógnitas hay?",
                en="Covering it comes first, but look at what remains: the total and the other three rows. With four numbers and a sum, how many unknowns are there?",
            ),
            "b": both(
                es="Los nombres no hacen falta: quien trabaja en esa tienda sabe quiénes son esas tres personas, y ya tiene su media.",
                en="No names are needed: whoever works in that shop knows who those three people are, and has their mean already.",
            ),
            "c": both(
                es="Eso es. Total menos lo visible da la fila tapada, con su n y su media. Hay que tapar dos filas o juntarla con otra.",
                en="That is it. The total less what can be seen gives the covered row, its n and its mean. Cover two rows, or merge it with another.",
            ),
            "d": both(
                es="Redondear estorba un poco, pero con n tan pequeño la resta sigue dando casi la nota exacta: una media de tres personas solo puede tomar unos pocos valores.",
                en="Rounding is some hindrance, but with so small an n the subtraction still gives nearly the exact score: a mean of three people can take a few values only.",
            ),
        }
    ),
    expected=lambda data: "c",
    hints=[
        both(
            es="Haz tú la resta: total de personas menos las de las tres filas visibles.",
            en="Do the subtraction yourself: total people less those of the three visible rows.",
        ),
        both(
            es="Y con las sumas de notas (n por media), lo mismo.",
            en="And with the sums of scores (n times the mean), the same.",
        ),
    ],
    explanation=both(
        es="Una sola celda tapada junto a su total no está tapada. Las oficinas de estadística lo llaman supresión secundaria: se tapa otra, o se juntan categorías.",
        en="A single covered cell beside its total is not covered. Statistical offices call the remedy secondary suppression: cover another, or merge categories.",
    ),
    code='answer_hidden = "c"',
)
