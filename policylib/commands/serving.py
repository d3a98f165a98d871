"""`policylib serve`: the text as a page on this machine, new with every save, for nobody else.

It listens on the machine's own address and answers only to names of it: a page from elsewhere
that has its name lead here (DNS rebinding) is refused.
"""

import contextlib
import os
import signal
import sys
import threading
from http import HTTPStatus
from pathlib import Path
from typing import TYPE_CHECKING

import click

from policylib.commands.command import command
from policylib.commands.session import Session, Tongue, words_in
from policylib.errors import SettingsError

if TYPE_CHECKING:
    from collections.abc import Callable
    from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

    from policylib.commands.preview import Preview

_HERE, _HERE_TOO = "127.0.0.1", "::1"
_NAMES = (_HERE, f"[{_HERE_TOO}]", "localhost")
_HIGHEST_PORT = 65535
_PATIENCE = 10.0  # seconds that a silent visitor may keep a thread
_HEADERS = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; "
        "script-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; "
        "frame-ancestors 'none'"
    ),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}


def make_serve(tongue: Tongue) -> click.Command:
    """`policylib serve`."""
    words = words_in(tongue)
    return command(
        tongue,
        "serve",
        serve,
        [
            click.Option(
                ["--since"], metavar=words["metavar.reference"], help=words["serve.since"]
            ),
            click.Option(["--port"], metavar=words["metavar.number"], help=words["serve.port"]),
            click.Option(["--open", "is_opened"], is_flag=True, help=words["serve.open"]),
        ],
    )


def serve(session: Session, *, since: str | None, port: str | None, is_opened: bool) -> int:
    """Show the policy until Ctrl-C."""
    from policylib.commands.preview import Preview

    number = _number(port)
    preview = Preview(session, Path().absolute(), since)
    preview.begin()
    server, twin = _listening(number, _handler(preview, session.tongue))
    address = f"http://{_HERE}:{server.server_port}/"
    with server, twin or contextlib.nullcontext():
        if twin is not None:
            threading.Thread(target=twin.serve_forever, args=(0.2,), daemon=True).start()
        try:
            click.echo(session.say("serve.ready", address=address))
            sys.stdout.flush()
            if is_opened:
                import webbrowser

                threading.Thread(target=webbrowser.open, args=(address,), daemon=True).start()
            server.serve_forever(poll_interval=0.2)
        except KeyboardInterrupt:
            # Whoever is impatient presses twice.
            signal.signal(signal.SIGINT, signal.SIG_IGN)
            session.tell("serve.stopped")
        finally:
            if twin is not None:
                twin.shutdown()
    return 0


def _number(port: str | None) -> int:
    if port is None:
        return 0
    if not (port.isascii() and port.isdecimal() and int(port[:6]) <= _HIGHEST_PORT):
        raise SettingsError(
            "port-impossible",
            "{port} is no port",
            hint="write a number from 1024 to 65535, or leave out --port",
            port=port,
        )
    return int(port)


def _listening(
    port: int, handler: "type[BaseHTTPRequestHandler]"
) -> "tuple[ThreadingHTTPServer, ThreadingHTTPServer | None]":
    """The server, and its twin for browsers that take `localhost` for the machine's IPv6 address.

    The twin is left out where the machine has no such address, or its port is another program's.
    """
    import socket
    from http.server import ThreadingHTTPServer
    from socketserver import TCPServer

    class Server(ThreadingHTTPServer):
        daemon_threads = True
        # Elsewhere than on Unix it would let two programs listen at one port.
        allow_reuse_address = os.name == "posix"

        def server_bind(self) -> None:
            # The standard library's own asks the network for the machine's name, and waits for it.
            TCPServer.server_bind(self)
            self.server_port = self.socket.getsockname()[1]

    class Twin(Server):
        address_family = socket.AF_INET6

    try:
        server = Server((_HERE, port), handler)
    except (OSError, OverflowError) as error:
        raise SettingsError(
            "port-unusable",
            "port {port} cannot be used: {reason}",
            hint="choose another one, or leave out --port",
            port=port,
            reason=getattr(error, "strerror", None) or str(error),
        ) from None
    try:
        return server, Twin((_HERE_TOO, server.server_port), handler)
    except OSError:
        return server, None


def _handler(preview: "Preview", tongue: Tongue) -> "type[BaseHTTPRequestHandler]":
    from http.server import BaseHTTPRequestHandler

    from policylib.commands.preview import PAGES, POLICY, SCRIPT

    one_at_a_time = threading.Lock()
    words = words_in(tongue)

    class Handler(BaseHTTPRequestHandler):
        server_version = "policylib"
        sys_version = ""
        timeout = _PATIENCE

        def do_GET(self) -> None:
            self._answer(with_body=True)

        def do_HEAD(self) -> None:
            self._answer(with_body=False)

        def _refuse(self) -> None:
            self._send(HTTPStatus.METHOD_NOT_ALLOWED, "", with_body=False, Allow="GET, HEAD")

        def __getattr__(self, name: str) -> "Callable[[], None]":
            # The standard library looks for a method called after what is asked: do_POST, do_PUT, …
            if name.startswith("do_"):
                return self._refuse
            raise AttributeError(name)

        def _answer(self, *, with_body: bool) -> None:
            if not self._is_asked_for_here():
                told = words["serve.refused"]
                self._send(HTTPStatus.FORBIDDEN, told, with_body=with_body)
                return
            name = self.path.partition("?")[0].removeprefix("/") or POLICY
            if name in PAGES:
                try:
                    with one_at_a_time:
                        page = preview.page(name)
                except Exception:  # noqa: BLE001 - the traceback is shown, and the preview goes on
                    import traceback

                    traceback.print_exc()
                    told = words["unexpected"]
                    self._send(HTTPStatus.INTERNAL_SERVER_ERROR, told, with_body=with_body)
                    return
                self._send(HTTPStatus.OK, page, kind="text/html", with_body=with_body)
            elif name == "state":
                self._send(HTTPStatus.OK, preview.state(), with_body=with_body)
            elif name == "reload.js":
                self._send(HTTPStatus.OK, SCRIPT, kind="text/javascript", with_body=with_body)
            else:
                self._send(HTTPStatus.NOT_FOUND, words["serve.nothing"], with_body=with_body)

        def _is_asked_for_here(self) -> bool:
            """Whether the visitor used a name of this machine's own, and no page from elsewhere asks."""
            port = self.connection.getsockname()[1]
            ours = {f"{name}:{port}" for name in _NAMES}
            asked = self.headers.get_all("Host") or []
            from_pages = self.headers.get_all("Origin") or []
            return (
                len(asked) == 1
                and asked[0].strip().lower() in ours
                and all(each.strip().lower().removeprefix("http://") in ours for each in from_pages)
                and self.path[:1] == "/"
            )

        def _send(
            self,
            status: HTTPStatus,
            content: str | bytes,
            *,
            with_body: bool,
            kind: str = "text/plain",
            **more: str,
        ) -> None:
            body = content.encode() if isinstance(content, str) else content
            self.send_response(status)
            for header, value in {**_HEADERS, **more}.items():
                self.send_header(header, value)
            self.send_header("Content-Type", f"{kind}; charset=utf-8")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            if with_body:
                self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the standard library calls it so
            """Nothing: whoever looks at the page sees that it works."""

        def handle(self) -> None:
            # A visitor who goes away in the middle is no mistake.
            try:
                super().handle()
            except (ConnectionError, TimeoutError):
                self.close_connection = True

    return Handler
