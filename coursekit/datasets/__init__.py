"""Café Lumbre, the simulated company, and loaders of real data."""

from coursekit.datasets.company import Company, company

__all__ = ["Company", "company"]
