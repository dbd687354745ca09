"""For every pytest run, of package and notebooks: no learner's progress is touched, and the end says what ran."""

import os

os.environ["COURSEKIT_PROGRESS"] = "off"
os.environ.pop("COURSEKIT_QUESTIONS", None)
os.environ["MPLBACKEND"] = "Agg"
# Kernels are started with the order of sets that the notebooks were built with.
os.environ["PYTHONHASHSEED"] = "0"


if not os.environ.get("COURSEKIT_EXAMPLES"):
    # The same examples each time: a run that fails fails again. COURSEKIT_EXAMPLES looks for new ones, and for more.
    try:
        from hypothesis import settings
    except ImportError:  # notebooks alone are run without it
        pass
    else:
        settings.register_profile("course", derandomize=True)
        settings.load_profile("course")


def pytest_terminal_summary(terminalreporter):
    """How many tests of the package, or cells of how many notebooks, were run."""
    ran = [
        report.nodeid
        for kind in ("passed", "failed", "error")
        for report in terminalreporter.stats.get(kind, [])
        if getattr(report, "when", "call") == "call"
    ]
    notebooks = {name.split("::")[0] for name in ran if ".ipynb::" in name}
    if notebooks:
        terminalreporter.write_line(f"{len(notebooks)} notebooks ran, {len(ran)} cells.")
    elif ran:
        terminalreporter.write_line(f"{len(ran)} tests of the package ran.")
