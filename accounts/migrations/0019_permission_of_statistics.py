"""The permission to deliver the statistics to the CBS."""

from django.db import migrations

from accounts.permissions import write_permissions


class Migration(migrations.Migration):
    dependencies = [("accounts", "0018_permissions_of_destruction")]
    operations = [migrations.RunPython(write_permissions, migrations.RunPython.noop)]
