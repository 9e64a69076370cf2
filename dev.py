#!/usr/bin/env python3
"""The one door for people who work on this program: `python3 dev.py` lists what it can do."""

import sys

if sys.version_info < (3, 11):  # noqa: UP036  (the tool speaks before its packages do)
    sys.exit("Python 3.11 or newer is needed; this is " + sys.version.split()[0] + ".")

from dev.main import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
