"""The first call of a measure may import scipy; a time limit per example would fail on it."""

from hypothesis import settings

settings.register_profile("kpis", deadline=None)
settings.load_profile("kpis")
