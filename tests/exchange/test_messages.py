"""Every message against the list of the handreiking; and no BSN in any of them."""

from __future__ import annotations

import json
import re
from pathlib import Path
from types import SimpleNamespace
from typing import Any, ClassVar
from uuid import UUID

import pytest
from django.conf import settings

from exchange.checks import refused
from exchange.facts import RECORDS
from exchange.guarding import by_place
from exchange.message import Made, Message, Of, Rows, ToProvider
from exchange.recipients import CHANNELS
from privacy.firewall import Stopped, let_out
from privacy.vocabulary import Recipient
from tests.cast import AMINAS_BSN

LIST = Path(settings.BASE_DIR).parent / "shared" / "data" / "exchange-whitelist.json"
NOTATIONS = (
    "{0}",
    "{0:.3}.{1}.{2}",
    "{0:.3} {1} {2}",
    "{0:.3}-{1}-{2}",
    "BSN:{0}.",
    "x{0}x",
    "{0:.3}\u00a0{1}\u00a0{2}",
    "{0:.3}\u200b{1}\u200b{2}",
    "{0:.3} / {1} / {2}",
)


def written(notation, bsn=AMINAS_BSN):
    return notation.format(bsn, bsn[3:6], bsn[6:])


@pytest.fixture(scope="module")
def listed():
    if not LIST.exists():
        pytest.skip("The field lists are not on this machine.")
    return {one["id"]: one for one in json.loads(LIST.read_text())}


@pytest.mark.parametrize("channel", CHANNELS)
def test_a_message_has_the_fields_of_the_handreiking_in_their_order(listed, channel):
    wanted = [field["identifier"] for field in listed[channel]["velden"]]
    assert [field.name for field in CHANNELS[channel].fields] == wanted


@pytest.mark.parametrize("channel", CHANNELS)
def test_a_bsn_goes_where_the_handreiking_says_so_and_nowhere_else(listed, channel):
    assert CHANNELS[channel].may_hold_bsn == listed[channel]["bsn"]


@pytest.mark.parametrize("channel", CHANNELS)
def test_a_message_stands_on_the_articles_of_its_list(listed, channel):
    numbers = {str(article.number).split(":")[0] for article in CHANNELS[channel].basis}
    said = set(re.findall(r"\d+(?:\.\d+)?", listed[channel]["grondslag"]))
    assert numbers <= said


def test_no_message_holds_what_its_recipient_may_not_have():
    assert list(refused(CHANNELS.values())) == []


def test_a_message_that_names_a_forbidden_field_is_refused():
    class Telling(ToProvider):
        channel: ClassVar[str] = "uit_proef"
        recipient: ClassVar[Recipient] = Recipient.COURSE_PROVIDER
        fields: ClassVar[Any] = (
            Of("v", "person.v_number"),
            Made("geboren", str, ("person.birth_date",)),
            Rows("doelen[]", "objectives", (Of("", "objective.text"),)),
            Of("naam", "person.family_name"),
        )

    found = [error.msg.split(" holds ")[0] for error in refused([Telling])]
    assert found == ["uit_proef.v", "uit_proef.geboren", "uit_proef.doelen[]"]
    assert {error.id for error in refused([Telling])} == {"privacy.E005"}


@pytest.mark.parametrize("said", [{"may_hold_bsn": True}, {"needs_agreement": False}])
def test_no_provider_can_be_declared_that_gets_a_bsn_or_needs_no_agreement(said):
    with pytest.raises(TypeError):
        type("Telling", (ToProvider,), said)


def test_every_provider_is_declared_as_one():
    providers = Recipient.PROVIDERS | Recipient.GUIDANCE_PROVIDER
    for message in CHANNELS.values():
        assert (message.recipient in providers) == issubclass(message, ToProvider)


@pytest.mark.parametrize("channel", CHANNELS)
def test_a_bsn_in_any_text_in_any_notation_is_stopped(channel):
    message = CHANNELS[channel]
    for source in dict.fromkeys(source for _, source in message.sources()):
        if not is_text(source):
            continue
        for notation in NOTATIONS:
            content = message.of(records(message, source, written(notation)))
            with pytest.raises(Stopped):
                let_out("delivery", texts=by_place(content), own=[AMINAS_BSN])


@pytest.mark.parametrize("channel", CHANNELS)
def test_a_message_without_a_bsn_is_let_out(channel):
    message = CHANNELS[channel]
    content = message.of(records(message, "", ""))
    let_out("delivery", texts=by_place(content), own=[AMINAS_BSN])


def is_text(source: str) -> bool:
    record, _, name = source.partition(".")
    if record not in RECORDS:
        return False
    field = RECORDS[record]._meta.get_field(name)
    chosen = getattr(field, "choices", None)
    return "Text" in type(field).__name__ or (type(field).__name__ == "CharField" and not chosen)


def records(message: type[Message], planted: str, text: str) -> dict[str, Any]:
    """Records in which every text is harmless but the one where the BSN is planted."""
    found: dict[str, Any] = {}
    for source in {source for _, source in message.sources()}:
        record, _, name = source.partition(".")
        said = text if source == planted else harmless(source)
        setattr(found.setdefault(record, SimpleNamespace()), name, said)
    return found | {rows: [found] for rows in LISTS}


LISTS = ("changes", "route_changes", "objectives", "courses", "warnings", "fines")


def harmless(source: str) -> Any:
    if is_text(source):
        return "Woord"
    known = {
        "plan.change": "route",
        "plan.route": "b1",
        "earlier.route": "z",
        "help.id": UUID(int=0),
    }
    return known.get(source)
