"""The file by which everyone tests whether viruses are stopped (EICAR): no scanner is needed."""

from __future__ import annotations

from documents.sniffing.verdict import Refused

VIRUS = "Dit bestand bevat een virus. Het is niet bewaard."
# In two parts, or a scanner would stop this source.
TEST_VIRUS = rb"X5O!P%@AP[4\PZX54(P^)7CC)7}" + b"$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"


def refuse_test_virus(data: bytes) -> None:
    """Anywhere in these bytes; raises Refused."""
    if TEST_VIRUS in data:
        raise Refused(VIRUS)
