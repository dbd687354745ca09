"""What lives on the other side: zygote, child, layers. It is run from a copy that has no bank and no grading.

Nothing here may import ``coursekit.grading`` or know of questions, expected values or points.
"""
