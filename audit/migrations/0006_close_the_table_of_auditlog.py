"""django-auditlog makes a table of its own, also when ours replaces it: nobody may use it."""

from django.conf import settings
from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [
        ("audit", "0005_history_entry"),
        ("auditlog", "0017_add_actor_email"),
    ]
    operations = [
        migrations.RunSQL(
            f"revoke all on auditlog_logentry from {settings.RUNTIME_ROLE}",
            f"grant select, insert, update, delete on auditlog_logentry to {settings.RUNTIME_ROLE}",
        )
    ]
