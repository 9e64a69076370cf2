"""The permissions for the intake, health, appointments, documents, family, the BRP and a list."""

from django.db import migrations

from accounts.permissions import write_permissions


class Migration(migrations.Migration):
    dependencies = [("accounts", "0011_keep_what_is_being_sent")]
    operations = [migrations.RunPython(write_permissions, migrations.RunPython.noop)]
