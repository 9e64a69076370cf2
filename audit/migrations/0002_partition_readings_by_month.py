"""The reading log becomes partitioned while it is still empty."""

from datetime import date

from django.conf import settings
from django.db import migrations

from audit.partitions import TABLES, make

PARTITIONED = """
alter table {table} rename to {table}_plain;
create table {table} (like {table}_plain including defaults including identity)
  partition by range (created_at);
drop table {table}_plain;
alter table {table} add primary key (id, created_at);
alter table {table} add foreign key (municipality_id) references tenancy_municipality (id)
"""


def partition(apps, schema_editor):
    for name, table in (("Reading", TABLES[0]), ("ReadCase", TABLES[1])):
        model = apps.get_model("audit", name)
        schema_editor.execute(PARTITIONED.format(table=table), params=None)
        for index in model._meta.indexes:
            schema_editor.add_index(model, index)
        for constraint in model._meta.constraints:
            schema_editor.add_constraint(model, constraint)
    make(
        lambda sql: schema_editor.execute(sql, params=None),
        first=date(2026, 11, 1),
        months=26,
        role=settings.RUNTIME_ROLE,
    )


class Migration(migrations.Migration):
    dependencies = [("audit", "0001_events_changes_readings_seals")]
    operations = [migrations.RunPython(partition, elidable=False)]
