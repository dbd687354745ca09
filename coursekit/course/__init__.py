"""The course as a folder of the learner's: fetched once, updated later, and no work of theirs overwritten.

Whoever installs ``coursekit`` with pip has the package, and not the notebooks. ``fetch`` brings them; what was
delivered is written down in ``.coursekit/course.json`` with a hash of every file, so that ``update`` can tell what is
still as it came from what somebody has worked in.
"""
