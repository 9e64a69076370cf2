"""The permission to deliver data to providers."""

from django.db import migrations

from accounts.permissions import write_permissions


class Migration(migrations.Migration):
    dependencies = [("accounts", "0016_mandate_up_to_an_amount")]
    operations = [migrations.RunPython(write_permissions, migrations.RunPython.noop)]
