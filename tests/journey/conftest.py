"""The first call may import scipy; a time limit per example would fail on it."""

from hypothesis import settings

settings.register_profile("journey", deadline=None)
settings.load_profile("journey")
