"""placeholder while the core is brought up."""

from collections import namedtuple

Layer = namedtuple("Layer", "name ok why")


def try_layers(box):
    from coursekit.grading.sandbox.inside.layers import LAYERS

    return tuple(Layer(n, n in box.asked, "") for n in LAYERS)
