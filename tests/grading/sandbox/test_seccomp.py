"""The filter, run by an interpreter of its instructions. Oracle: the numbers of the calls in the kernel's own tables."""

import errno

import pytest

from coursekit.grading.sandbox.inside.seccomp import DENIED, program

ARCH = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}
ALLOW, EPERM, ENOSYS = 0x7FFF0000, 0x50000 | errno.EPERM, 0x50000 | errno.ENOSYS


def judged(kind, number, *arguments, arch=None, pid=7):
    """What the filter gives: a small machine for the instructions that it uses."""
    words = {0: number, 4: arch if arch is not None else ARCH[kind]}
    words |= {16 + 8 * i: value for i, value in enumerate(arguments)}
    lines, at, held = program(kind, pid), 0, 0
    while True:
        code, yes, no, value = lines[at]
        at += 1
        if code == 0x20:
            held = words.get(value, 0)
        elif code == 0x54:
            held &= value
        elif code == 0x06:
            return value
        else:
            met = {0x15: held == value, 0x35: held >= value, 0x45: bool(held & value)}[code]
            at += yes if met else no


@pytest.mark.parametrize("kind", ["x86_64", "aarch64"])
def test_denied_calls(kind):
    column = ["x86_64", "aarch64"].index(kind)
    for numbers in DENIED.values():
        if numbers[column] is not None:
            assert judged(kind, numbers[column]) == EPERM


# read, write, openat, mmap, futex, exit_group, getrandom: from the kernel's tables.
@pytest.mark.parametrize(
    ("kind", "numbers"), [("x86_64", [0, 1, 257, 9, 202, 231, 318]), ("aarch64", [63, 64, 56, 222, 98, 94, 278])]
)
def test_what_a_notebook_needs_is_allowed(kind, numbers):
    assert {judged(kind, number) for number in numbers} == {ALLOW}


@pytest.mark.parametrize(
    ("kind", "clone", "kill", "pair", "prctl"), [("x86_64", 56, 62, 53, 157), ("aarch64", 220, 129, 199, 167)]
)
def test_calls_judged_by_their_arguments(kind, clone, kill, pair, prctl):
    assert judged(kind, clone, 0x3D0F00) == ALLOW  # a thread, as pthread_create asks for
    assert judged(kind, clone, 0x1200011) == EPERM  # a process, as fork asks for
    assert judged(kind, kill, 7) == ALLOW
    assert judged(kind, kill, 1) == EPERM
    assert judged(kind, pair, 1, 1 | 0x80000) == ALLOW  # a stream, closed on exec
    assert judged(kind, pair, 1, 2) == EPERM  # datagrams
    assert judged(kind, prctl, 1) == EPERM
    assert judged(kind, prctl, 15) == ALLOW
    assert judged(kind, 435) == ENOSYS


@pytest.mark.parametrize("kind", ["x86_64", "aarch64"])
def test_other_tables_of_calls_are_closed(kind):
    assert judged(kind, 1, arch=0x40000003) == EPERM  # 32-bit programs
    assert judged(kind, 0x40000000 | 1) == ENOSYS  # x32
    assert judged(kind, 470) == ENOSYS
