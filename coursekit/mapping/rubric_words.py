"""What a rubric can tell from words alone: texts that say nothing, the company speaking, everybody as a persona."""

import re
import unicodedata
from collections.abc import Mapping

_INVISIBLE = ("Cf", "Cc", "Zs", "Zl", "Zp")
_PLACEHOLDER = re.compile(
    r"(lorem|ipsum|dolor sit|todo|tbd|to do|n/?a|xxx+|asdf\w*|qwer\w*|zxcv\w*|pendiente|por definir|"
    r"por completar|to be defined|"
    r"placeholder|texto de ejemplo|sample text|test|prueba|algo|something|cosas|stuff|blah.*|bla bla.*)\b[\s.…]*",
    re.IGNORECASE,
)
_COMPANY = re.compile(
    r"^\W*((we|our (team|staff|company|agents?|shop|system|crm))\s+(\w+ly\s+)?(send|offer|deliver|e-?mail|call|"
    r"notify|invoice|bill|ship|"
    r"process|provide|contact|upsell|convert|retain|target|follow|answer|reply|confirm|register|record|prepare|"
    r"sell|market|show|give|remind|"
    r"sends|offers|delivers|calls|notifies|processes|contacts|answers|confirms|prepares)\b"
    r"|(le |les |al cliente le )?(enviamos|mandamos|ofrecemos|entregamos|llamamos|avisamos|facturamos|cobramos|"
    r"procesamos|contactamos|"
    r"respondemos|contestamos|confirmamos|registramos|preparamos|vendemos|mostramos|damos|recordamos|"
    r"gestionamos|captamos|fidelizamos|"
    r"atendemos|hacemos seguimiento)\b"
    r"|(se le|se les) (envía|manda|ofrece|entrega|llama|avisa|factura|cobra|contacta|responde|contesta|"
    r"confirma|recuerda)\b"
    r"|(the )?(customer|client|user) is (sent|offered|called|contacted|notified|invoiced|billed|reminded|"
    r"targeted|upsold)\b"
    r"|(send|offer|e-?mail|notify|invoice|upsell|retain|convert|target) (the )?(customer|client|user)s?\b"
    r"|(enviar|mandar|ofrecer|avisar|facturar|captar|fidelizar|contactar) (al|a los|a la|a las) client)",
    re.IGNORECASE,
)
_EVERYONE = re.compile(
    r"^\W*((all|every)(body|one)?( (of )?(our |the )?(customers?|clients?|users?|people))?|anyone|anybody|"
    r"todos?|todas?|todo el mundo|cualquiera|"
    r"(todos|todas) (los|las|nuestros|nuestras) \w+|el público( en)? general|(the )?general public|"
    r"público general|clientes? en general)\W*$",
    re.IGNORECASE,
)
_SOLUTION = re.compile(
    r"^\W*((there is |there's )?(no|lack of|missing|needs?|we need|should (have|add|offer)|add|implement|"
    r"introduce|install|create|launch)\s+"
    r"(an?\s+|the\s+)?(\w+\s+)?(app|chatbots?|bots?|crm|dashboard|programme|program|campaign|newsletter|"
    r"discount|coupon|portal|platform|software|ai|"
    r"self-service|training|automation|redesign|new \w+)\b"
    r"|(falta|faltan|hace falta|hacen falta|necesitamos|no hay|habría que|hay que|se debería|debería haber|"
    r"añadir|implementar|crear|instalar|lanzar|poner)\s+"
    r"(un|una|unos|unas|más|el|la|crear|poner|añadir|hacer)?\s*(\w+\s+)?"
    r"(app|aplicación|chatbot|bot|crm|programa|campaña|boletín|descuento|cupón|portal|plataforma|software|ia|"
    r"formación|automatización|rediseño)\b)",
    re.IGNORECASE,
)
_CHANNEL = re.compile(
    r"^\W*(the |el |la |los |las )?(web|website|web ?site|online|e-?mail|correo( electrónico)?|app|mobile app|"
    r"phone|teléfono|shop|store|tienda( física)?|"
    r"whatsapp|chat|instagram|facebook|tiktok|social media|redes sociales|call cent(er|re)|sms|página web|"
    r"sitio web|blog|seo|sem)\W*$",
    re.IGNORECASE,
)


def each(text: str | Mapping[str, str] | None) -> list[str]:
    """A text in each language that it was written in."""
    if text is None:
        return []
    return [text] if isinstance(text, str) else list(text.values())


def visible(said: str) -> str:
    """A text without what cannot be seen, its white space folded."""
    folded = unicodedata.normalize("NFKC", said)
    return " ".join("".join(" " if unicodedata.category(c) in _INVISIBLE else c for c in folded).split())


def says_something(text: str | Mapping[str, str] | None) -> bool:
    """Whether a text says something in a language at least: not blank, not a placeholder, not one key struck often.

    >>> [says_something(t) for t in ("Pays", "…", "lorem ipsum dolor", "xxxx", "pay pay pay pay", None, {"es": "Paga"})]
    [True, False, False, False, False, False, True]
    """
    return any(_says(visible(said)) for said in each(text))


def _says(said: str) -> bool:
    letters = [c.casefold() for c in said if unicodedata.category(c)[0] == "L"]
    if not letters or _PLACEHOLDER.fullmatch(said) or said.casefold().startswith("lorem ipsum"):
        return False
    # Scripts that write a word in one or two signs need not be long.
    wide = any(unicodedata.category(c) == "Lo" for c in said)
    if not wide and (len(letters) < 3 or len(set(letters)) < 2 + (len(letters) > 8)):
        return False
    words = re.findall(r"[^\W\d_]+", said.casefold())
    return not (len(words) >= 4 and len(set(words)) <= max(1, len(words) // 3))


def folded(text: str | Mapping[str, str] | None) -> str:
    """A text as it is compared with others: its first language, without case, accents, marks and double spaces."""
    said = next(iter(each(text)), "")
    plain = "".join(c for c in unicodedata.normalize("NFKD", visible(said)) if not unicodedata.combining(c))
    return " ".join(re.findall(r"\w+", plain.casefold()))


def company_speaks(text: str | Mapping[str, str] | None) -> bool:
    """Whether an action is told from the company's side.

    >>> texts = ("We send the invoice", "Le enviamos un correo", "Abre el correo", "We compare offers")
    >>> [company_speaks(said) for said in texts]
    [True, True, False, False]
    """
    return any(_COMPANY.search(said) for said in each(text))


def is_everyone(text: str | Mapping[str, str] | None) -> bool:
    """Whether a persona is everybody.

    >>> is_everyone("Todos los clientes"), is_everyone("Everyone"), is_everyone("Ana, 34")
    (True, True, False)
    """
    return any(_EVERYONE.search(visible(said)) for said in each(text))


def is_solution(text: str | Mapping[str, str] | None) -> bool:
    """Whether a pain is a solution in disguise.

    >>> texts = ("Falta una app", "We need a chatbot", "There is no app", "She waits a week for an answer")
    >>> [is_solution(said) for said in texts]
    [True, True, True, False]
    """
    return any(_SOLUTION.search(visible(said)) for said in each(text))


def is_channel(text: str | Mapping[str, str] | None) -> bool:
    """Whether a stage is named after a channel.

    >>> is_channel("WhatsApp"), is_channel("La web"), is_channel("Compra")
    (True, True, False)
    """
    return any(_CHANNEL.search(visible(said)) for said in each(text))
