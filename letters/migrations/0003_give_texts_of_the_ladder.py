"""The texts of the ladder, for municipalities that work already; who signs the oproep signs these.

Per municipality, under its policy. A municipality without a text for the oproep has no letters yet:
it gets all of them when it begins. Nothing that is there already is touched.
"""

import uuid
from datetime import date

from django.db import migrations

from letters.actions.starting import default_text
from letters.models import Kind

NEW = (Kind.WARNING, Kind.THIRD, Kind.ABSENCE)
NOTE = "Tekst waarmee de gemeente begint"


def give(apps, schema_editor):
    connection, today = schema_editor.connection, date.today()
    municipalities = apps.get_model("tenancy", "Municipality").objects.using(connection.alias)
    with connection.cursor() as cursor:
        for municipality in municipalities.values_list("pk", flat=True):
            cursor.execute("select set_config('app.municipality', %s, true)", [str(municipality)])
            cursor.execute("select 1 from letters_lettertemplate where kind = 'summons'")
            if cursor.fetchone():
                for kind in NEW:
                    _text(cursor, municipality, kind, today)
                    _mandates(cursor, municipality, kind, today)
        cursor.execute("select set_config('app.municipality', '', true)")


def _text(cursor, municipality, kind, today):
    template = uuid.uuid4()
    cursor.execute(
        "insert into letters_lettertemplate"
        " (id, municipality_id, created_at, kind, title, language, is_active)"
        " values (%s, %s, now(), %s, %s, 'nl', true) on conflict do nothing returning id",
        [template, municipality, kind.value, str(kind.label)],
    )
    if cursor.fetchone():
        subject, body = default_text(kind)
        cursor.execute(
            "insert into letters_templateversion (id, municipality_id, created_at, template_id,"
            " number, subject, body, valid_from, established_on, note)"
            " values (%s, %s, now(), %s, 1, %s, %s, %s, %s, %s)",
            [uuid.uuid4(), municipality, template, subject, body, today, today, NOTE],
        )


def _mandates(cursor, municipality, kind, today):
    cursor.execute(
        "insert into accounts_mandate"
        " (id, municipality_id, created_at, role_id, kind, since, until, text)"
        " select gen_random_uuid(), municipality_id, now(), role_id, %s, greatest(since, %s),"
        " until, text from accounts_mandate"
        " where kind = 'letter:summons' and (until is null or until > %s) on conflict do nothing",
        [kind.mandate, today, today],
    )


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0012_permissions_of_the_intake"),
        ("letters", "0002_add_letters_of_the_ladder"),
    ]
    operations = [migrations.RunPython(give, migrations.RunPython.noop)]
