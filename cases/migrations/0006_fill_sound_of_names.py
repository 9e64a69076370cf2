"""How each word of a name sounds, for the names that are there already.

Per municipality, under its policy: without one the owner would see no rows and change none, and the
trigger that notes changes could not write.
"""

from django.db import migrations

from cases.sounds import sound

BATCH = 5000


def fill(apps, schema_editor):
    connection = schema_editor.connection
    municipalities = apps.get_model("tenancy", "Municipality").objects.using(connection.alias)
    with connection.cursor() as cursor:
        for municipality in municipalities.values_list("pk", flat=True):
            cursor.execute("select set_config('app.municipality', %s, true)", [str(municipality)])
            while rows := _without(cursor):
                keys, sounds = [row[0] for row in rows], [sound(row[1]) for row in rows]
                cursor.execute(
                    "update cases_nametoken set sound = given.sound from"
                    " unnest(%s::uuid[], %s::text[]) as given (id, sound)"
                    " where cases_nametoken.id = given.id",
                    [keys, sounds],
                )
        cursor.execute("select set_config('app.municipality', '', true)")


def _without(cursor):
    cursor.execute("select id, token from cases_nametoken where sound = '' limit %s", [BATCH])
    return cursor.fetchall()


class Migration(migrations.Migration):
    dependencies = [("cases", "0005_arrival_contact_and_tvs")]
    operations = [migrations.RunPython(fill, migrations.RunPython.noop)]
