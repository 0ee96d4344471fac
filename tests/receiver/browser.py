"""Chromium without a window, driven over the DevTools protocol by a pipe: no port, no other program between."""

from __future__ import annotations

import base64
import itertools
import json
import os
import selectors
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import pytest

PATIENCE_S = 60
_FLAGS = (
    "--headless",
    "--remote-debugging-pipe",
    "--no-first-run",
    "--no-default-browser-check",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-extensions",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--lang=en",
    "--mute-audio",
    # The page is given frames in place of a camera, and nobody is there to allow it one.
    "--use-fake-device-for-media-stream",
    "--use-fake-ui-for-media-stream",
)


def chromium() -> str | None:
    """Where Chromium is."""
    return shutil.which("chromium")


class Browser:
    """One Chromium; every page that is opened has a session of its own."""

    def __init__(self, process: subprocess.Popen[bytes], to_it: int, from_it: int) -> None:
        self._process = process
        self._to, self._from = to_it, from_it
        self._ready = selectors.DefaultSelector()
        self._ready.register(from_it, selectors.EVENT_READ)
        self._numbers = itertools.count(1)
        self._rest = b""
        self.events: list[dict[str, Any]] = []
        """What the browser told unasked."""

    def call(self, method: str, session: str | None = None, **told: object) -> dict[str, Any]:
        """One command and its answer."""
        number = next(self._numbers)
        message: dict[str, Any] = {"id": number, "method": method, "params": told}
        if session is not None:
            message["sessionId"] = session
        os.write(self._to, json.dumps(message).encode() + b"\0")
        deadline = time.monotonic() + PATIENCE_S
        while True:
            answer = self._next(deadline)
            if answer.get("id") == number:
                assert "error" not in answer, (method, answer["error"])
                result: dict[str, Any] = answer["result"]
                return result
            self.events.append(answer)

    def _next(self, deadline: float) -> dict[str, Any]:
        while b"\0" not in self._rest:
            if not self._ready.select(max(0.0, deadline - time.monotonic())):
                raise TimeoutError("the browser does not answer")
            read = os.read(self._from, 1 << 20)
            if not read:
                raise EOFError(f"the browser ended: {self._process.wait()}")
            self._rest += read
        line, _, self._rest = self._rest.partition(b"\0")
        told: dict[str, Any] = json.loads(line)
        return told

    def wait_for(self, event: str, session: str | None = None, since: int = 0, **told: str) -> None:
        """Wait until the browser tells of it, of that page, with these values; events from `since` on count."""
        deadline = time.monotonic() + PATIENCE_S
        looked = since
        while True:
            for one in self.events[looked:]:
                if (
                    one.get("method") == event
                    and one.get("sessionId") == session
                    and told.items() <= one["params"].items()
                ):
                    return
            looked = len(self.events)
            self.events.append(self._next(deadline))

    def open(self, page: Path, language: str = "en") -> Page:
        """A tab with a page from the disk, in a context that shares nothing with another's."""
        context = self.call("Target.createBrowserContext")["browserContextId"]
        target = self.call("Target.createTarget", url="about:blank", browserContextId=context)["targetId"]
        session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Network", "DOM", "Log"):
            self.call(f"{domain}.enable", session)
        self.call("Network.setUserAgentOverride", session, userAgent="test", acceptLanguage=language)
        self.call("Page.navigate", session, url=page.as_uri())
        self.wait_for("Page.loadEventFired", session)
        opened = Page(self, session, context)
        opened.until("document.documentElement.dataset.ready === 'yes'")
        return opened


class Page:
    """One tab."""

    def __init__(self, browser: Browser, session: str, context: str) -> None:
        self._browser, self._session, self._context = browser, session, context

    def run(self, script: str) -> Any:
        """The value of an expression or promise in the page."""
        answer = self._browser.call(
            "Runtime.evaluate",
            self._session,
            expression=script,
            awaitPromise=True,
            returnByValue=True,
            userGesture=True,
        )
        assert "exceptionDetails" not in answer, answer["exceptionDetails"]
        return answer["result"].get("value")

    def until(self, condition: str) -> None:
        """Waits in the page, frame by frame, until it holds."""
        script = f"""new Promise((done, fail) => {{
            const end = Date.now() + {PATIENCE_S * 500};
            const look = () => {{
                if ({condition}) done(true);
                else if (Date.now() > end) fail(new Error('never: ' + document.body.innerText.slice(0, 2000)));
                else setTimeout(look, 20);
            }};
            look();
        }})"""
        self.run(script)

    def text(self, name: str) -> str:
        """What an element shows; nothing where it is hidden."""
        told: str = self.run(f"document.getElementById({name!r}).innerText")
        return told

    def choose(self, files: list[Path]) -> None:
        """Give picture files to the page, and wait until it has read them; it empties the field then."""
        document = self._browser.call("DOM.getDocument", self._session)["root"]["nodeId"]
        found = self._browser.call("DOM.querySelector", self._session, nodeId=document, selector="#pictures")["nodeId"]
        self._browser.call(
            "DOM.setFileInputFiles", self._session, nodeId=found, files=[str(one.resolve()) for one in files]
        )
        self.until("document.getElementById('pictures').files.length === 0")

    def saves(self, folder: Path, name: str) -> Path:
        """Press the button that saves, and wait for the file."""
        self._browser.call(
            "Browser.setDownloadBehavior",
            behavior="allow",
            browserContextId=self._context,
            downloadPath=str(folder),
            eventsEnabled=True,
        )
        since = len(self._browser.events)
        self.run("document.getElementById('save').click()")
        self._browser.wait_for("Browser.downloadProgress", since=since, state="completed")
        return folder / name

    def looks(self, path: Path) -> None:
        """A picture of the page, for whoever wants to see it."""
        taken = self._browser.call("Page.captureScreenshot", self._session, captureBeyondViewport=True)
        path.write_bytes(base64.b64decode(taken["data"]))

    def addresses(self) -> list[str]:
        """What it asked for, of any kind."""
        return [
            one["params"]["request"]["url"]
            for one in self._browser.events
            if one.get("sessionId") == self._session and one.get("method") == "Network.requestWillBeSent"
        ]

    def complaints(self) -> list[str]:
        """What the browser logged against the page, such as what its policy forbids."""
        return [
            str(one["params"])
            for one in self._browser.events
            if one.get("sessionId") == self._session
            and one.get("method") in ("Log.entryAdded", "Runtime.exceptionThrown")
        ]


@contextmanager
def running(folder: Path, camera: Path) -> Iterator[Browser]:
    """A Chromium with a home of its own, whose camera plays a file of JPEG frames, thirty a second, over and over."""
    found = chromium()
    assert found is not None
    their_in, our_out = os.pipe()
    our_in, their_out = os.pipe()
    flags = [*_FLAGS, f"--use-file-for-fake-video-capture={camera}", f"--user-data-dir={folder / 'profile'}"]
    if os.geteuid() == 0:
        # Chromium's sandbox does not start for root.
        flags.append("--no-sandbox")
    # The protocol's pipe is at 3 and 4. Debian's sh knows no descriptor of two digits.
    command = ["bash", "-c", f'exec "$@" 3<&{their_in} 4>&{their_out}', "bash", found, *flags, "about:blank"]
    with (folder / "log").open("wb") as log:
        process = subprocess.Popen(
            command,
            pass_fds=(their_in, their_out),
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            env={**os.environ, "HOME": str(folder), "XDG_CONFIG_HOME": str(folder), "XDG_CACHE_HOME": str(folder)},
        )
    os.close(their_in)
    os.close(their_out)
    try:
        browser = Browser(process, our_out, our_in)
        try:
            browser.call("Browser.getVersion")
        except (EOFError, OSError):
            last = (folder / "log").read_text(errors="replace").strip().splitlines()[-1:]
            pytest.skip(f"chromium does not start on this machine: {last}")
        yield browser
        with suppress(EOFError, OSError):
            browser.call("Browser.close")
    finally:
        os.close(our_out)
        os.close(our_in)
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
