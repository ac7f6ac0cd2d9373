"""A real browser for the tests: Chromium without a window, told what to do through a pipe (DevTools protocol)."""

import base64
import contextlib
import fcntl
import json
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
AXE = Path(__file__).parents[1] / "node_modules" / "axe-core" / "axe.min.js"
"""The checks of axe-core (MPL-2.0), where `make browser` has put them."""

_FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    "--remote-debugging-pipe",
)


class Tab:
    """One page in the browser."""

    def __init__(self, commands: int, answers: int) -> None:
        self._commands, self._answers = commands, answers
        self._rest = b""
        self._number = 0
        self._session: str | None = None
        self.events: list[dict[str, Any]] = []
        target = self._send("Target.createTarget", url="about:blank")["targetId"]
        self._session = self._send("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network"):
            self._send(f"{domain}.enable")

    def open(self, page: Path, *, width: int = 1400, height: int = 1000) -> None:
        """Show a file in a window of so many pixels, and wait until all of it is there."""
        self._send(
            "Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=width < 600
        )
        self.events.clear()
        self._send("Page.navigate", url=page.as_uri())
        while not any(event["method"] == "Page.loadEventFired" for event in self.events):
            self._receive()

    def ask(self, script: str) -> Any:
        """Return what a JavaScript expression, or the promise it gives, comes to."""
        result = self._send("Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True)
        if "exceptionDetails" in result:
            raise RuntimeError(str(result["exceptionDetails"].get("exception", {}).get("description")))
        return result["result"].get("value")

    def press(self, key: str, code: int) -> None:
        """Press and release a key, given with its Windows virtual key code."""
        text = {"text": "\r"} if key == "Enter" else {}
        for kind in ("keyDown", "keyUp"):
            self._send("Input.dispatchKeyEvent", type=kind, key=key, code=key, windowsVirtualKeyCode=code, **text)

    def printed(self) -> bytes:
        """Return the page as it is printed, a PDF."""
        return base64.b64decode(self._send("Page.printToPDF", printBackground=True)["data"])

    def picture(self) -> bytes:
        """Return the whole page as a PNG."""
        return base64.b64decode(self._send("Page.captureScreenshot", captureBeyondViewport=True)["data"])

    def told(self, method: str) -> list[dict[str, Any]]:
        """Return what the browser has told of one kind since the page was opened."""
        return [event["params"] for event in self.events if event["method"] == method]

    def _send(self, method: str, **parameters: Any) -> Any:
        self._number += 1
        command: dict[str, Any] = {"id": self._number, "method": method, "params": parameters}
        if self._session:
            command["sessionId"] = self._session
        os.write(self._commands, json.dumps(command).encode() + b"\0")
        while True:
            message = self._receive()
            if message.get("id") == self._number:
                if "error" in message:
                    raise RuntimeError(f"{method}: {message['error']}")
                return message["result"]

    def _receive(self) -> dict[str, Any]:
        while b"\0" not in self._rest:
            more = os.read(self._answers, 1 << 16)
            if not more:
                raise RuntimeError("the browser has gone")
            self._rest += more
        text, self._rest = self._rest.split(b"\0", 1)
        message: dict[str, Any] = json.loads(text)
        if "method" in message:
            self.events.append(message)
        return message


def _hand_over(commands: int, answers: int) -> None:
    """Give a new process the ends of the pipes as Chromium expects them: commands on 3, answers on 4."""
    spare = [fcntl.fcntl(end, fcntl.F_DUPFD, 10) for end in (commands, answers)]
    os.dup2(spare[0], 3)
    os.dup2(spare[1], 4)


@contextlib.contextmanager
def open_browser() -> Iterator[Tab]:
    """Start Chromium with a profile of its own, and leave neither behind."""
    if CHROMIUM is None:
        raise FileNotFoundError("chromium")
    theirs, commands = os.pipe()
    answers, ours = os.pipe()
    with tempfile.TemporaryDirectory(prefix="browser-", ignore_cleanup_errors=True) as profile:
        call = [CHROMIUM, *_FLAGS, f"--user-data-dir={profile}"]
        with subprocess.Popen(
            call,
            preexec_fn=lambda: _hand_over(theirs, ours),
            close_fds=False,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        ) as it:
            os.close(theirs)
            os.close(ours)
            try:
                yield Tab(commands, answers)
            finally:
                it.terminate()
                os.close(commands)
                os.close(answers)
