"""Where what a student wrote is run: three processes, exact types, limits, layers tried before they are trusted."""

from coursekit.grading.sandbox.box import Sandbox
from coursekit.grading.sandbox.limits import Limits

__all__ = ["Limits", "Sandbox"]
