"""The permissions for the PIP, decisions, progress, guidance and telling DUO."""

from django.db import migrations

from accounts.permissions import write_permissions


class Migration(migrations.Migration):
    dependencies = [("accounts", "0013_mandate_for_two_persons")]
    operations = [migrations.RunPython(write_permissions, migrations.RunPython.noop)]
