from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("accounts", "0012_permissions_of_the_intake")]
    operations = [
        migrations.AddField(
            model_name="mandate",
            name="two_persons",
            field=models.BooleanField(
                db_default=False, default=False, verbose_name="alleen wat een ander opstelde"
            ),
        ),
    ]
