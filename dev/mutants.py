"""Break the program on purpose: for each promise a small patch that its named test must notice."""

from __future__ import annotations

import os
import re
import subprocess
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from queue import SimpleQueue

from dev import suite
from dev.paths import PYTHON, ROOT, VENV
from dev.say import Refused, say

PATCHES = ROOT / "tests/mutants"
LANES = ("gw0", "gw1")  # each with a database of Valkey for itself
LONGEST = 300.0  # seconds for one test: a mutant that hangs was not noticed in time
HEAD = re.compile(r"promise: (?P<promise>.+)\ntest: (?P<test>\S+)\n\n")


@dataclass(frozen=True)
class Mutant:
    """One way to break one promise, and the test that must fail then."""

    path: Path
    promise: str
    test: str

    @property
    def name(self) -> str:
        return self.path.stem


@dataclass(frozen=True)
class Verdict:
    """What the named test said of a mutant; `why` is empty when it was killed."""

    mutant: Mutant
    why: str
    seconds: float


def main(arguments: list[str]) -> int:
    """Judge the mutants of these names, or all; 1 when any was not killed."""
    verdicts = judge(chosen(arguments))
    survivors = [verdict for verdict in verdicts if verdict.why]
    say(f"\n{len(verdicts) - len(survivors)} of {len(verdicts)} killed")
    return 1 if survivors else 0


def mutants() -> list[Mutant]:
    """Every patch, by name."""
    return [read(path) for path in sorted(PATCHES.glob("*.patch"))]


def read(path: Path) -> Mutant:
    """The promise and the test that stand above the patch."""
    head = HEAD.match(path.read_text(encoding="utf-8"))
    if head is None:
        raise Refused(f"{path.name} does not begin with `promise: …` and `test: …`.")
    return Mutant(path, head["promise"], head["test"])


def chosen(names: list[str]) -> list[Mutant]:
    """The mutants of these names; all when none is named."""
    known = {mutant.name: mutant for mutant in mutants()}
    if unknown := [name for name in names if name not in known]:
        raise Refused(f"There is no mutant {', '.join(unknown)}; see tests/mutants/.")
    return [known[name] for name in names or known]


def judge(wanted: list[Mutant]) -> list[Verdict]:
    """Every named test must pass as the program is, and fail in a copy that has the patch."""
    with suite.environment() as environment:
        _pass_unmutated(wanted, environment)
        say(f"\n  {'mutant':<32}{'killed':<8}{'seconds':>7}  test")
        lanes: SimpleQueue[str] = SimpleQueue()
        for lane in LANES:
            lanes.put(lane)
        with ThreadPoolExecutor(max_workers=len(LANES)) as pool:
            return list(pool.map(lambda mutant: _judge_one(mutant, environment, lanes), wanted))


def _pass_unmutated(wanted: list[Mutant], environment: dict[str, str]) -> None:
    tests = sorted({mutant.test for mutant in wanted})
    done = _pytest(ROOT, tests, environment)
    if done.returncode or "\nSKIPPED" in done.stdout:
        raise Refused(f"{done.stdout}\nThe tests must pass before anything is broken.")
    say(f"  {len(tests)} tests pass as the program is")


def _judge_one(mutant: Mutant, environment: dict[str, str], lanes: SimpleQueue[str]) -> Verdict:
    lane, started = lanes.get(), time.monotonic()
    try:
        why = _survives(mutant, environment | {"PYTEST_XDIST_WORKER": lane})
    finally:
        lanes.put(lane)
    verdict = Verdict(mutant, why, time.monotonic() - started)
    killed = "NO" if why else "yes"
    note = f": {why}" if why else ""
    say(f"  {mutant.name:<32}{killed:<8}{verdict.seconds:7.1f}  {mutant.test}{note}")
    return verdict


def _survives(mutant: Mutant, environment: dict[str, str]) -> str:
    """Why the mutant does not count as killed; nothing when it does."""
    with tempfile.TemporaryDirectory(prefix="mutant-") as directory:
        copy = Path(directory)
        _copy_to(copy)
        patched = apply(mutant, copy)
        if patched.returncode:
            return f"does not apply: {patched.stderr.strip()}"
        try:
            done = _pytest(copy, [mutant.test], environment)
        except subprocess.TimeoutExpired:
            return f"no answer in {LONGEST:.0f} s"
    return reason(done.returncode, done.stdout, mutant.test)


def reason(code: int, output: str, test: str) -> str:
    """Only a failure of the named test counts, no error before or beside it."""
    if code == 0:
        return "survives"
    failed = [line for line in output.splitlines() if line.startswith(f"FAILED {test}")]
    if code == 1 and failed:
        return ""
    return f"pytest ended with {code} and without a failure of the test\n{output[-2000:]}"


def apply(mutant: Mutant, copy: Path, *options: str) -> subprocess.CompletedProcess[str]:
    """Apply the patch; with --check only look whether it would."""
    environment = os.environ | {"GIT_CEILING_DIRECTORIES": str(copy.parent)}
    return _run(["git", "apply", *options, str(mutant.path)], copy, environment)


def _copy_to(copy: Path) -> None:
    """The tracked files as they are now, beside the same packages."""
    for name in _tracked():
        if (ROOT / name).is_file():
            (copy / name).parent.mkdir(parents=True, exist_ok=True)
            (copy / name).write_bytes((ROOT / name).read_bytes())
    (copy / ".venv").symlink_to(VENV.resolve())


def _tracked() -> Iterator[str]:
    listed = _run(["git", "ls-files", "-z"], ROOT, dict(os.environ))
    if listed.returncode:
        raise Refused(f"git ls-files failed: {listed.stderr}")
    return (name for name in listed.stdout.split("\0") if name)


def _pytest(
    directory: Path, tests: list[str], environment: dict[str, str]
) -> subprocess.CompletedProcess[str]:
    command = [str(PYTHON), "-m", "pytest", "-q", "--tb=line", "--color=no", *tests]
    return _run(command, directory, environment, timeout=LONGEST)


def _run(
    command: list[str], directory: Path, environment: dict[str, str], timeout: float = 60.0
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command,
        cwd=directory,
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=timeout,
        check=False,
    )
