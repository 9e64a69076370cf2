"""Who may sign in the name of the college."""

import uuid

import django.db.models.deletion
from django.db import migrations, models

import tenancy.constraints
import tenancy.models


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0005_permissions_of_the_first_work"),
        ("tenancy", "0003_municipality_key_version"),
    ]

    operations = [
        migrations.CreateModel(
            name="Mandate",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=uuid.uuid4, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                (
                    "kind",
                    models.CharField(max_length=40, verbose_name="wat ondertekend mag worden"),
                ),
                ("since", models.DateField(verbose_name="mandaat vanaf")),
                (
                    "until",
                    models.DateField(blank=True, null=True, verbose_name="mandaat tot en met"),
                ),
                ("text", models.CharField(max_length=200, verbose_name="mandaatbesluit")),
                ("given_by", models.UUIDField(null=True, verbose_name="vastgelegd door")),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="tenancy.municipality",
                    ),
                ),
                (
                    "role",
                    tenancy.models.TenantForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="mandates",
                        to="accounts.role",
                    ),
                ),
            ],
            options={
                "constraints": [
                    tenancy.constraints.ChangesNoted(name="accounts_mandate_noted"),
                    models.UniqueConstraint(
                        fields=("municipality", "id"), name="accounts_mandate_of_municipality"
                    ),
                    tenancy.constraints.RowLevelSecurity(name="accounts_mandate_rls"),
                    tenancy.constraints.SameMunicipality(
                        field="role", name="accounts_mandate_role_same"
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("until", None)),
                        fields=("municipality", "role", "kind"),
                        name="one_open_mandate_per_role_and_kind",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("until", None), ("until__gte", models.F("since")), _connector="OR"
                        ),
                        name="mandate_ends_after_it_starts",
                    ),
                ],
            },
        ),
    ]
