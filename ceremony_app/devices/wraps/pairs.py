"""RSA pairs of this computer that rehearsals wrap to, one a size, made ahead where it is known what will be needed."""

from __future__ import annotations

import queue
import threading
from collections.abc import Iterable
from concurrent.futures import Future

from cryptography.hazmat.primitives.asymmetric import rsa

_EXPONENT = 65537


class HostPairs:
    """One pair a size, for the object's life. They protect nothing: throwaway keys alone are wrapped to them.

    The search for the primes of a large pair takes seconds, so it is made in a thread beside what people do. The
    thread ends with the program, whatever it is at.
    """

    def __init__(self) -> None:
        self._pairs: dict[int, Future[rsa.RSAPrivateKey]] = {}
        self._wanted: queue.SimpleQueue[int] = queue.SimpleQueue()
        self._thread: threading.Thread | None = None

    def begin(self, sizes: Iterable[int]) -> None:
        """Begin to make pairs of these modulus sizes in bits, the first first; answers at once."""
        for bits in sizes:
            if bits not in self._pairs:
                self._pairs[bits] = Future()
                self._wanted.put(bits)
        if self._thread is None and self._pairs:
            self._thread = threading.Thread(target=self._make, name="host pairs", daemon=True)
            self._thread.start()

    def of(self, bits: int) -> rsa.RSAPrivateKey:
        """The pair of that size; waits for it where it is still being made. Raises ValueError for an odd size."""
        self.begin([bits])
        return self._pairs[bits].result()

    def _make(self) -> None:
        while True:
            bits = self._wanted.get()
            try:
                self._pairs[bits].set_result(rsa.generate_private_key(_EXPONENT, bits))
            except ValueError as error:
                self._pairs[bits].set_exception(error)
