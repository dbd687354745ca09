"""What is said of a sandbox's isolation."""

from typing import TYPE_CHECKING

from coursekit.messages import text

if TYPE_CHECKING:
    from coursekit.grading.sandbox.box import Sandbox


def sentences(box: "Sandbox") -> list[str]:
    """One sentence where everything holds; else a warning, and one for each layer that is missing."""
    if box.failure:
        return [text("grading.sandbox.not_started", why=box.failure)]
    if box.isolation == "full":
        return [text("grading.sandbox.full")]
    head = "none" if box.isolation == "none" else "partial"
    said = [text(f"grading.sandbox.{head}", missing=box.missing.replace(",", ", "))]
    return said + [
        text(
            "grading.sandbox.layer_missing",
            name=layer.name,
            why=layer.why,
            means=text(f"grading.sandbox.means.{layer.name}"),
        )
        for layer in box.layers
        if not layer.ok
    ]
