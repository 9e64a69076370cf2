"""Who may see who viewed and changed cases; a role is given it by its municipality."""

from django.db import migrations

from accounts.permissions import write_permissions


class Migration(migrations.Migration):
    dependencies = [("accounts", "0002_permissions_of_the_enum")]
    operations = [migrations.RunPython(write_permissions, migrations.RunPython.noop)]
