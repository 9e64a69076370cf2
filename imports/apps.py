from django.apps import AppConfig


class ImportsConfig(AppConfig):
    name = "imports"

    def ready(self) -> None:
        from imports.actions import checking, taking, taking_tvs  # noqa: F401  # their outbox handlers
