"""The fence around what reads pictures: no file, no network, no other process, so much memory and time and no more.

It is put up before the first untrusted byte is read and cannot be taken down again (landlock(7), seccomp(2)).
"""

from __future__ import annotations

import ctypes
import fcntl
import os
import platform
import resource
import struct
from collections.abc import Sequence
from dataclasses import dataclass

from ceremony_app.devices.camera import v4l2

MEMORY_BYTES = 2 << 30
OPEN_FILES = 32

_CREATE_RULESET, _RESTRICT_SELF = 444, 446
_VERSION = 1
# What each version of Landlock can forbid in file systems: reading, writing and making (1), linking across folders (2),
# cutting (3), ioctl (5).
_FILES = {1: 0x1FFF, 2: 0x3FFF, 3: 0x7FFF, 4: 0x7FFF, 5: 0xFFFF}
_NETWORK = {4: 0x3}
_SCOPES = {6: 0x3}
"""From that version on: no TCP port, no socket by an abstract name and no signal out of here."""

_SET_SECCOMP, _FILTER_MODE = 22, 2
_X86_64 = 0xC000003E
_X32 = 0x40000000
_KILL, _REFUSE, _ALLOW = 0x80000000, 0x00050001, 0x7FFF0000
"""End the process, answer EPERM, go ahead."""
_LOAD, _EQUAL, _LEAST, _ANY_BIT, _RETURN = 0x20, 0x15, 0x35, 0x45, 0x06
_NUMBER_AT, _ARCHITECTURE_AT, _ARGUMENTS_AT = 0, 4, 16
_EXECUTABLE = 4
_EMPTY_PATH = 0x1000

_PLAIN = {
    "read": 0,
    "write": 1,
    "close": 3,
    "fstat": 5,
    "poll": 7,
    "lseek": 8,
    "munmap": 11,
    "brk": 12,
    "rt_sigaction": 13,
    "rt_sigprocmask": 14,
    "rt_sigreturn": 15,
    "pread64": 17,
    "sched_yield": 24,
    "mremap": 25,
    "madvise": 28,
    "getpid": 39,
    "sendto": 44,
    "recvfrom": 45,
    "exit": 60,
    "gettid": 186,
    "futex": 202,
    "clock_gettime": 228,
    "clock_nanosleep": 230,
    "exit_group": 231,
    "ppoll": 271,
    "getrandom": 318,
}
"""What decoding, waiting and telling need, by their numbers on x86-64. Nothing here opens or makes anything."""
_MMAP, _MPROTECT, _IOCTL, _FCNTL, _NEWFSTATAT = 9, 10, 16, 72, 262
_OF_DESCRIPTORS = (fcntl.F_GETFD, fcntl.F_SETFD, fcntl.F_GETFL, fcntl.F_DUPFD_CLOEXEC)
"""Of fcntl what mapping a camera's buffers needs. F_SETOWN and F_SETSIG would have the kernel signal any process."""


@dataclass(frozen=True)
class Fence:
    """What holds: whether files cannot be opened (Landlock), and whether the kernel takes the listed calls alone."""

    no_files: bool
    listed_calls: bool

    @property
    def holds(self) -> bool:
        """Whether at least one does: either leaves nothing to open, and no way to any other process's memory."""
        return self.no_files or self.listed_calls


def fence_in(seconds: int) -> Fence:
    """Put the fence up around the calling process, which has one thread; `seconds` of the processor are left to it.

    Nothing is raised where a part does not hold.
    """
    for what, limit in (
        (resource.RLIMIT_AS, MEMORY_BYTES),
        (resource.RLIMIT_CPU, seconds),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_NOFILE, OPEN_FILES),
        (resource.RLIMIT_NPROC, 0),
    ):
        try:
            resource.setrlimit(what, (limit, limit))
        except (OSError, ValueError):
            # A limit that is lower already.
            continue
    libc = ctypes.CDLL(None, use_errno=True)
    return Fence(no_files=_landlock(libc), listed_calls=_listed_calls(libc))


def _landlock(libc: ctypes.CDLL) -> bool:
    version = libc.syscall(_CREATE_RULESET, None, 0, _VERSION)
    if version < 1:
        return False

    def newest(table: dict[int, int]) -> int:
        return table[max(one for one in table if one <= version)] if version >= min(table) else 0

    attributes = struct.pack("QQQ", newest(_FILES), newest(_NETWORK), newest(_SCOPES))
    known = 8 if version < 4 else 16 if version < 6 else 24
    rules = libc.syscall(_CREATE_RULESET, attributes[:known], known, 0)
    if rules < 0:
        return False
    try:
        # No rule is added: nothing is allowed.
        return bool(libc.syscall(_RESTRICT_SELF, rules, 0) == 0)
    finally:
        os.close(rules)


class _SockFprog(ctypes.Structure):
    """struct sock_fprog."""

    _fields_ = (("length", ctypes.c_ushort), ("filter", ctypes.c_char_p))


def _listed_calls(libc: ctypes.CDLL) -> bool:
    if platform.machine() != "x86_64":
        # Numbers of calls differ, and those of other processors were tried nowhere.
        return False
    program = b"".join(struct.pack("HBBI", *one) for one in filter_program())
    given = _SockFprog(len(program) // 8, program)
    return bool(libc.prctl(_SET_SECCOMP, _FILTER_MODE, ctypes.byref(given), 0, 0) == 0)


Instruction = tuple[int, int, int, int]
"""Code, how far to jump where it is so and where not, constant: struct sock_filter."""


def filter_program() -> list[Instruction]:
    """The filter in the order in which the kernel goes through it."""
    program: list[Instruction] = [
        (_LOAD, 0, 0, _ARCHITECTURE_AT),
        (_EQUAL, 1, 0, _X86_64),
        (_RETURN, 0, 0, _KILL),
        (_LOAD, 0, 0, _NUMBER_AT),
        (_LEAST, 0, 1, _X32),
        (_RETURN, 0, 0, _KILL),
    ]
    for number in sorted(_PLAIN.values()):
        program += [(_EQUAL, 0, 1, number), (_RETURN, 0, 0, _ALLOW)]
    program += _only_if(_IOCTL, 1, _one_of(v4l2.REQUESTS))
    program += _only_if(_FCNTL, 1, _one_of(_OF_DESCRIPTORS))
    program += _only_if(_NEWFSTATAT, 3, _one_of((_EMPTY_PATH,)))
    for number in (_MMAP, _MPROTECT):
        program += _only_if(
            number, 2, [(_ANY_BIT, 0, 1, _EXECUTABLE), (_RETURN, 0, 0, _REFUSE), (_RETURN, 0, 0, _ALLOW)]
        )
    program.append((_RETURN, 0, 0, _REFUSE))
    return program


def _only_if(number: int, argument: int, then: Sequence[Instruction]) -> list[Instruction]:
    """For that call alone: look at the lower half of one argument and go through `then`, which decides."""
    return [
        (_EQUAL, 0, 1 + len(then), number),
        (_LOAD, 0, 0, _ARGUMENTS_AT + 8 * argument),
        *then,
    ]


def _one_of(allowed: Sequence[int]) -> list[Instruction]:
    tests: list[Instruction] = []
    for one in allowed:
        tests += [(_EQUAL, 0, 1, one), (_RETURN, 0, 0, _ALLOW)]
    return [*tests, (_RETURN, 0, 0, _REFUSE)]
