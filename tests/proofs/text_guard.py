"""How often the guard is right on sentences it was not made with (`dev.py prove tekstwacht`)."""

from __future__ import annotations

import json
import os
from pathlib import Path

from tests.privacy.measure import figure, score


def test_the_guard_catches_nine_of_ten_and_wrongs_few():
    if path := os.environ.get("PROOF_FIGURE"):
        Path(path).write_text(json.dumps(figure()))
    held_out = score("held_out")
    assert held_out.recall >= 0.90
    assert held_out.precision >= 0.70
