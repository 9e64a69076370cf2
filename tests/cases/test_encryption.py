"""What is sealed opens only in its own row, field and municipality, and is found by no query."""

from __future__ import annotations

import pytest
from django.core.exceptions import FieldError
from django.db import connection, transaction
from django.db.models import F

from cases import actions
from cases.models import Case, Correction, Person, Search, Task
from privacy.keys import Unreadable, blind_index, seal, unseal
from tenancy.scope import scope
from tests import database
from tests.cast import AMINAS_BSN, MONDAY, newcomer

pytestmark = pytest.mark.django_db
KEY = bytes(32)


def raw(table, column, pk):
    with connection.cursor() as cursor:
        cursor.execute(f"select {column} from {table} where id = %s", [pk])
        return bytes(cursor.fetchone()[0])


def plant(table, column, pk, value):
    """What someone with only the database can do."""
    with connection.cursor() as cursor:
        cursor.execute(f"update {table} set {column} = %s where id = %s", [value, pk])
        assert cursor.rowcount == 1


def correction(cast, old, new, *, case=None):
    return Correction.objects.create(
        municipality=cast.rivierstad,
        case=case or cast.amina,
        fact="city",
        old=old,
        new=new,
        reason="reden",
        on=MONDAY,
        by=cast.bas,
    )


def again(row):
    return type(row)._default_manager.get(pk=row.pk)


class TestACopyDoesNotOpen:
    def test_in_another_row_of_the_same_person(self, in_rivierstad):
        one, two = (correction(in_rivierstad, place, "x") for place in ("hier", "daar"))
        plant("cases_correction", "old", two.pk, raw("cases_correction", "old", one.pk))
        assert again(one).old == "hier"
        with pytest.raises(Unreadable):
            _ = again(two).old

    def test_in_another_field_of_the_same_row(self, in_rivierstad):
        one = correction(in_rivierstad, "hier", "daar")
        plant("cases_correction", "new", one.pk, raw("cases_correction", "old", one.pk))
        with pytest.raises(Unreadable):
            _ = again(one).new

    def test_in_another_person(self, in_rivierstad):
        other = newcomer(in_rivierstad.rivierstad, "Hassan", "Ali", bsn="111222333").person
        mine = in_rivierstad.amina.person
        plant("cases_person", "bsn", other.pk, raw("cases_person", "bsn", mine.pk))
        with pytest.raises(Unreadable):
            _ = again(other).bsn

    def test_in_another_person_not_even_with_its_key(self, in_rivierstad):
        other = newcomer(in_rivierstad.rivierstad, "Hassan", "Ali", bsn="111222333").person
        mine = in_rivierstad.amina.person
        for column in ("key_core", "bsn"):
            plant("cases_person", column, other.pk, raw("cases_person", column, mine.pk))
        with pytest.raises(Unreadable):
            _ = again(other).bsn
        with pytest.raises(Unreadable):
            again(other).data_key(core=True)

    def test_with_the_keys_of_five_and_fifty_years_exchanged(self, in_rivierstad):
        mine = in_rivierstad.amina.person
        plant("cases_person", "key_core", mine.pk, raw("cases_person", "key_other", mine.pk))
        with pytest.raises(Unreadable):
            _ = again(mine).bsn

    def test_in_another_municipality(self, cast):
        with scope(cast.rivierstad.pk):
            mine = cast.amina.person
            taken = {c: raw("cases_person", c, mine.pk) for c in ("key_core", "bsn")}
        with scope(cast.heuvelrode.pk):
            theirs = cast.dirks_case.person
            for column, value in taken.items():
                plant("cases_person", column, theirs.pk, value)
            with pytest.raises(Unreadable):
                _ = again(theirs).bsn

    def test_of_what_has_the_municipalitys_key_in_another_municipality(self, cast):
        def search(home, user, text):
            kept = Search(municipality=home, user=user, text=text)
            kept.save()
            return kept

        with scope(cast.rivierstad.pk):
            sealed = raw("cases_search", "text", search(cast.rivierstad, cast.els, "Yusuf").pk)
        with scope(cast.heuvelrode.pk):
            theirs = search(cast.heuvelrode, cast.els, "x")
            plant("cases_search", "text", theirs.pk, sealed)
            with pytest.raises(Unreadable):
                _ = again(theirs).text

    def test_of_a_task_moved_to_the_case_of_another(self, in_rivierstad):
        other = newcomer(in_rivierstad.rivierstad, "Hassan", "Ali")
        one = correction(in_rivierstad, "hier", "daar")
        plant("cases_correction", "case_id", one.pk, other.pk)
        with pytest.raises(Unreadable):
            _ = again(one).old

    def test_when_one_bit_was_changed(self, in_rivierstad):
        mine = in_rivierstad.amina.person
        sealed = raw("cases_person", "bsn", mine.pk)
        for place in (0, 1, 20, -1):
            changed = bytearray(sealed)
            changed[place] ^= 1
            plant("cases_person", "bsn", mine.pk, bytes(changed))
            with pytest.raises(Unreadable):
                _ = again(mine).bsn


@pytest.mark.parametrize("size", [0, 1, 8])
def test_a_text_that_was_cut_off_is_unreadable_too(size):
    with pytest.raises(Unreadable):
        unseal(seal(b"hier", KEY, "x")[:size], KEY, "x")


def test_the_same_text_is_sealed_differently_each_time():
    assert seal(b"hier", KEY, "x") != seal(b"hier", KEY, "x")


def test_the_index_of_a_bsn_differs_per_municipality(cast):
    here, there = (blind_index(AMINAS_BSN, m.pk, "bsn") for m in (cast.rivierstad, cast.heuvelrode))
    assert here != there
    assert blind_index(AMINAS_BSN, cast.rivierstad.pk, "v_number") != here


class TestAQueryDoesNotOpenIt:
    @pytest.mark.parametrize(
        "change",
        [
            lambda: Person.objects.update(bsn="111222333"),
            lambda: Task.objects.filter(kind="own").update(title="x"),
            lambda: Person.objects.update(bsn=b"111222333"),
            lambda: Person.objects.bulk_update([_with(Person.objects.get(), bsn="x")], ["bsn"]),
        ],
    )
    def test_an_update_is_refused(self, in_rivierstad, change):
        with pytest.raises(TypeError, match="encrypted"), transaction.atomic():
            change()
        assert again(in_rivierstad.amina.person).bsn == AMINAS_BSN

    @pytest.mark.parametrize(
        "question",
        [
            {"bsn": AMINAS_BSN},
            {"bsn__startswith": "9"},
            {"bsn__in": [AMINAS_BSN]},
            {"bsn__gt": "1"},
            {"bsn__contains": "9"},
        ],
    )
    def test_a_filter_is_refused(self, in_rivierstad, question):
        with pytest.raises(FieldError):
            list(Person.objects.filter(**question))

    def test_only_whether_there_is_something_can_be_asked(self, in_rivierstad):
        assert Person.objects.filter(bsn__isnull=False).count() == 1

    def test_values_give_only_what_is_sealed(self, in_rivierstad):
        (sealed,) = Person.objects.values_list("bsn", flat=True)
        assert AMINAS_BSN not in str(sealed)

    def test_a_copy_within_the_row_can_be_made_but_not_read(self, in_rivierstad):
        one = correction(in_rivierstad, "hier", "daar")
        Correction.objects.update(new=F("old"))
        with pytest.raises(Unreadable):
            _ = again(one).new


def _with(row, **values):
    for name, value in values.items():
        setattr(row, name, value)
    return row


class TestReadingAndWriting:
    def test_many_rows_at_once_are_sealed_each_for_itself(self, in_rivierstad):
        made = Correction.objects.bulk_create(
            Correction(
                municipality=in_rivierstad.rivierstad,
                case=in_rivierstad.amina,
                fact="city",
                old=f"plaats {n}",
                new=None,
                reason="Ω≈ç",
                on=MONDAY,
                by=in_rivierstad.bas,
            )
            for n in range(3)
        )
        assert [again(one).old for one in made] == ["plaats 0", "plaats 1", "plaats 2"]
        assert {(again(one).new, again(one).reason) for one in made} == {(None, "Ω≈ç")}
        assert b"plaats" not in raw("cases_correction", "old", made[0].pk)

    def test_saving_what_was_never_opened_changes_nothing(self, in_rivierstad):
        before = raw("cases_person", "bsn", in_rivierstad.amina.person_id)
        Person.objects.get().save()
        assert raw("cases_person", "bsn", in_rivierstad.amina.person_id) == before

    def test_a_field_left_out_of_a_query_is_fetched_when_asked_for(self, in_rivierstad):
        assert Person.objects.defer("bsn").get().bsn == AMINAS_BSN

    @pytest.mark.parametrize("text", ["", "x", "é" * 5000, "\0", "😀"])
    def test_every_text_comes_back(self, in_rivierstad, text):
        assert again(correction(in_rivierstad, text, None)).old == text


@pytest.mark.django_db(transaction=True)
def test_in_no_column_of_no_table_stands_what_is_secret(real_cast):
    """A search through everything that PostgreSQL holds, as its superuser."""
    secret = {AMINAS_BSN, "zeer-geheime-taak", "zeer-geheime-reden", "zeer-geheim-gezocht"}
    with scope(real_cast.rivierstad.pk):
        case = Case.objects.get()
        actions.add_task(
            case=case,
            title="zeer-geheime-taak",
            due_on=MONDAY,
            assignee=real_cast.noor,
            by=real_cast.bas,
            on=MONDAY,
        )
        correction(real_cast, "zeer-geheime-reden", "zeer-geheime-reden", case=case)
        Search(
            municipality=real_cast.rivierstad, user=real_cast.bas, text="zeer-geheim-gezocht"
        ).save()
    with database.superuser(connection.settings_dict["NAME"]) as everything:
        held = "".join(
            str(everything.execute(f'select t::text from "{table}" t').fetchall())
            for table in database._tables(everything)
        )
    assert "Yusuf" in held
    hexed = {text.encode().hex() for text in secret}
    assert {text for text in secret | hexed if text in held} == set()
