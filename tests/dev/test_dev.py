"""dev.py without servers: what it reads, keeps and refuses."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time

import pytest

from dev import check, demo, envfile, install, pins, ports, processes, reset, servers
from dev.locks import lock
from dev.main import COMMANDS, main
from dev.say import Refused

HASH = " --hash=sha256:00"


def test_every_command_stands_in_the_list(capsys):
    assert main(["--help"]) == 0
    listed = [line.split()[0] for line in capsys.readouterr().out.splitlines()[2:]]
    assert listed == list(COMMANDS)


def test_an_unknown_command_shows_the_list(capsys):
    assert main(["dmeo"]) == 2
    assert "no command 'dmeo'" in capsys.readouterr().err


def test_reset_takes_no_arguments():
    with pytest.raises(Refused, match="usage"):
        reset.main(["--everything"])


def test_the_port_is_8000_unless_told():
    assert demo._port([]) == 8000
    assert demo._port(["--port", "8123"]) == 8123


def test_an_env_file_reads_as_it_was_written_and_only_by_its_owner(tmp_path):
    values = {"FIELD_KEY": "a+/b==", "DATABASE_URL": "postgresql://a:b@c:1/d?e=f"}
    envfile.write(tmp_path / "x.env", values)
    assert envfile.read(tmp_path / "x.env") == values
    assert (tmp_path / "x.env").stat().st_mode & 0o777 == 0o600


def test_secrets_are_made_once(tmp_path):
    first = envfile.keep_secrets(tmp_path / "secrets.env")
    assert len(set(first.values())) == 8
    assert envfile.keep_secrets(tmp_path / "secrets.env") == first


def test_a_secret_that_is_lacking_is_added(tmp_path):
    envfile.write(tmp_path / "secrets.env", {"FIELD_KEY": "kept"})
    assert envfile.keep_secrets(tmp_path / "secrets.env")["FIELD_KEY"] == "kept"


@pytest.fixture
def checkout(tmp_path, monkeypatch):
    """Requirements of which nothing is installed yet."""
    (tmp_path / "requirements").mkdir()
    for name in ("demo", "dev"):
        (tmp_path / "requirements" / f"{name}.txt").write_text(f"{name}==1{HASH}\n")
    monkeypatch.setattr(install, "ROOT", tmp_path)
    monkeypatch.setattr(install, "STAMP", tmp_path / "stamp")
    return tmp_path


def test_nothing_is_installed_without_a_stamp(checkout):
    assert not install.is_installed("demo")


def test_the_tests_packages_serve_the_demo_but_not_the_reverse(checkout):
    install.STAMP.write_text(install.stamp("dev"))
    assert install.is_installed("demo")
    install.STAMP.write_text(install.stamp("demo"))
    assert not install.is_installed("dev")


def test_changed_requirements_are_installed_again(checkout):
    install.STAMP.write_text(install.stamp("demo"))
    install.requirements("demo").write_text(f"demo==2{HASH}\n")
    assert not install.is_installed("demo")


@pytest.mark.parametrize(
    ("asked", "text", "found"),
    [
        ("Some_Package[extra]==1.0", f"some-package==1.0 ; os == 'x' \\\n   {HASH}\n", []),
        ("types-x", f"types-x==3{HASH}\n", []),
        ("a==1.0", f"a==1.1{HASH}\n", ["a is 1.1, pyproject.toml says 1.0"]),
        ("a==1.0", f"b==1.0{HASH}\n", ["a is missing"]),
        ("a==1.0", "a==1.0\n", ["not a pin with a hash: a==1.0"]),
    ],
)
def test_requirements_that_are_out_of_step_are_named(asked, text, found):
    assert list(pins.differences([asked], text)) == found


def test_the_committed_requirements_are_in_step():
    assert pins.drift() == []


def test_a_database_is_given_with_its_owner_or_not_at_all(monkeypatch):
    monkeypatch.setenv("DATABASE_URL", "postgresql://x")
    monkeypatch.delenv("DATABASE_OWNER_URL", raising=False)
    with pytest.raises(Refused, match="DATABASE_OWNER_URL must be given too"):
        servers._given_database(testing=False)


def test_two_runs_do_not_hold_one_lock(tmp_path):
    with lock(tmp_path / "lock") as first, lock(tmp_path / "lock") as second:
        assert (first, second) == (True, False)


def test_a_port_that_someone_listens_on_is_not_free(live_port):
    assert not ports.is_free(live_port)
    assert ports.next_free(live_port) != live_port


@pytest.fixture
def live_port():
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield server.getsockname()[1]


def wait_for_its_command(process):
    """For an instant after its start the system does not show it yet."""
    while not processes.command_of(process.pid):
        time.sleep(0.01)


@pytest.fixture
def sleeper(tmp_path):
    """A process that runs, with the file that an earlier run would have left of it."""
    command = [sys.executable, "-c", "import time; time.sleep(60)"]
    process = subprocess.Popen(command, start_new_session=True)
    wait_for_its_command(process)
    yield process, tmp_path / "web.pid", " ".join(command)
    process.kill()
    process.wait()


def test_a_process_that_was_left_is_found(tmp_path, sleeper):
    process, pid_file, command = sleeper
    pid_file.write_text(f"{process.pid}\n{command}\n")
    assert processes.leftovers(tmp_path) == {"web": process.pid}


def test_a_pid_that_another_program_has_by_now_is_left_alone(tmp_path, sleeper):
    process, pid_file, _ = sleeper
    pid_file.write_text(f"{process.pid}\nanother program\n")
    processes.stop_leftovers(tmp_path)
    assert process.poll() is None
    assert not pid_file.exists()


def test_what_is_started_is_stopped(tmp_path, monkeypatch):
    monkeypatch.setattr(processes.interrupts, "ignore", lambda: None)
    started = processes.Processes(tmp_path)
    children = [started.start(name, ["sleep", "60"], os.environ) for name in ("first", "second")]
    for child in children:
        wait_for_its_command(child.process)
    assert processes.leftovers(tmp_path).keys() == {"first", "second"}
    started.stop()
    assert [child.process.returncode for child in children] == [-15, -15]
    assert processes.leftovers(tmp_path) == {}


def test_what_ends_by_itself_is_told_with_its_log(tmp_path):
    started = processes.Processes(tmp_path)
    started.start("web", ["false"], os.environ).process.wait()
    with pytest.raises(Refused, match=r"web ended with exit code 1; read .*web\.log"):
        started.refuse_when_dead()


def test_the_checks_open_no_real_database():
    assert "127.0.0.1:1/" in check.NOWHERE["DATABASE_URL"]
