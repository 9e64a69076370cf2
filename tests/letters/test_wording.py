"""What follows on a second missed summons, for whom (Wi art. 22, lid 1; CJEU C-158/23)."""

from __future__ import annotations

import pytest

from letters.wording import next_after_second


@pytest.mark.parametrize(("group", "announced"), [("asylum", False), ("family", True)])
def test_a_fine_is_announced_only_to_who_may_get_one(group, announced):
    said = next_after_second(group)
    assert ("boete" in said, "€ 250" in said) == (announced, announced)
    assert "derde oproep" in said
