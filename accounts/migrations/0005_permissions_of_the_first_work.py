"""The permissions for arrival, contact, notes, letters and summonses."""

from django.db import migrations

from accounts.permissions import write_permissions


class Migration(migrations.Migration):
    dependencies = [("accounts", "0004_tvs_only_for_integration_tasks")]
    operations = [migrations.RunPython(write_permissions, migrations.RunPython.noop)]
