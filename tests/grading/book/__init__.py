"""Tests of the gradebook and of what is made from it."""
