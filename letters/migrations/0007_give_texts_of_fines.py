"""The texts of fines, for municipalities that work already.

No mandate is given: who may decide for the college is for its own register to say.
"""

from datetime import date
from importlib import import_module

from django.db import migrations

from letters.models import Kind

ladder = import_module("letters.migrations.0003_give_texts_of_the_ladder")
NEW = (Kind.INTENTION, Kind.FINE, Kind.NO_FINE, Kind.REMINDER)


def give(apps, schema_editor):
    connection, today = schema_editor.connection, date.today()
    municipalities = apps.get_model("tenancy", "Municipality").objects.using(connection.alias)
    with connection.cursor() as cursor:
        for municipality in municipalities.values_list("pk", flat=True):
            cursor.execute("select set_config('app.municipality', %s, true)", [str(municipality)])
            cursor.execute("select 1 from letters_lettertemplate where kind = 'summons'")
            if cursor.fetchone():
                for kind in NEW:
                    ladder._text(cursor, municipality, kind, today)
        cursor.execute("select set_config('app.municipality', '', true)")


class Migration(migrations.Migration):
    dependencies = [("letters", "0006_letters_of_fines")]
    operations = [migrations.RunPython(give, migrations.RunPython.noop)]
