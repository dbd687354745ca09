"""What the tests of surveys share. Reading imports pandas late: no time limit per example."""

from hypothesis import settings

settings.register_profile("surveys", deadline=None)
settings.load_profile("surveys")
