"""The example maps as files: read by ``coursekit.mapping.examples``; ``data/maps`` holds the same."""
