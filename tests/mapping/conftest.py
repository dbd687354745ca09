"""What the tests of maps share. Random maps take time to make: no limit per example."""

from hypothesis import HealthCheck, settings

settings.register_profile(
    "mapping", deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
settings.load_profile("mapping")
