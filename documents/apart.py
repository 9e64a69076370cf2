"""Files of strangers are looked at in a process apart.

A reader of PDFs or pictures that is led astray by a file can there use no more than a little time
and memory, knows no key and no database, and takes nobody's request with it.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from documents.sniffing import EMPTY, MOST_BYTES, TOO_LARGE, Clean, Refused, Type
from documents.sniffing.deadline import TOO_MUCH

HERE = Path(__file__).resolve().parent.parent
PATIENCE = 20  # seconds on a busy machine; of work it may do less


def inspected(data: bytes) -> Clean:
    """The file, when it may be kept; raises Refused."""
    if not data:
        raise Refused(EMPTY)
    if len(data) > MOST_BYTES:
        raise Refused(TOO_LARGE)
    try:
        done = subprocess.run(
            [sys.executable, "-B", "-m", "documents.sniffing"],
            input=data,
            capture_output=True,
            cwd=HERE,
            env={},
            timeout=PATIENCE,
            check=True,
        )
    except (subprocess.CalledProcessError, subprocess.TimeoutExpired):
        raise Refused(TOO_MUCH) from None
    return _read(done.stdout)


def _read(answer: bytes) -> Clean:
    line, _, content = answer.partition(b"\n")
    told = json.loads(line)
    if "refused" in told:
        raise Refused(told["refused"])
    return Clean(Type(told["type"]), content, told["text"], told["complete"])
