"""Proof that the shares as read back restore the backup key, whichever sufficient subset comes together."""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Iterator, Sequence
from enum import StrEnum
from functools import reduce
from itertools import combinations
from math import comb

from ceremony_app.core.shares.parameters import SetParameters, SetShape
from ceremony_app.core.shares.refusals import NotAllReadBack, ProofFailed, SetDoesNotCombine
from ceremony_app.core.shares.splitting import (
    ReadShare,
    combine,
    encrypted_secret,
    second_combine,
    second_encrypted_secret,
)
from ceremony_app.core.shares.subsets import SUBSET_LIMIT, grouped, sufficient_subsets
from ceremony_app.core.value import Value

_SECRET_X = 255
_DIGEST_X = 254
_DIGEST_BYTES = 4


class ProofMethod(StrEnum):
    """How the subsets were tried."""

    ALL_SUBSETS = "all-subsets"
    """Every sufficient subset."""
    BY_GROUPS = "by-groups"
    """Every subset of each group beside fixed others, then every choice of groups: the same statement, as a
    group's secret and the set's secret determine each other when the rest is fixed."""


class ShareProof(Value):
    """What was tried; a proof that fails is a refusal, so what stands here held."""

    method: ProofMethod
    subsets_tried: int
    algebraic: bool
    """The remaining shares were derived from the first ones and compared, and the digests checked."""
    second_opinion: bool
    """bip39-slip39 recombined every subset too."""


def prove(
    parameters: SetParameters, read_back: Sequence[Sequence[str] | None], master: bytes
) -> tuple[ShareProof, bytes]:
    """Prove all shares of the set (flat order, as read back) and give BK as restored from them.

    Raises NotAllReadBack for a missing share, ProofFailed naming the check.
    """
    shape = parameters.shape
    missing = [shape.name(index) for index in range(shape.share_count) if read_back[index] is None]
    if missing:
        raise NotAllReadBack(missing=", ".join(missing))
    try:
        shares = [ReadShare(words) for words in read_back if words is not None]
        method, subsets = _plan(parameters, shares)
        tried = _try_all(subsets, master)
        restored = _first_restored(shares, master)
    except SetDoesNotCombine:
        raise ProofFailed(check="every subset restores") from None
    if not lies_on_polynomials(shares):
        raise ProofFailed(check="every share lies on its polynomial")
    return ShareProof(method=method, subsets_tried=tried, algebraic=True, second_opinion=True), restored


def planned(shape: SetShape) -> tuple[ProofMethod, int]:
    """How a proof of a whole set of this shape is made, and how many subsets it tries."""
    if shape.subset_count <= SUBSET_LIMIT:
        return ProofMethod.ALL_SUBSETS, shape.subset_count
    groups = sum(comb(group.count, group.threshold) for group in shape.groups)
    return ProofMethod.BY_GROUPS, groups + comb(len(shape.groups), shape.group_threshold)


def _plan(
    parameters: SetParameters, shares: Sequence[ReadShare]
) -> tuple[ProofMethod, Iterator[tuple[ReadShare, ...]]]:
    method, _ = planned(parameters.shape)
    return method, sufficient_subsets(shares) if method is ProofMethod.ALL_SUBSETS else _by_groups(shares)


def _by_groups(shares: Sequence[ReadShare]) -> Iterator[tuple[ReadShare, ...]]:
    groups = list(grouped(shares).values())
    needed = shares[0].group_threshold
    fixed = [tuple(members[: members[0].threshold]) for members in groups]
    for number, members in enumerate(groups):
        others = [part for other, part in enumerate(fixed) if other != number][: needed - 1]
        beside = tuple(share for part in others for share in part)
        for part in combinations(members, members[0].threshold):
            yield part + beside
    for chosen in combinations(fixed, needed):
        yield tuple(share for part in chosen for share in part)


def _try_all(subsets: Iterator[tuple[ReadShare, ...]], master: bytes) -> int:
    secret: bytes | None = None
    tried = 0
    for subset in subsets:
        encrypted = encrypted_secret(subset)
        if secret is None:
            secret = encrypted
            if combine(subset) != master:
                raise ProofFailed(check="the shares restore this backup key")
        if not encrypted == secret == second_encrypted_secret(subset):
            raise ProofFailed(check="every subset restores")
        tried += 1
    return tried


def _first_restored(shares: Sequence[ReadShare], master: bytes) -> bytes:
    subset = next(sufficient_subsets(shares))
    restored = combine(subset)
    if not restored == master == second_combine(subset):
        raise ProofFailed(check="both libraries restore this backup key")
    return restored


def lies_on_polynomials(shares: Sequence[ReadShare]) -> bool:
    """Whether all shares of each group, and all groups, lie on one polynomial whose digest is right."""
    group_points: list[tuple[int, bytes]] = []
    for number, members in grouped(shares).items():
        points = [(share.place[1], share.value) for share in members]
        secret = _common_secret(points, members[0].threshold)
        if secret is None:
            return False
        group_points.append((number, secret))
    return _common_secret(group_points, shares[0].group_threshold) is not None


def _common_secret(points: Sequence[tuple[int, bytes]], threshold: int) -> bytes | None:
    if threshold == 1:
        return points[0][1] if len({value for _x, value in points}) == 1 else None
    base, rest = points[:threshold], points[threshold:]
    if len(base) < threshold or any(interpolate(base, x) != value for x, value in rest):
        return None
    secret, digest = interpolate(base, _SECRET_X), interpolate(base, _DIGEST_X)
    right = hmac.new(digest[_DIGEST_BYTES:], secret, hashlib.sha256).digest()[:_DIGEST_BYTES]
    return secret if hmac.compare_digest(right, digest[:_DIGEST_BYTES]) else None


def interpolate(points: Sequence[tuple[int, bytes]], x: int) -> bytes:
    """The value at x of the polynomial over GF(256) (Rijndael's field) through these points.

    Our own few lines beside both libraries: Lagrange's formula with plain multiplication, no tables.
    """
    result = bytes(len(points[0][1]))
    for place, (own, value) in enumerate(points):
        weight = 1
        for other_place, (other, _value) in enumerate(points):
            if other_place != place:
                weight = _multiply(weight, _multiply(x ^ other, _inverse(own ^ other)))
        row = [_multiply(weight, byte) for byte in range(256)]
        result = bytes(total ^ row[byte] for total, byte in zip(result, value, strict=True))
    return result


def _multiply(a: int, b: int) -> int:
    product = 0
    while b:
        if b & 1:
            product ^= a
        a = a << 1 ^ (0x11B if a & 0x80 else 0)
        b >>= 1
    return product


def _inverse(a: int) -> int:
    """a to the power 254."""
    square = a
    factors = []
    for _ in range(7):
        square = _multiply(square, square)
        factors.append(square)
    return reduce(_multiply, factors)
