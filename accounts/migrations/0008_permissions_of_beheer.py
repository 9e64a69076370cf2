"""The permissions for members, roles, settings, partners, import and explained access."""

from django.db import migrations

from accounts.permissions import write_permissions


class Migration(migrations.Migration):
    dependencies = [("accounts", "0007_draft_left_out")]
    operations = [migrations.RunPython(write_permissions, migrations.RunPython.noop)]
