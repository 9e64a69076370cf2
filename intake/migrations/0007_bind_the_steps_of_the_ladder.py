import django.db.models.expressions
import intake.constraints
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('intake', '0006_fill_open_summonses'),
    ]

    operations = [
        migrations.AddConstraint(
            model_name='summons',
            constraint=models.UniqueConstraint(fields=('municipality', 'case', 'id', 'number', 'end'), name='summons_as_it_ended'),
        ),
        migrations.AddConstraint(
            model_name='completion',
            constraint=intake.constraints.StandsOn(field='after', name='intake_completion_after_three_missed'),
        ),
        migrations.AddConstraint(
            model_name='completion',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('after__isnull', False), ('after_end__in', ('missed', 'uncoop')), ('after_end__isnull', False), ('after_number', 3), ('after_number__isnull', False), ('in_absence', True), ('motivation__isnull', False), ('sources__isnull', False)), models.Q(('after', None), ('after_end', None), ('after_number', None), ('in_absence', False), ('motivation__isnull', True), ('sources__isnull', True)), _connector='OR'), name='absent_only_after_three'),
        ),
        migrations.AddConstraint(
            model_name='summons',
            constraint=models.UniqueConstraint(condition=models.Q(('end__in', ['moved', 'excused']), _negated=True), fields=('municipality', 'case', 'number'), name='one_summons_per_number'),
        ),
        migrations.AddConstraint(
            model_name='summons',
            constraint=intake.constraints.StandsOn(field='follows', name='intake_summons_follows_a_missed_one'),
        ),
        migrations.AddConstraint(
            model_name='summons',
            constraint=models.CheckConstraint(condition=models.Q(('number__gte', 1), ('number__lte', 3)), name='three_summonses_at_most'),
        ),
        migrations.AddConstraint(
            model_name='summons',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('follows', None), ('follows_end', None), ('follows_number', None), ('number', 1)), models.Q(('follows__isnull', False), ('follows_end__in', ('missed', 'uncoop')), ('follows_end__isnull', False), ('follows_number', django.db.models.expressions.CombinedExpression(models.F('number'), '-', models.Value(1))), ('follows_number__isnull', False), ('number__gt', 1)), _connector='OR'), name='summons_follows_the_one_before'),
        ),
        migrations.AddConstraint(
            model_name='summons',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('end', None), ('ended_on', None)), models.Q(('end__isnull', False), ('ended_on__isnull', False)), _connector='OR'), name='summons_ended_somehow'),
        ),
    ]
