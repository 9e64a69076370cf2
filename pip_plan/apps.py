from django.apps import AppConfig


class PipPlanConfig(AppConfig):
    name = "pip_plan"

    def ready(self) -> None:
        """What follows from a decision, and what DUO must hear, is known from the start."""
        from pip_plan import consequences, told  # noqa: F401
