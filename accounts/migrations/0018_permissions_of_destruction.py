"""The permissions to keep longer, to review and approve destruction, and to look up a core."""

from django.db import migrations

from accounts.permissions import write_permissions


class Migration(migrations.Migration):
    dependencies = [("accounts", "0017_permission_to_deliver")]
    operations = [migrations.RunPython(write_permissions, migrations.RunPython.noop)]
