"""Texts in versions, letters as they were made, and what became of each."""

import uuid

import django.db.models.deletion
from django.db import migrations, models

import privacy.fields
import tenancy.constraints
import tenancy.models


class Migration(migrations.Migration):
    initial = True
    dependencies = [
        ("accounts", "0006_add_mandate"),
        ("cases", "0004_find_cases_by_phase"),
        ("tenancy", "0003_municipality_key_version"),
    ]

    operations = [
        migrations.CreateModel(
            name="Letter",
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
                    models.CharField(
                        choices=[
                            ("summons", "Oproep brede intake"),
                            ("information", "Informatie over uw gegevens"),
                            ("general", "Algemene brief"),
                        ],
                        max_length=20,
                        verbose_name="soort brief",
                    ),
                ),
                ("number", models.CharField(max_length=18)),
                (
                    "subject",
                    privacy.fields.EncryptedTextField(
                        editable=True, null=True, verbose_name="onderwerp"
                    ),
                ),
                (
                    "body",
                    privacy.fields.EncryptedTextField(
                        editable=True, null=True, verbose_name="tekst van de brief"
                    ),
                ),
                (
                    "pdf",
                    privacy.fields.EncryptedTextField(
                        editable=True, null=True, verbose_name="bestand van de brief"
                    ),
                ),
                ("sha256", models.CharField(max_length=64)),
                (
                    "addressed_to",
                    models.CharField(
                        choices=[
                            ("home", "Woonadres"),
                            ("postbox", "Postbus of briefadres"),
                            ("none", "Geen adres"),
                        ],
                        max_length=8,
                        verbose_name="soort adres op de brief",
                    ),
                ),
                ("dated_on", models.DateField(verbose_name="datum van de brief")),
                ("made_by", models.UUIDField(null=True, verbose_name="gemaakt door")),
                ("signed_by", models.UUIDField(verbose_name="ondertekend door")),
                (
                    "signed_as",
                    models.CharField(max_length=220, verbose_name="naam en functie onder de brief"),
                ),
                ("cause", models.UUIDField(null=True)),
                (
                    "case",
                    tenancy.models.TenantForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="letters",
                        to="cases.case",
                    ),
                ),
                (
                    "mandate",
                    tenancy.models.TenantForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.mandate",
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="tenancy.municipality",
                    ),
                ),
                (
                    "replaces",
                    tenancy.models.TenantForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="successors",
                        to="letters.letter",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="LetterTemplate",
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
                    models.CharField(
                        choices=[
                            ("summons", "Oproep brede intake"),
                            ("information", "Informatie over uw gegevens"),
                            ("general", "Algemene brief"),
                        ],
                        max_length=20,
                        verbose_name="soort brief",
                    ),
                ),
                ("title", models.CharField(max_length=80, verbose_name="naam van het sjabloon")),
                ("language", models.CharField(default="nl", max_length=8, verbose_name="taal")),
                ("is_active", models.BooleanField(default=True, verbose_name="in gebruik")),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="tenancy.municipality",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Proof",
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
                    models.CharField(
                        choices=[
                            ("tracking", "Track-en-tracecode"),
                            ("receipt", "Ontvangstbevestiging"),
                            ("signature", "Handtekening voor ontvangst"),
                            ("other", "Ander bewijs"),
                        ],
                        max_length=10,
                        verbose_name="soort bewijs",
                    ),
                ),
                (
                    "reference",
                    privacy.fields.EncryptedTextField(
                        editable=True, null=True, verbose_name="kenmerk van het bewijs"
                    ),
                ),
                ("on", models.DateField(verbose_name="datum van het bewijs")),
                ("noted_by", models.UUIDField(null=True, verbose_name="vastgelegd door")),
                (
                    "letter",
                    tenancy.models.TenantForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="proofs",
                        to="letters.letter",
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="tenancy.municipality",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="TemplateVersion",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=uuid.uuid4, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                ("number", models.PositiveSmallIntegerField(verbose_name="versie")),
                ("subject", models.CharField(max_length=120, verbose_name="onderwerp")),
                ("body", models.TextField(verbose_name="tekst van de brief")),
                ("valid_from", models.DateField(verbose_name="geldig vanaf")),
                ("established_on", models.DateField(verbose_name="vastgesteld op")),
                ("established_by", models.UUIDField(null=True, verbose_name="vastgesteld door")),
                (
                    "note",
                    models.CharField(
                        blank=True, max_length=200, verbose_name="wat er is veranderd"
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="tenancy.municipality",
                    ),
                ),
                (
                    "template",
                    tenancy.models.TenantForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="versions",
                        to="letters.lettertemplate",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Withdrawal",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=uuid.uuid4, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                ("on", models.DateField(verbose_name="ingetrokken op")),
                (
                    "by_letter",
                    tenancy.models.TenantForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="letters.letter",
                    ),
                ),
                (
                    "letter",
                    tenancy.models.TenantForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="withdrawals",
                        to="letters.letter",
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="tenancy.municipality",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Dispatch",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=uuid.uuid4, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                (
                    "channel",
                    models.CharField(
                        choices=[
                            ("post", "Per post"),
                            ("portal", "Via de Berichtenbox"),
                            ("handed_over", "Uitgereikt"),
                        ],
                        max_length=12,
                        verbose_name="manier van versturen",
                    ),
                ),
                ("on", models.DateField(verbose_name="verstuurd op")),
                (
                    "to_whom",
                    privacy.fields.EncryptedTextField(
                        editable=True, null=True, verbose_name="uitgereikt aan"
                    ),
                ),
                ("sent_by", models.UUIDField(null=True, verbose_name="verstuurd door")),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="tenancy.municipality",
                    ),
                ),
                (
                    "letter",
                    tenancy.models.TenantForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="dispatches",
                        to="letters.letter",
                    ),
                ),
            ],
            options={
                "constraints": [
                    tenancy.constraints.ChangesNoted(name="letters_dispatch_noted"),
                    models.UniqueConstraint(
                        fields=("municipality", "id"), name="letters_dispatch_of_municipality"
                    ),
                    tenancy.constraints.RowLevelSecurity(name="letters_dispatch_rls"),
                    tenancy.constraints.SameMunicipality(
                        field="letter", name="letters_dispatch_letter_same"
                    ),
                    tenancy.constraints.NeverChanged(name="letters_dispatch_never_changed"),
                    models.UniqueConstraint(
                        fields=("municipality", "letter"), name="one_dispatch_per_letter"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Letterhead",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=uuid.uuid4, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                ("valid_from", models.DateField(verbose_name="geldig vanaf")),
                ("sender", models.CharField(max_length=80, verbose_name="afzender")),
                ("return_address", models.CharField(max_length=120, verbose_name="retouradres")),
                ("phone", models.CharField(max_length=20, verbose_name="telefoonnummer")),
                ("email", models.EmailField(max_length=80, verbose_name="e-mailadres")),
                ("website", models.CharField(max_length=80, verbose_name="website")),
                (
                    "objection_address",
                    models.CharField(max_length=200, verbose_name="adres voor bezwaar"),
                ),
                ("place", models.CharField(max_length=60, verbose_name="plaats bij de datum")),
                ("logo", models.BinaryField(null=True, verbose_name="logo")),
                ("established_by", models.UUIDField(null=True, verbose_name="vastgesteld door")),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="tenancy.municipality",
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(fields=["municipality", "-valid_from"], name="letterhead_by_day")
                ],
                "constraints": [
                    tenancy.constraints.ChangesNoted(name="letters_letterhead_noted"),
                    models.UniqueConstraint(
                        fields=("municipality", "id"), name="letters_letterhead_of_municipality"
                    ),
                    tenancy.constraints.RowLevelSecurity(name="letters_letterhead_rls"),
                    tenancy.constraints.NeverChanged(name="letters_letterhead_never_changed"),
                ],
            },
        ),
        migrations.AddConstraint(
            model_name="lettertemplate",
            constraint=models.UniqueConstraint(
                fields=("municipality", "id"), name="letters_lettertemplate_of_municipality"
            ),
        ),
        migrations.AddConstraint(
            model_name="proof",
            constraint=models.UniqueConstraint(
                fields=("municipality", "id"), name="letters_proof_of_municipality"
            ),
        ),
        migrations.AddConstraint(
            model_name="templateversion",
            constraint=models.UniqueConstraint(
                fields=("municipality", "id"), name="letters_templateversion_of_municipality"
            ),
        ),
        migrations.AddConstraint(
            model_name="letter",
            constraint=models.UniqueConstraint(
                fields=("municipality", "id"), name="letters_letter_of_municipality"
            ),
        ),
        migrations.AddConstraint(
            model_name="withdrawal",
            constraint=models.UniqueConstraint(
                fields=("municipality", "id"), name="letters_withdrawal_of_municipality"
            ),
        ),
        migrations.AddField(
            model_name="letter",
            name="version",
            field=tenancy.models.TenantForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="letters.templateversion",
            ),
        ),
        migrations.AddConstraint(
            model_name="lettertemplate",
            constraint=tenancy.constraints.ChangesNoted(name="letters_lettertemplate_noted"),
        ),
        migrations.AddConstraint(
            model_name="lettertemplate",
            constraint=tenancy.constraints.RowLevelSecurity(name="letters_lettertemplate_rls"),
        ),
        migrations.AddConstraint(
            model_name="lettertemplate",
            constraint=models.UniqueConstraint(
                fields=("municipality", "kind", "language"), name="one_template_per_kind"
            ),
        ),
        migrations.AddConstraint(
            model_name="proof",
            constraint=tenancy.constraints.ChangesNoted(name="letters_proof_noted"),
        ),
        migrations.AddConstraint(
            model_name="proof",
            constraint=tenancy.constraints.RowLevelSecurity(name="letters_proof_rls"),
        ),
        migrations.AddConstraint(
            model_name="proof",
            constraint=tenancy.constraints.SameMunicipality(
                field="letter", name="letters_proof_letter_same"
            ),
        ),
        migrations.AddConstraint(
            model_name="proof",
            constraint=tenancy.constraints.NeverChanged(name="letters_proof_never_changed"),
        ),
        migrations.AddConstraint(
            model_name="templateversion",
            constraint=tenancy.constraints.ChangesNoted(name="letters_templateversion_noted"),
        ),
        migrations.AddConstraint(
            model_name="templateversion",
            constraint=tenancy.constraints.RowLevelSecurity(name="letters_templateversion_rls"),
        ),
        migrations.AddConstraint(
            model_name="templateversion",
            constraint=tenancy.constraints.SameMunicipality(
                field="template", name="letters_templateversion_template_same"
            ),
        ),
        migrations.AddConstraint(
            model_name="templateversion",
            constraint=tenancy.constraints.NeverChanged(
                name="letters_templateversion_never_changed"
            ),
        ),
        migrations.AddConstraint(
            model_name="templateversion",
            constraint=models.UniqueConstraint(
                fields=("municipality", "template", "number"), name="one_version_per_number"
            ),
        ),
        migrations.AddIndex(
            model_name="letter",
            index=models.Index(
                fields=["municipality", "case", "-created_at"], name="letter_of_case"
            ),
        ),
        migrations.AddConstraint(
            model_name="letter",
            constraint=tenancy.constraints.ChangesNoted(name="letters_letter_noted"),
        ),
        migrations.AddConstraint(
            model_name="letter",
            constraint=tenancy.constraints.RowLevelSecurity(name="letters_letter_rls"),
        ),
        migrations.AddConstraint(
            model_name="letter",
            constraint=tenancy.constraints.SameMunicipality(
                field="case", name="letters_letter_case_same"
            ),
        ),
        migrations.AddConstraint(
            model_name="letter",
            constraint=tenancy.constraints.SameMunicipality(
                field="version", name="letters_letter_version_same"
            ),
        ),
        migrations.AddConstraint(
            model_name="letter",
            constraint=tenancy.constraints.SameMunicipality(
                field="mandate", name="letters_letter_mandate_same"
            ),
        ),
        migrations.AddConstraint(
            model_name="letter",
            constraint=tenancy.constraints.SameMunicipality(
                field="replaces", name="letters_letter_replaces_same"
            ),
        ),
        migrations.AddConstraint(
            model_name="letter",
            constraint=tenancy.constraints.NeverChanged(name="letters_letter_never_changed"),
        ),
        migrations.AddConstraint(
            model_name="letter",
            constraint=models.UniqueConstraint(
                fields=("municipality", "number"), name="one_letter_per_number"
            ),
        ),
        migrations.AddConstraint(
            model_name="letter",
            constraint=models.UniqueConstraint(
                fields=("municipality", "cause"), name="one_letter_per_cause"
            ),
        ),
        migrations.AddConstraint(
            model_name="letter",
            constraint=models.UniqueConstraint(
                fields=("municipality", "replaces"), name="one_letter_replaces_another"
            ),
        ),
        migrations.AddConstraint(
            model_name="withdrawal",
            constraint=tenancy.constraints.ChangesNoted(name="letters_withdrawal_noted"),
        ),
        migrations.AddConstraint(
            model_name="withdrawal",
            constraint=tenancy.constraints.RowLevelSecurity(name="letters_withdrawal_rls"),
        ),
        migrations.AddConstraint(
            model_name="withdrawal",
            constraint=tenancy.constraints.SameMunicipality(
                field="letter", name="letters_withdrawal_letter_same"
            ),
        ),
        migrations.AddConstraint(
            model_name="withdrawal",
            constraint=tenancy.constraints.SameMunicipality(
                field="by_letter", name="letters_withdrawal_by_letter_same"
            ),
        ),
        migrations.AddConstraint(
            model_name="withdrawal",
            constraint=tenancy.constraints.NeverChanged(name="letters_withdrawal_never_changed"),
        ),
        migrations.AddConstraint(
            model_name="withdrawal",
            constraint=models.UniqueConstraint(
                fields=("municipality", "letter"), name="one_withdrawal_per_letter"
            ),
        ),
    ]
