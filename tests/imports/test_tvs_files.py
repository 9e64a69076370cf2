"""A list of the COA as it may be handed in: every way of writing, and what is refused."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from imports.models import ImportRow
from tenancy.scope import scope
from tests.imports.lists import HEAD, NEW, pasted
from tests.imports.test_tvs_lists import ALL, text

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("clock")]
MILLION = (HEAD + "\n" + "\t1234567890\tX\tY\t1990\t\t\t\n" * 300_000).encode()


@pytest.mark.parametrize(
    ("data", "why"),
    [
        ((pasted(*[NEW] * 201)).encode(), "hoogstens 200 rijen"),
        (MILLION, "5.000 rijen"),
        (b"\n\n", "Het bestand is leeg."),
        (HEAD.encode(), "geen rijen onder de namen"),
        (b"PK\x03\x04broken", "beschadigd"),
        (f"999990202\tHassan\n{NEW}".encode(), "een nummer van een persoon"),
    ],
    ids=["201 rows", "300,000 rows", "empty", "only names", "zip", "no head"],
)
def test_a_list_that_cannot_be_read_is_told_at_the_field(cast, sign_in, data, why):
    answer = sign_in(cast.bas).post(ALL, {"file": SimpleUploadedFile("lijst.csv", data)})
    assert answer.status_code == 400
    assert why in text(answer)


@pytest.mark.parametrize("sign", [";", ",", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
def test_each_way_of_writing_a_list_is_read(cast, sign_in, sign, encoding):
    data = pasted(NEW.replace("Layla", "Zoë")).replace("\t", sign).encode(encoding)
    answer = sign_in(cast.bas).post(ALL, {"file": SimpleUploadedFile("lijst.csv", data)})
    assert answer.status_code == 302
    with scope(cast.rivierstad.pk):
        assert ImportRow.objects.get().line().cells[3] == "Zoë"


def test_either_a_file_or_lines(cast, sign_in):
    bas, file = sign_in(cast.bas), SimpleUploadedFile("x.csv", pasted(NEW).encode())
    assert "niet allebei" in text(bas.post(ALL, {"file": file, "lines": pasted(NEW)}))
    assert "Kies een bestand, of plak" in text(bas.post(ALL, {}))


def test_the_example_is_read_as_a_list(cast, sign_in):
    bas = sign_in(cast.bas)
    made = bas.get(f"{ALL}voorbeeld/")
    assert "voorbeeld-lijst-coa.csv" in made["Content-Disposition"]
    answer = bas.post(ALL, {"file": SimpleUploadedFile("x.csv", made.content)})
    page = text(bas.get(answer["Location"]))
    assert "Niet gekozen" not in page
