"""A list of one phase reads its page, not every case of the municipality."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("cases", "0003_tvs_record")]
    operations = [
        migrations.AddIndex(
            model_name="case",
            index=models.Index(
                fields=["municipality", "phase", "next_due", "id"], name="case_by_phase"
            ),
        ),
    ]
