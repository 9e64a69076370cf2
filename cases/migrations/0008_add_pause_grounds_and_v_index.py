"""Pauses of the duty, more grounds of an end, and an index of V-numbers (filled by index_v_numbers)."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('cases', '0007_task_of_a_summons'),
        ('tenancy', '0003_municipality_key_version'),
    ]

    operations = [
        migrations.AddField(
            model_name='case',
            name='paused_since',
            field=models.DateField(blank=True, null=True, verbose_name='gepauzeerd vanaf'),
        ),
        migrations.AddField(
            model_name='case',
            name='resumed_on',
            field=models.DateField(blank=True, null=True, verbose_name='plicht geldt weer vanaf'),
        ),
        migrations.AddField(
            model_name='person',
            name='v_index',
            field=models.CharField(max_length=64, null=True, verbose_name='zoeksleutel van het V-nummer'),
        ),
        migrations.AlterField(
            model_name='closure',
            name='ground',
            field=models.CharField(choices=[('duty_met', 'Aan de plicht voldaan'), ('deceased', 'Overleden'), ('moved', 'Verhuisd naar een andere gemeente'), ('exempt', 'Vrijgesteld'), ('dispensed', 'Ontheven'), ('purpose', 'Verblijfsdoel gewijzigd'), ('left_nl', 'Langer dan een jaar uit Nederland'), ('other', 'Overig')], max_length=12, verbose_name='reden van het einde'),
        ),
        migrations.AddConstraint(
            model_name='person',
            constraint=models.UniqueConstraint(fields=('municipality', 'v_index'), name='one_person_per_v_number'),
        ),
    ]
