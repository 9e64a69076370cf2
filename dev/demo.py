"""The whole program with fictional people, on this machine, until Ctrl-C."""

from __future__ import annotations

import argparse
import os
import subprocess
import time
import urllib.error
import urllib.request
from pathlib import Path

from dev import brp, envfile, ports, servers, static, system
from dev.install import install
from dev.locks import lock
from dev.paths import DEMO_ENV, PYTHON, ROOT, private, state
from dev.processes import Processes, log_of, stop_leftovers
from dev.say import Refused, complain, say, step

READY_WITHIN = 90  # seconds


def main(arguments: list[str]) -> int:
    """Set up what is missing, start everything, show where it is, and wait."""
    port = _port(arguments)
    system.need()
    install("demo")
    directory = directory_of_demo()
    with lock(directory / "lock") as ours:
        if not ours:
            raise Refused("A demo already runs from this checkout; stop that one first.")
        stop_leftovers(directory)
        if not ports.is_free(port):
            other = ports.next_free(port)
            raise Refused(f"Port {port} is taken; try: python3 dev.py demo --port {other}")
        return _run(directory, port)


def directory_of_demo() -> Path:
    return private(state() / "demo", mode=0o711)


def _port(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="dev.py demo")
    parser.add_argument("--port", type=int, default=8000, help="where the web server listens")
    port: int = parser.parse_args(arguments).port
    return port


def _run(directory: Path, port: int) -> int:
    processes = Processes(directory)
    try:
        environment = _environment(processes, port)
        _fill(directory, environment)
        with step("stand-in for the BRP"):
            brp.start(processes, environment, _people(directory, environment))
        with step("web server, worker and beat"):
            _start_program(processes, environment, port)
            accounts = _manage(directory, environment, "demo_accounts")
            _wait_until_ready(processes, f"http://127.0.0.1:{port}/readyz")
        say(f"\n{accounts}\n\nhttp://127.0.0.1:{port}/    (Ctrl-C stops everything)")
        processes.watch()
    except KeyboardInterrupt:
        say("\nStopping.")
    finally:
        processes.stop()
    return 0


def _environment(processes: Processes, port: int) -> dict[str, str]:
    """The environment of every process; what is ours in it also goes to .run/demo.env."""
    secrets = envfile.keep_secrets(processes.state / "secrets.env")
    values = servers.environment(processes, secrets, testing=False)
    values |= brp.settings(secrets) | {
        "DEMO": "1",
        "BASE_URL": f"http://127.0.0.1:{port}",
        "EMAIL_BACKEND": "django.core.mail.backends.console.EmailBackend",
    }
    envfile.write(DEMO_ENV, values)
    return os.environ | values | {"DJANGO_SETTINGS_MODULE": "inburgering.settings"}


def _fill(directory: Path, environment: dict[str, str]) -> None:
    """Tables, fictional people and static files."""
    with step("migrate"):
        _manage(directory, environment, "migrate", "--database", "owner")
    with step("load_demo"):
        _manage(directory, environment, "load_demo")
    if not static.is_collected():
        with step("collectstatic"):
            _manage(directory, environment, "collectstatic", "--noinput", "--clear")
            static.remember()


def _people(directory: Path, environment: dict[str, str]) -> Path:
    """The people of the demo as the BRP knows them, in a file."""
    file = directory / "brp-people.json"
    file.touch(mode=0o600)
    file.write_text(_manage(directory, environment, "demo_brp"))
    return file


def _manage(directory: Path, environment: dict[str, str], *command: str) -> str:
    """What this command of manage.py prints; its complaints go to a log of its name."""
    log = log_of(directory, command[0])
    with log.open("w") as errors:
        done = subprocess.run(
            [str(PYTHON), "manage.py", *command],
            env=environment,
            cwd=ROOT,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=errors,
            text=True,
            check=False,
            start_new_session=True,
        )
    if done.returncode:
        complain("\n".join(log.read_text().splitlines()[-12:]))
        raise Refused(f"manage.py {command[0]} failed; read {log}")
    return done.stdout.strip()


def _start_program(processes: Processes, environment: dict[str, str], port: int) -> None:
    web = ["gunicorn", "inburgering.wsgi:application", "--bind", f"127.0.0.1:{port}"]
    celery = ["celery", "-A", "inburgering"]
    commands = {
        "web": [*web, "--workers", "2", "--threads", "4", "--preload", "--no-control-socket"],
        "worker": [*celery, "worker", "--concurrency", "2", "--loglevel", "INFO"],
        "beat": [*celery, "beat", "--schedule", str(processes.state / "beat-schedule")],
    }
    for name, command in commands.items():
        processes.start(name, [str(PYTHON), "-m", *command], environment, directory=ROOT)


def _wait_until_ready(processes: Processes, url: str) -> None:
    until = time.monotonic() + READY_WITHIN
    while (answer := _ask(url)) != "200":
        processes.refuse_when_dead()
        if time.monotonic() > until:
            log = log_of(processes.state, "web")
            raise Refused(f"{url} does not answer 200 but: {answer}; read {log}")
        time.sleep(0.1)


def _ask(url: str) -> str:
    """The status of this page, or why there is none; never by way of a proxy."""
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    try:
        with opener.open(url, timeout=10) as response:
            return str(response.status)
    except urllib.error.HTTPError as error:
        return str(error.code)
    except OSError as error:
        return str(error)
