"""From standard input to standard output, in a process that may use little and holds no secrets.

One line of JSON, and the file as it is kept.
"""

from __future__ import annotations

import json
import resource
import sys

from documents.sniffing import Refused, looked_at
from documents.sniffing.deadline import TOO_MUCH

MOST_MEMORY = 600 * 1024 * 1024
MOST_SECONDS = 15


def main() -> None:
    resource.setrlimit(resource.RLIMIT_DATA, (MOST_MEMORY, MOST_MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (MOST_SECONDS, MOST_SECONDS))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    told, content = _answer(sys.stdin.buffer.read())
    sys.stdout.buffer.write(json.dumps(told).encode() + b"\n" + content)


def _answer(data: bytes) -> tuple[dict[str, object], bytes]:
    try:
        clean = looked_at(data)
    except Refused as why:
        return {"refused": str(why)}, b""
    except (MemoryError, RecursionError):
        return {"refused": TOO_MUCH}, b""
    told = {"type": clean.type, "text": clean.text, "complete": clean.complete}
    return told, clean.content


if __name__ == "__main__":
    main()
