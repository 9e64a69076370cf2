"""The duty to integrate, its pauses and end, and the history of target groups."""

import django.db.models.deletion
import privacy.fields
import tenancy.constraints
import tenancy.models
import uuid
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('cases', '0008_add_pause_grounds_and_v_index'),
        ('tenancy', '0003_municipality_key_version'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Duty',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('source', models.CharField(choices=[('portal', 'DUO, portaal'), ('m2m', 'DUO, automatisch bericht'), ('paper', 'Kennisgeving op papier')], max_length=10, verbose_name='bron')),
                ('reference', privacy.fields.EncryptedTextField(editable=True, null=True, verbose_name='kenmerk van de bron')),
                ('recorded_on', models.DateField(verbose_name='vastgelegd op')),
                ('withdrawn_on', models.DateField(null=True, verbose_name='ingetrokken op')),
                ('withdrawn_why', privacy.fields.EncryptedTextField(editable=True, null=True, verbose_name='reden van de correctie')),
                ('established_on', models.DateField(verbose_name='plicht geldt vanaf')),
                ('notified_on', models.DateField(null=True, verbose_name='kennisgeving van DUO')),
                ('by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('case', tenancy.models.TenantForeignKey(db_constraint=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='cases.case')),
                ('municipality', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='tenancy.municipality')),
                ('withdrawn_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'constraints': [tenancy.constraints.ChangesNoted(name='intake_duty_noted'), models.UniqueConstraint(fields=('municipality', 'id'), name='intake_duty_of_municipality'), tenancy.constraints.RowLevelSecurity(name='intake_duty_rls'), tenancy.constraints.SameMunicipality(field='case', name='intake_duty_case_same'), models.CheckConstraint(condition=models.Q(models.Q(('withdrawn_by__isnull', True), ('withdrawn_on__isnull', True), ('withdrawn_why__isnull', True)), models.Q(('withdrawn_by__isnull', False), ('withdrawn_on__isnull', False), ('withdrawn_why__isnull', False)), _connector='OR'), name='intake_duty_withdrawn_why'), models.UniqueConstraint(condition=models.Q(('withdrawn_on', None)), fields=('municipality', 'case'), name='one_duty_per_case')],
            },
        ),
        migrations.CreateModel(
            name='DutyEnd',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('source', models.CharField(choices=[('portal', 'DUO, portaal'), ('m2m', 'DUO, automatisch bericht'), ('paper', 'Kennisgeving op papier')], max_length=10, verbose_name='bron')),
                ('reference', privacy.fields.EncryptedTextField(editable=True, null=True, verbose_name='kenmerk van de bron')),
                ('recorded_on', models.DateField(verbose_name='vastgelegd op')),
                ('withdrawn_on', models.DateField(null=True, verbose_name='ingetrokken op')),
                ('withdrawn_why', privacy.fields.EncryptedTextField(editable=True, null=True, verbose_name='reden van de correctie')),
                ('on', models.DateField(verbose_name='laatste dag van de plicht')),
                ('reason', models.CharField(choices=[('dispensed', 'Volledige ontheffing'), ('exempt', 'Volledige vrijstelling'), ('met', 'Inburgeringsplicht voldaan'), ('purpose', 'Verblijfsdoel gewijzigd'), ('left_nl', 'Vertrek uit Nederland langer dan een jaar'), ('deceased', 'Overlijden'), ('other', 'Overig')], max_length=10, verbose_name='reden van het einde')),
                ('by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('case', tenancy.models.TenantForeignKey(db_constraint=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='cases.case')),
                ('municipality', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='tenancy.municipality')),
                ('withdrawn_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'constraints': [tenancy.constraints.ChangesNoted(name='intake_dutyend_noted'), models.UniqueConstraint(fields=('municipality', 'id'), name='intake_dutyend_of_municipality'), tenancy.constraints.RowLevelSecurity(name='intake_dutyend_rls'), tenancy.constraints.SameMunicipality(field='case', name='intake_dutyend_case_same'), models.CheckConstraint(condition=models.Q(models.Q(('withdrawn_by__isnull', True), ('withdrawn_on__isnull', True), ('withdrawn_why__isnull', True)), models.Q(('withdrawn_by__isnull', False), ('withdrawn_on__isnull', False), ('withdrawn_why__isnull', False)), _connector='OR'), name='intake_dutyend_withdrawn_why'), models.UniqueConstraint(condition=models.Q(('withdrawn_on', None)), fields=('municipality', 'case'), name='one_duty_end_per_case')],
            },
        ),
        migrations.CreateModel(
            name='Pause',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('source', models.CharField(choices=[('portal', 'DUO, portaal'), ('m2m', 'DUO, automatisch bericht'), ('paper', 'Kennisgeving op papier')], max_length=10, verbose_name='bron')),
                ('reference', privacy.fields.EncryptedTextField(editable=True, null=True, verbose_name='kenmerk van de bron')),
                ('recorded_on', models.DateField(verbose_name='vastgelegd op')),
                ('withdrawn_on', models.DateField(null=True, verbose_name='ingetrokken op')),
                ('withdrawn_why', privacy.fields.EncryptedTextField(editable=True, null=True, verbose_name='reden van de correctie')),
                ('since', models.DateField(verbose_name='tijdelijke vrijstelling vanaf')),
                ('until', models.DateField(null=True, verbose_name='tijdelijke vrijstelling tot en met')),
                ('renotified_on', models.DateField(null=True, verbose_name='nieuwe kennisgeving van DUO')),
                ('by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('case', tenancy.models.TenantForeignKey(db_constraint=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='cases.case')),
                ('municipality', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='tenancy.municipality')),
                ('withdrawn_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'constraints': [tenancy.constraints.ChangesNoted(name='intake_pause_noted'), models.UniqueConstraint(fields=('municipality', 'id'), name='intake_pause_of_municipality'), tenancy.constraints.RowLevelSecurity(name='intake_pause_rls'), tenancy.constraints.SameMunicipality(field='case', name='intake_pause_case_same'), models.CheckConstraint(condition=models.Q(models.Q(('withdrawn_by__isnull', True), ('withdrawn_on__isnull', True), ('withdrawn_why__isnull', True)), models.Q(('withdrawn_by__isnull', False), ('withdrawn_on__isnull', False), ('withdrawn_why__isnull', False)), _connector='OR'), name='intake_pause_withdrawn_why'), models.CheckConstraint(condition=models.Q(('until', None), ('until__gte', models.F('since')), _connector='OR'), name='pause_ends_after_it_began'), models.UniqueConstraint(condition=models.Q(('withdrawn_on', None), ('until', None)), fields=('municipality', 'case'), name='one_open_pause_per_case')],
            },
        ),
        migrations.CreateModel(
            name='TargetGroupPeriod',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('source', models.CharField(choices=[('portal', 'DUO, portaal'), ('m2m', 'DUO, automatisch bericht'), ('paper', 'Kennisgeving op papier')], max_length=10, verbose_name='bron')),
                ('reference', privacy.fields.EncryptedTextField(editable=True, null=True, verbose_name='kenmerk van de bron')),
                ('recorded_on', models.DateField(verbose_name='vastgelegd op')),
                ('withdrawn_on', models.DateField(null=True, verbose_name='ingetrokken op')),
                ('withdrawn_why', privacy.fields.EncryptedTextField(editable=True, null=True, verbose_name='reden van de correctie')),
                ('group', models.CharField(choices=[('asylum', 'Asielstatushouder'), ('family', 'Gezinsmigrant of overige migrant')], max_length=10, verbose_name='doelgroep')),
                ('detailed_group', privacy.fields.EncryptedTextField(editable=True, null=True, verbose_name='nadere indeling van DUO')),
                ('rights', models.CharField(blank=True, choices=[('asylum_granted', 'Asielrechten toegekend'), ('asylum_kept', 'Behoud asielrechten'), ('family_kept', 'Op verzoek behoud rechten van gezins- en overige migrant'), ('family_granted', 'Op verzoek rechten van gezins- en overige migrant toegekend')], default='', max_length=16, verbose_name='rechten na wijziging van het verblijfsdoel')),
                ('since', models.DateField(verbose_name='doelgroep vanaf')),
                ('until', models.DateField(null=True, verbose_name='doelgroep tot en met')),
                ('by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('case', tenancy.models.TenantForeignKey(db_constraint=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='cases.case')),
                ('municipality', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='tenancy.municipality')),
                ('withdrawn_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'constraints': [tenancy.constraints.ChangesNoted(name='intake_targetgroupperiod_noted'), models.UniqueConstraint(fields=('municipality', 'id'), name='intake_targetgroupperiod_of_municipality'), tenancy.constraints.RowLevelSecurity(name='intake_targetgroupperiod_rls'), tenancy.constraints.SameMunicipality(field='case', name='intake_targetgroupperiod_case_same'), models.CheckConstraint(condition=models.Q(models.Q(('withdrawn_by__isnull', True), ('withdrawn_on__isnull', True), ('withdrawn_why__isnull', True)), models.Q(('withdrawn_by__isnull', False), ('withdrawn_on__isnull', False), ('withdrawn_why__isnull', False)), _connector='OR'), name='intake_targetgroupperiod_withdrawn_why'), models.CheckConstraint(condition=models.Q(('until', None), ('until__gte', models.F('since')), _connector='OR'), name='group_ends_after_it_began'), models.UniqueConstraint(condition=models.Q(('withdrawn_on', None), ('until', None)), fields=('municipality', 'case'), name='one_present_group_per_case')],
            },
        ),
    ]
