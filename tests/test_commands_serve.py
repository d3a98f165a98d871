"""policylib serve: the pages over a socket, as a browser asks for them, and who gets none."""

import contextlib
import http.client
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.commanding import DANISH, NEW, OLD, clean_environment, git, repository, run

WAIT = 30.0


class Served:
    """A running preview, and how it is asked."""

    def __init__(self, process: subprocess.Popen[str], port: int) -> None:
        self.process = process
        self.port = port

    def ask(
        self, path: str, method: str = "GET", **headers: str
    ) -> tuple[int, dict[str, str], str]:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=WAIT)
        try:
            connection.request(
                method, path, headers={k.replace("_", "-"): v for k, v in headers.items()}
            )
            answer = connection.getresponse()
            return answer.status, dict(answer.getheaders()), answer.read().decode()
        finally:
            connection.close()

    def page(self, path: str) -> str:
        status, _, text = self.ask(path)
        assert status == 200, text
        return text

    def raw(self, request: bytes) -> bytes:
        with socket.create_connection(("127.0.0.1", self.port), timeout=WAIT) as asked:
            asked.sendall(request)
            asked.shutdown(socket.SHUT_WR)
            return b"".join(iter(lambda: asked.recv(65536), b""))


@contextmanager
def served(folder: Path, *options: str, **environment: str) -> Generator[Served, None, None]:
    process = subprocess.Popen(
        [sys.executable, "-m", "policylib", "serve", *options],
        cwd=folder,
        env={**clean_environment(), **DANISH, **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )
    try:
        assert process.stdout is not None
        said = process.stdout.readline()
        found = re.search(r"http://127\.0\.0\.1:(\d+)/", said)
        assert found, said + (process.stderr.read() if process.stderr else "")
        yield Served(process, int(found[1]))
    finally:
        if process.poll() is None:
            process.kill()
        process.communicate()


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Generator[Served, None, None]:
    with served(repository(tmp_path_factory.mktemp("served"))) as running:
        yield running


def test_the_text_what_changed_and_what_is_amiss_are_pages(preview: Served) -> None:
    page = preview.page("/")
    assert "Lederen skal indhente to referencer." in page
    assert 'href="changes.html"' in page
    assert preview.page("/index.html?x=1") == page
    changes = preview.page("/changes.html")
    assert "Kort fortalt" in changes
    assert "referencer" in changes
    assert 'aria-current="page">Hvad er ændret?' in changes
    assert "<h1>Hvad er galt?</h1>" in preview.page("/problems.html")


def test_a_page_may_run_the_one_script_and_load_nothing(preview: Served) -> None:
    for path in ("/", "/changes.html", "/problems.html"):
        status, headers, page = preview.ask(path)
        assert status == 200
        assert re.findall(r"<script[^>]*>", page.split("</head>")[0])[-1].startswith(
            '<script src="reload.js" data-state="'
        )
        for policy in (
            headers["Content-Security-Policy"],
            re.findall(r'http-equiv="Content-Security-Policy" content="([^"]+)"', page)[0],
        ):
            assert policy.startswith("default-src 'none';")
            assert "script-src 'self'" in policy
            assert "connect-src 'self'" in policy
            assert "unsafe-eval" not in policy
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert headers["X-Frame-Options"] == "DENY"
        assert headers["Cache-Control"] == "no-store"
        assert headers["Content-Type"] == "text/html; charset=utf-8"
    assert preview.ask("/reload.js")[1]["Content-Type"] == "text/javascript; charset=utf-8"


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1", "localhost:1", "", "a:b:c", "[::1]"])
def test_a_visitor_under_another_name_is_refused(preview: Served, host: str) -> None:
    for path in ("/", "/state", "/reload.js", "/nothing"):
        status, _, told = preview.ask(path, Host=host)
        assert status == 403
        assert "Lederen" not in told
    assert preview.ask("/", Host=f"localhost:{preview.port}")[0] == 200
    assert preview.ask("/", Host=f"LOCALHOST:{preview.port}")[0] == 200


def test_no_host_two_hosts_and_a_whole_address_are_refused(preview: Served) -> None:
    here = f"Host: 127.0.0.1:{preview.port}\r\n".encode()
    for request in (
        b"GET / HTTP/1.0\r\n\r\n",
        b"GET / HTTP/1.1\r\n" + here + b"Host: evil.example\r\n\r\n",
        b"GET http://evil.example/ HTTP/1.1\r\n" + here + b"\r\n",
    ):
        assert preview.raw(request).startswith(b"HTTP/1.0 403 ")
    assert preview.raw(b"GET / HTTP/1.1\r\n" + here + b"\r\n").startswith(b"HTTP/1.0 200 ")


@pytest.mark.parametrize("origin", ["http://evil.example", "https://127.0.0.1", "null", ""])
def test_a_page_from_elsewhere_that_asks_is_refused(preview: Served, origin: str) -> None:
    for path in ("/", "/state"):
        assert preview.ask(path, Origin=origin)[0] == 403
    assert preview.ask("/state", Origin=f"http://localhost:{preview.port}")[0] == 200


def test_the_machines_ipv6_address_is_its_own_too(preview: Served) -> None:
    with contextlib.closing(socket.socket(socket.AF_INET6)) as asked:
        try:
            asked.connect(("::1", preview.port))
        except OSError:
            pytest.skip("this machine has no IPv6 address of its own")
        for host, status in ((f"[::1]:{preview.port}", b"200"), ("[::2]", b"403")):
            with socket.create_connection(("::1", preview.port), timeout=WAIT) as one:
                one.sendall(f"GET /state HTTP/1.0\r\nHost: {host}\r\n\r\n".encode())
                assert one.recv(100).startswith(b"HTTP/1.0 " + status)


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "BREW"])
def test_nothing_can_be_sent(preview: Served, method: str) -> None:
    status, headers, _ = preview.ask("/", method)
    assert (status, headers["Allow"]) == (405, "GET, HEAD")


def test_a_question_for_the_head_alone_gets_it(preview: Served) -> None:
    status, headers, body = preview.ask("/", "HEAD")
    assert (status, body) == (200, "")
    assert int(headers["Content-Length"]) > 1000


@pytest.mark.parametrize(
    "path",
    ["/politik.md", "/.git/config", "/../politik.md", "/%2e%2e/politik.md", "/./", "/static/",
     "/policy.toml", "/changes.html/", "/etc/passwd", "//etc/passwd", "/index.html%00"],
)  # fmt: skip
def test_no_file_and_no_folder_is_shown(preview: Served, path: str) -> None:
    status, _, told = preview.ask(path)
    assert status == 404
    assert told == "Her er ingen side."


def test_it_listens_on_this_machine_alone(preview: Served) -> None:
    addresses = {
        info[4][0] for info in socket.getaddrinfo(socket.gethostname(), None, socket.AF_INET)
    }
    for address in addresses - {"127.0.0.1"}:
        if str(address).startswith("127."):
            continue
        with (
            pytest.raises((ConnectionError, TimeoutError)),
            socket.create_connection((str(address), preview.port), timeout=2),
        ):
            pass
    table = Path("/proc/net/tcp").read_text("ascii") if Path("/proc/net/tcp").exists() else ""
    listening = [line.split()[1] for line in table.splitlines()[1:] if line.split()[3] == "0A"]
    bound = [each for each in listening if each.endswith(f":{preview.port:04X}")]
    assert set(bound) <= {f"0100007F:{preview.port:04X}"}
    table = Path("/proc/net/tcp6").read_text("ascii") if Path("/proc/net/tcp6").exists() else ""
    listening = [line.split()[1] for line in table.splitlines()[1:] if line.split()[3] == "0A"]
    bound = [each for each in listening if each.endswith(f":{preview.port:04X}")]
    assert set(bound) <= {f"{'0' * 24}01000000:{preview.port:04X}"}


def test_broken_requests_and_silent_visitors_do_not_stop_it(preview: Served) -> None:
    for request in (b"", b"\0\0\0", b"GET", b"GET / HTTP/9.9\r\n\r\n", b"A" * 70_000 + b"\r\n\r\n"):
        preview.raw(request)
    silent = socket.create_connection(("127.0.0.1", preview.port), timeout=WAIT)
    try:
        assert "Lederen" in preview.page("/")
    finally:
        silent.close()
    assert preview.process.poll() is None


def test_a_page_follows_what_is_saved_and_an_error_is_a_page(tmp_path: Path) -> None:
    folder = repository(tmp_path)
    policy = folder / "politik.md"
    text = policy.read_text("utf-8")
    with served(folder) as running:
        before = running.page("/state")
        assert f'data-state="{before}"' in running.page("/")
        assert running.page("/state") == before
        policy.write_text(text.replace("to referencer", "tre referencer"), "utf-8")
        assert running.page("/state") != before
        assert "tre referencer" in running.page("/")
        assert "tre" in running.page("/changes.html")
        policy.write_text(f"{text}\nSe [mere om ferie](#ingen-steder).\n", "utf-8")
        assert re.search(
            r"politik\.md:\d+: fejl: .*#ingen-steder.* \[link-", running.page("/problems.html")
        )
        policy.write_bytes(text.encode("latin-1"))
        wrong = running.page("/")
        assert "<h1>Teksten kan ikke vises</h1>" in wrong
        assert "politik.md" in wrong
        assert "Gem den som UTF-8" in wrong
        assert "reload.js" in wrong
        policy.unlink()
        assert "<h1>Teksten kan ikke vises</h1>" in running.page("/changes.html")
        (folder / "policy.toml").write_text('path = "politik.md\n', "utf-8")
        assert "policy.toml:1: det er ikke TOML" in running.page("/problems.html")
        (folder / "policy.toml").unlink()
        policy.write_text(text, "utf-8")
        assert "to referencer" in running.page("/")
        assert running.process.poll() is None


def test_what_a_policy_says_stays_text(tmp_path: Path) -> None:
    folder = repository(tmp_path)
    path = folder / "politik.md"
    trap = "<script>alert(1)</script></head>"
    path.write_text(path.read_text("utf-8").replace("title: Personalepolitik", f"title: '{trap}'"))
    with served(folder) as running:
        (folder / "policy.toml").write_text('path = "</p><script>alert(2)</script>"\n', "utf-8")
        wrong = running.page("/")
        assert "alert(2)" in wrong
        assert "<script>alert" not in wrong
        (folder / "policy.toml").unlink()
        for name in ("/", "/changes.html", "/problems.html"):
            assert "<script>alert" not in running.page(name)


def test_since_names_what_to_compare_with_and_a_new_version_is_seen(tmp_path: Path) -> None:
    (tmp_path / "kept").mkdir()
    folder = repository(tmp_path / "kept")
    with served(folder, "--since", "worktree") as running:
        assert "[-bør-]" not in running.page("/changes.html")
        assert "<del" not in running.page("/changes.html")
        state = running.page("/state")
        git(folder, "tag", "v2.0")
        assert running.page("/state") != state
    (tmp_path / "alone").mkdir()
    (tmp_path / "alone" / "ny.md").write_text(
        OLD.replace("in_force\n", "draft\n").replace("adopted_on: 2021-12-13\n", ""), "utf-8"
    )
    with served(tmp_path / "alone") as running:
        changes = running.page("/changes.html")
        assert "<h1>Hvad er ændret?</h1>" in changes
        assert "Ingen version er godkendt før denne tekst." in changes
        assert "Lederen" in running.page("/")


@pytest.mark.parametrize("presses", [1, 3])
def test_ctrl_c_ends_it_quietly_however_often_it_is_pressed(presses: int, tmp_path: Path) -> None:
    with served(repository(tmp_path)) as running:
        running.page("/")
        for _ in range(presses):
            running.process.send_signal(signal.SIGINT)
            time.sleep(0.02)
        told, said = running.process.communicate(timeout=WAIT)
        assert (running.process.returncode, told) == (0, "")
        assert said == "policylib: stoppet\n"
    with pytest.raises((ConnectionError, TimeoutError)):
        socket.create_connection(("127.0.0.1", running.port), timeout=1)


@pytest.mark.parametrize("port", ["x", "-1", "70000", "1" * 400, "٣", ""])
def test_a_port_that_is_none_is_told(port: str, tmp_path: Path) -> None:
    told = run("serve", f"--port={port}", folder=tmp_path, **DANISH)
    assert (told.returncode, told.stdout) == (2, "")
    assert "kan ikke være en port" in told.stderr


def test_a_port_that_is_taken_is_told(tmp_path: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = str(other.getsockname()[1])
        told = run("serve", "--port", port, folder=repository(tmp_path), **DANISH)
    assert told.returncode == 2
    assert f"port {port} kan ikke bruges: den er optaget af et andet program" in told.stderr


def test_where_there_is_nothing_to_show_it_stops_and_says_the_next_step(tmp_path: Path) -> None:
    told = run("serve", folder=tmp_path, **DANISH)
    assert (told.returncode, told.stdout) == (2, "")
    assert "begynd på en med `policylib init`" in told.stderr
    for name in ("a.md", "b.md"):
        (tmp_path / name).write_text(OLD, "utf-8")
    told = run("serve", folder=tmp_path, **DANISH)
    assert told.returncode == 2
    assert "a.md, b.md. Nævn den ene med --policy" in told.stderr
    told = run("serve", "--policy", "c.md", folder=tmp_path, **DANISH)
    assert told.returncode == 2
    assert "der hedder c.md" in told.stderr
    told = run("serve", "--policy", "a.md", "--since", "9.9", folder=tmp_path, **DANISH)
    assert told.returncode == 2
    assert "»9.9«" in told.stderr


def test_what_the_next_save_may_mend_does_not_stop_it_at_the_start(tmp_path: Path) -> None:
    (tmp_path / "politik.md").write_bytes(OLD.encode("latin-1"))
    with served(tmp_path) as running:
        assert "<h1>Teksten kan ikke vises</h1>" in running.page("/")
        (tmp_path / "politik.md").write_text(OLD, "utf-8")
        assert "Lederen bør indhente" in running.page("/")
        # Nobody keeps versions here: the text would always equal itself.
        assert "Ingen version er godkendt før denne tekst." in running.page("/changes.html")


def test_a_text_is_followed_however_an_editor_saves_it(tmp_path: Path) -> None:
    folder = repository(tmp_path)
    policy = folder / "politik.md"
    text = policy.read_text("utf-8")
    (folder / ".#politik.md").symlink_to("karen@maskine.1234:1")  # Emacs while it edits
    for name in ("politik.md~", ".politik.md.swp", "4913"):
        (folder / name).write_text(text, "utf-8")
    with served(folder) as running:
        assert "to referencer" in running.page("/")
        before = running.page("/state")
        written = folder / "politik.md.tmp"
        written.write_text(text.replace("to referencer", "tre referencer"), "utf-8")
        written.replace(policy)
        assert running.page("/state") != before
        assert "tre referencer" in running.page("/")


def test_a_commit_in_a_second_work_tree_is_seen(tmp_path: Path) -> None:
    folder = tmp_path / "hoved"
    folder.mkdir()
    repository(folder)
    git(folder, "worktree", "add", "--quiet", "-b", "prøve", str(tmp_path / "anden"))
    with served(tmp_path / "anden") as running:
        state = running.page("/state")
        git(folder, "tag", "v2.0")
        assert running.page("/state") != state
        state = running.page("/state")
        git(tmp_path / "anden", "switch", "--quiet", "-c", "ny")
        assert running.page("/state") != state


def test_a_repository_without_a_commit_has_nothing_before_the_text(tmp_path: Path) -> None:
    git(tmp_path, "init", "--quiet")
    (tmp_path / "politik.md").write_text(NEW, "utf-8")
    with served(tmp_path) as running:
        assert "to referencer" in running.page("/")
        assert "Ingen version er godkendt før denne tekst." in running.page("/changes.html")
        assert "<h1>Hvad er galt?</h1>" in running.page("/problems.html")
