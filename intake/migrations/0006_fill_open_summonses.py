"""A summons that is open has no end: until now that was an empty text.

Per municipality, under its policy: without one the owner would see no rows and change none.
"""

from django.db import migrations


def fill(apps, schema_editor):
    connection = schema_editor.connection
    municipalities = apps.get_model("tenancy", "Municipality").objects.using(connection.alias)
    with connection.cursor() as cursor:
        for municipality in municipalities.values_list("pk", flat=True):
            cursor.execute("select set_config('app.municipality', %s, true)", [str(municipality)])
            cursor.execute('update intake_summons set "end" = null where "end" = \'\'')
        cursor.execute("select set_config('app.municipality', '', true)")


class Migration(migrations.Migration):
    dependencies = [("intake", "0005_add_ladder_of_summonses")]
    operations = [migrations.RunPython(fill, migrations.RunPython.noop)]
