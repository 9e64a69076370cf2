from django.apps import AppConfig


class IntakeConfig(AppConfig):
    name = "intake"

    def ready(self) -> None:
        from intake import (
            dispensed,  # noqa: F401  # what follows from a decision
            reminders,  # noqa: F401  # its outbox handler
        )
        from intake.actions import series  # noqa: F401  # its outbox handler
