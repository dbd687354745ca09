"""Seccomp: which calls into the kernel a process may still make. Put on last; inherited by threads; never taken off."""

import ctypes
import errno
import os
import struct
import sys

from .layers import Refused
from .syscalls import errno_name, machine, prctl

# Calls that a notebook of this course has no use for, by number: (x86_64, aarch64); None where there is no such call.
DENIED: dict[str, tuple[int | None, int | None]] = {
    # Network. socketpair stays for asyncio, but only of streams: a datagram socket could send anywhere.
    "socket": (41, 198), "connect": (42, 203), "bind": (49, 200), "listen": (50, 201), "accept": (43, 202),
    "accept4": (288, 242), "sendmsg": (46, 211), "sendmmsg": (307, 269),
    # Processes.
    "fork": (57, None), "vfork": (58, None), "execve": (59, 221), "execveat": (322, 281), "tkill": (200, 130),
    "rt_sigqueueinfo": (129, 138), "rt_tgsigqueueinfo": (297, 240), "pidfd_open": (434, 434),
    "pidfd_send_signal": (424, 424), "pidfd_getfd": (438, 438), "ptrace": (101, 117), "process_vm_readv": (310, 270),
    "process_vm_writev": (311, 271), "process_madvise": (440, 440), "kcmp": (312, 272), "setpriority": (141, 140),
    "personality": (135, 92), "setsid": (112, 157),
    # The machine.
    "mount": (165, 40), "umount2": (166, 39), "pivot_root": (155, 41), "chroot": (161, 51), "unshare": (272, 97),
    "setns": (308, 268), "open_tree": (428, 428), "move_mount": (429, 429), "fsopen": (430, 430),
    "fsconfig": (431, 431), "fsmount": (432, 432), "fspick": (433, 433), "mount_setattr": (442, 442),
    "bpf": (321, 280), "perf_event_open": (298, 241), "userfaultfd": (323, 282), "keyctl": (250, 219),
    "add_key": (248, 217), "request_key": (249, 218), "init_module": (175, 105), "finit_module": (313, 273),
    "delete_module": (176, 106), "kexec_load": (246, 104), "kexec_file_load": (320, 294), "reboot": (169, 142),
    "swapon": (167, 224), "swapoff": (168, 225), "acct": (163, 89), "quotactl": (179, 60),
    "settimeofday": (164, 170), "clock_settime": (227, 112), "adjtimex": (159, 171), "clock_adjtime": (305, 266),
    "sethostname": (170, 161), "setdomainname": (171, 162), "syslog": (103, 116), "ioperm": (173, None),
    "iopl": (172, None), "fanotify_init": (300, 262), "lookup_dcookie": (212, 18), "vhangup": (153, 58),
    "name_to_handle_at": (303, 264), "open_by_handle_at": (304, 265), "mknod": (133, None), "mknodat": (259, 33),
    # What a ring asks for is done outside of this filter.
    "io_uring_setup": (425, 425), "io_uring_enter": (426, 426), "io_uring_register": (427, 427),
    # Memory shared with processes that have no other way to each other.
    "shmget": (29, 194), "shmat": (30, 196), "shmctl": (31, 195), "semget": (64, 190), "semctl": (66, 191),
    "semop": (65, 193), "semtimedop": (220, 192), "msgget": (68, 186), "msgsnd": (69, 189), "msgrcv": (70, 188),
    "msgctl": (71, 187), "mq_open": (240, 180),
}  # fmt: skip
CLONE, CLONE3, KILL, TGKILL, SOCKETPAIR, PRCTL, PRLIMIT = (
    (56, 220), (435, 435), (62, 129), (234, 131), (53, 199), (157, 167), (302, 261),
)  # fmt: skip
# What came after this number came after this table: such calls do not exist here.
NEWEST = 466
_AUDIT = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}

# Instructions of the filter.
_LOAD, _EQUAL, _AT_LEAST, _SET, _AND, _RETURN = 0x20, 0x15, 0x35, 0x45, 0x54, 0x06
_ALLOW, _ERROR = 0x7FFF0000, 0x00050000
_NUMBER, _ARCH = 0, 4
_CLONE_THREAD, _STREAM, _PDEATHSIG = 0x10000, 1, 1


def program(kind: str, pid: int) -> list[tuple[int, int, int, int]]:
    """The filter for a machine, as instructions ``(code, if true, if false, value)``.

    >>> program("x86_64", 1)[0]
    (32, 0, 0, 4)
    """
    column = {"x86_64": 0, "aarch64": 1}[kind]
    no = (_RETURN, 0, 0, _ERROR | errno.EPERM)
    absent = (_RETURN, 0, 0, _ERROR | errno.ENOSYS)
    yes = (_RETURN, 0, 0, _ALLOW)
    lines = [
        (_LOAD, 0, 0, _ARCH), (_EQUAL, 1, 0, _AUDIT[kind]), no,
        # Also the calls of 32-bit programs on x86_64, which have numbers of their own, far above.
        (_LOAD, 0, 0, _NUMBER), (_AT_LEAST, 0, 1, NEWEST), absent,
        (_EQUAL, 0, 1, CLONE3[column]), absent,
    ]  # fmt: skip
    for numbers in DENIED.values():
        number = numbers[column]
        if number is not None:
            lines += [(_EQUAL, 0, 1, number), no]
    # Threads may be made, processes not.
    lines += [(_EQUAL, 0, 4, CLONE[column]), (_LOAD, 0, 0, _argument(0)), (_SET, 0, 1, _CLONE_THREAD), yes, no]
    # Signals to oneself.
    for number in (KILL[column], TGKILL[column]):
        lines += [(_EQUAL, 0, 4, number), (_LOAD, 0, 0, _argument(0)), (_EQUAL, 0, 1, pid), yes, no]
    lines += [
        (_EQUAL, 0, 5, SOCKETPAIR[column]),
        (_LOAD, 0, 0, _argument(1)), (_AND, 0, 0, 0xF), (_EQUAL, 0, 1, _STREAM), yes, no,
        # The promise to die with the zygote cannot be taken back.
        (_EQUAL, 0, 4, PRCTL[column]), (_LOAD, 0, 0, _argument(0)), (_EQUAL, 0, 1, _PDEATHSIG), no, yes,
        # Limits of other processes.
        (_EQUAL, 0, 4, PRLIMIT[column]), (_LOAD, 0, 0, _argument(0)), (_EQUAL, 0, 1, 0), yes, no,
        yes,
    ]  # fmt: skip
    return lines


def _argument(i: int) -> int:
    # Where the lower half of an argument lies in what the kernel shows the filter; both machines are little-endian.
    return 16 + 8 * i


def install() -> None:
    """Puts the filter on this process."""
    kind = machine()
    if not sys.platform.startswith("linux") or kind not in _AUDIT:
        raise Refused("seccomp", f"{sys.platform} {kind}")
    lines = program(kind, os.getpid())
    code = b"".join(struct.pack("<HBBI", *line) for line in lines)
    held = ctypes.create_string_buffer(code, len(code))

    class Program(ctypes.Structure):
        _fields_ = [("length", ctypes.c_ushort), ("lines", ctypes.c_void_p)]

    filter_ = Program(len(lines), ctypes.addressof(held))
    # Without new privileges: what the kernel asks of whoever is not root.
    if prctl(38, 1) != 0 or prctl(22, 2, ctypes.byref(filter_)) != 0:
        raise Refused("seccomp", errno_name())
