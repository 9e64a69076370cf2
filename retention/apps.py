from django.apps import AppConfig


class RetentionConfig(AppConfig):
    name = "retention"

    def ready(self) -> None:
        from cases.actions.keys import also_rotates
        from retention import checks  # noqa: F401  # E002
        from retention.models import Residual

        also_rotates(Residual, "key_core")
