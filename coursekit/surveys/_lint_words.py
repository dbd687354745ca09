"""The words by which each language gives a badly asked question away. Patterns are searched without regard to case."""

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Words:
    """What the rules look for in one language."""

    telling: frozenset[str]  # frequent words that tell the language
    opening: str  # a question that begins so is open, or asks for a fact
    judging: str  # asks for a judgement
    both: str  # joins two things
    both_fine: str  # … that are one thing, or no things to be judged
    recommend: str
    recommend_fact: str  # asks what somebody did, or why
    leading: str
    absolute: str
    frequencies: str  # words of a scale of frequency: two of them are answers, not a claim
    negation: str
    negation_fine: str
    jargon: str
    recall: str
    months: str  # a number of months or years
    numbers: tuple[str, ...]
    explained: str  # the explanation of a scale, which is no part of what is asked


def _any(*parts: str) -> str:
    return "(?:" + "|".join(parts) + ")"


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


_ACRONYMS = r"\b(?-i:NPS|CSAT|CES|UX|UI|SLA|KPI|CRM|ROI|CTA|SERVQUAL|B2B|B2C|FCR|FRT|CLV|LTV)s?\b"
_PRAISE_ES = (
    r"(?:excelente|incre[ií]ble|maravillos[oa]|magn[ií]fic[oa]|fant[aá]stic[oa]|delicios[oa]|estupend[oa]|inmejorable"
    r"|espectacular|premiad[oa]|exquisit[oa]|inigualable|extraordinari[oa]|genial)(?:e?s)?"
)
_PRAISE_EN = (
    r"(?:amazing|excellent|great|wonderful|fantastic|award-winning|delicious|friendly|superb|outstanding|world-class"
    r"|famous|beloved|incredible|brilliant|unbeatable)"
)

SPANISH = Words(
    telling=_words(
        "el la los las de del que qué en con tu te tus nos es un una por para cómo cuál cuánto nuestro nuestra se al "
        "ha has fue más compra pedido"
    ),
    opening=r"^\W*(?:(?:a|de|en|con|por|para|desde) )?"
    r"(?:qué(?! tan?\b)|cuál(?:es)?|cuánt[oa]s?|cuándo|dónde|quién(?:es)?|por qué|cómo (?:nos conociste|supiste))\b",
    judging=_any(
        r"satisfech",
        r"satisfacci[oó]n",
        r"calific",
        r"\bval[oó]ra",
        r"\bvalorar",
        r"eval[uú]a",
        r"punt[uú]a",
        r"qué tan\b",
        r"cómo (?:fue|fueron|estuv|te pareci|encontraste|de )",
        r"te (?:gust|parec|result)",
        r"f[aá]cil",
        r"content[oa]",
        r"de acuerdo",
        r"\bopin",
        r"recom(?:iend|end)",
    ),
    both=r"(?:[^\W\d_]+ )?[^\W\d_]+,? (?:y|e) (?!por qué\b)(?:[^\W\d_]+ ){0,2}[^\W\d_]+",
    both_fine=_any(
        r"\bentre\b[^?]{1,60}? (?:y|e) ",
        r"(?:amig|famili|coleg|conocid|compañer|gente)\w*(?: \w+)? y (?:\w+ )?"
        r"(?:amig|famili|coleg|conocid|compañer)",
        r"fecha y (?:la )?hora",
        r"d[ií]a y (?:la )?hora",
        r"ida y vuelta",
        r"t[eé]rminos y condiciones",
        r"nombre y apellido",
        r"blanco y negro",
        r"uno y otro",
        r"s[ií] y no",
    ),
    recommend=r"recom(?:iend|end)",
    recommend_fact=_any(
        r"\bhas? recomendado",
        r"\bhan recomendado",
        r"\brecomendaste",
        r"cuánt[oa]s",
        r"por qué (?:no )?(?:nos )?recom",
        r"te recomend",
        r"te han recomendado",
        r"recomendaci",
        r"recomendad[oa]\b",
    ),
    leading=_any(
        r"\b(?:acaso )?no (?:crees|te parece|opinas|piensas|est[aá]s de acuerdo|consideras|es cierto|dir[ií]as)",
        r"¿? ?(?:verdad|cierto|no es as[ií]|a que s[ií])\?$",
        r",? ¿no\?$",
        r"(?<!se )estar[aá]s de acuerdo",
        r"cu[aá]nto te (?:gust|encant|agrad)\w*",
        r"cu[aá]nto disfrut\w*",
        r"como (?:ya )?sab(?:es|r[aá]s)\b",
        r"sin duda",
        r"\bobviamente",
        r"\bevidentemente",
        r"por supuesto",
        r"la mayor[ií]a de (?:los|nuestros) clientes",
        rf"\b(?:nuestr[oa]s?|el|la|los|las) (?:\w+ )?{_PRAISE_ES}\b",
        rf"\bnuestr[oa]s? {_PRAISE_ES} \w+",
        r"\bnuestr[oa]s? \w+(?: de \w+)? \w*[aá]mabil[ií]sim[oa]s?",
    ),
    absolute=r"(?<!casi )(?<!como )\b(?:siempre|nunca|jam[aá]s|todo el mundo|nadie|todas las veces"
    r"|absolutamente tod[oa]s?|en todo momento)\b",
    frequencies=r"\b(?:nunca|casi nunca|a veces|rara vez|a menudo|con frecuencia|casi siempre|siempre)\b",
    negation=r"\bno\b",
    negation_fine=_any(
        r"por qué no\b",
        r"\bsi no\b",
        r"\b(?:si|cuando)\b[^,?]*,",
        r"\bo no\b",
        r"\bs[ií] o no\b",
        r"\bno s[eé]\b",
        r"\bno lo s[eé]\b",
        r"no aplica",
        r"no contesta",
        r"\bno m[aá]s\b",
        r"a[uú]n no\b",
        r"todav[ií]a no\b",
        r"(?:lo )?que no\b",
        r"\bno solo\b",
    ),
    jargon=_any(
        _ACRONYMS,
        r"\btouchpoints?",
        r"puntos? de contacto",
        r"\bonboarding",
        r"\bomnicanal\w*",
        r"\bjourney",
        r"\bviaje del cliente",
        r"\bfunnel",
        r"\bembudo",
        r"\bengagement",
        r"\bcheckout",
        r"\bstakeholders?",
        r"\bchurn",
        r"\bcross-?selling",
        r"\bup-?selling",
        r"propuesta de valor",
        r"tiempo de primera respuesta",
        r"\bpain points?",
        r"\binsights?",
        r"\busabilidad",
        r"experiencia de usuario",
        r"\bfidelizaci[oó]n",
        r"\bbranding",
        r"\bmindset",
    ),
    recall=_any(
        r"\b(?:el|este|en el) [uú]ltimo año\b",
        r"\bel año pasado\b",
        r"\bdesde que (?:eres|es) client",
        r"hace varios años",
        r"a lo largo de los años",
        r"\bdesde hace años",
        r"\bde toda tu vida",
    ),
    months=r"(?:[uú]ltim[oa]s|pasad[oa]s|hace(?: más de)?) ([^\W_]+) (meses|años?)\b",
    numbers=("un", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "once", "doce"),
    explained=r"(?:,? ?\b(?:donde|siendo|en (?:una|la|el) escala|en que|de forma que)\b"
    r"[^?¿.;]*?\b\d{1,3}\b[^?¿.;,]*(?:,|(?=[?.;]|$))"
    r"(?:[^?¿.;,]*?\b\d{1,3}\b (?:es|significa|quiere decir|=)[^?¿.;,]*,?)*)",
)

ENGLISH = Words(
    telling=_words(
        "the of to you your our is are was were do did how what which with would have has in on a an for and us we "
        "when why please order"
    ),
    opening=r"^\W*(?:(?:in|on|for|from|to|by) )?(?:what|which|who|whom|when|where|why"
    r"|how (?:many|often|much(?! did| do)|long|did you (?:hear|find out|first)))\b",
    judging=_any(
        r"satisf",
        r"\brate\b",
        r"\bhow (?!many|often|long|much|did|do|would)\w+(?: and \w+)? (?:was|were|is|are|do|did|would)",
        r"\bagree",
        r"\benjoy",
        r"\bhappy with",
        r"\bopinion",
        r"\bdo you like",
        r"\bdid you like",
        r"recommend",
        r"how would you describe",
    ),
    both=r"(?:[^\W\d_]+ )?[^\W\d_]+,? (?:and) (?!why\b)(?:[^\W\d_]+ ){0,2}[^\W\d_]+",
    both_fine=_any(
        r"\bbetween\b[^?]{1,60}? and ",
        r"(?:friend|famil|colleague|relative|people)\w*(?: \w+)? and (?:\w+ )?"
        r"(?:friend|famil|colleague|relative)",
        r"date and (?:the )?time",
        r"day and (?:the )?time",
        r"terms and conditions",
        r"back and forth",
        r"black and white",
        r"first and last",
        r"more and more",
        r"pros and cons",
        r"yes and no",
    ),
    recommend=r"recommend",
    recommend_fact=_any(
        r"\brecommended\b",
        r"how many",
        r"\bwhy (?:would|wouldn't|do|did)",
        r"recommendation",
        r"did (?:anyone|somebody|someone)",
        r"who recommend",
    ),
    leading=_any(
        r"\b(?:don't|wouldn't|isn't|aren't|didn't|won't|doesn't|can't|couldn't|wasn't) (?:you|it|they|that|we)\b",
        r",? right\?$",
        r"\bdo you not (?:think|agree|find)",
        r"how much (?:did|do) you (?:love|enjoy|like)",
        r"\bas you (?:may |might |probably )?know\b",
        r"\bobviously",
        r"\bof course",
        r"\bclearly\b(?! (?:written|labelled|explained))",
        r"\bsurely",
        r"without (?:a )?doubt",
        r"\bmost (?:of our |of the )?customers (?:prefer|say|agree|love|think)",
        r"\byou (?:would|will|must|surely) agree",
        rf"\b(?:our|the|your) (?:\w+ )?{_PRAISE_EN} \w+",
    ),
    absolute=r"(?<!almost )(?<!as )\b(?:always|never|everyone|everybody|nobody|no one|every single|at all times"
    r"|all of the time)\b",
    frequencies=r"\b(?:never|rarely|seldom|sometimes|often|usually|almost always|always)\b",
    negation=r"\b(?:not|no|cannot)\b|n't\b",
    negation_fine=_any(
        r"why (?:did|do|would|have|are|were) you not",
        r"why (?:did|do|would|have|are|were)n't",
        r"\bif not\b",
        r"\bor not\b",
        r"\byes or no\b",
        r"\bno more than\b",
        r"\bnot applicable",
        r"\bnot at all\b",
        r"don't know",
        r"\bnot only\b",
        r"\bno longer\b",
        r"\b(?:if|when)\b[^,?]*,",
        r"\bnot sure\b",
        r"\bnot yet\b",
    ),
    jargon=_any(
        _ACRONYMS,
        r"\btouch-?points?",
        r"\bonboarding",
        r"\bomni-?channel",
        r"\bcustomer journey",
        r"\bfunnel",
        r"\bengagement",
        r"\bstakeholders?",
        r"\bchurn",
        r"\bcross-?sell\w*",
        r"\bup-?sell\w*",
        r"value proposition",
        r"first[- ]response time",
        r"\bpain points?",
        r"\binsights?",
        r"\busability",
        r"user experience",
        r"\bbranding",
        r"\bfulfil?lment",
        r"\bfrictionless",
        r"\bseamless",
    ),
    recall=_any(
        r"\b(?:the|over the|in the) (?:last|past) year\b",
        r"\blast year\b",
        r"\bsince you (?:became|have been|first)",
        r"\bover the years",
        r"\byears ago\b",
        r"\bin your (?:whole |entire )?life",
    ),
    months=r"(?:last|past) ([^\W_]+) (months|years?)\b",
    numbers=("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    explained=r"(?:,? ?\b(?:where|with|on a scale|using a scale|on the scale)\b"
    r"[^?.;]*?\b\d{1,3}\b[^?.;,]*(?:,|(?=[?.;]|$))"
    r"(?:[^?.;,]*?\b\d{1,3}\b (?:is|means|being|=)[^?.;,]*,?)*)",
)

LANGUAGES = {"es": SPANISH, "en": ENGLISH}


def language_of(text: str) -> str | None:
    """The language of a question by its frequent words; None where they do not tell."""
    words = re.findall(r"[^\W\d_]+", text.casefold())
    marks = 2 * bool(re.search("[¿¡ñáéíóú]", text.casefold()))
    score = {code: sum(w in words_of.telling for w in words) for code, words_of in LANGUAGES.items()}
    score["es"] += marks
    if score["es"] == score["en"]:
        return None
    return max(score, key=lambda code: score[code])
