"""For every pytest run, of the package and of the notebooks: no learner's progress is read or written."""

import os

os.environ["COURSEKIT_PROGRESS"] = "off"
os.environ.pop("COURSEKIT_QUESTIONS", None)
os.environ["MPLBACKEND"] = "Agg"
# Kernels are started with the order of sets that the notebooks were built with.
os.environ["PYTHONHASHSEED"] = "0"
