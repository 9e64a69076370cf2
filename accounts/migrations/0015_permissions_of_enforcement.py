"""The permissions to report a breach, to fine, to read a fine a second time, and to see figures."""

from django.db import migrations

from accounts.permissions import write_permissions


class Migration(migrations.Migration):
    dependencies = [("accounts", "0014_permissions_of_the_plan")]
    operations = [migrations.RunPython(write_permissions, migrations.RunPython.noop)]
