"""The permissions that a role can hold, on content type tenancy.Municipality."""

from django.db import migrations

from accounts.permissions import write_permissions


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0001_users_roles_memberships"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
        ("tenancy", "0002_municipality_and_policy"),
    ]
    operations = [migrations.RunPython(write_permissions, migrations.RunPython.noop)]
