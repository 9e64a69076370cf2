from django.apps import AppConfig


class CasesConfig(AppConfig):
    name = "cases"

    def ready(self) -> None:
        from audit.history import remember
        from cases import notices  # noqa: F401  # its outbox handlers
        from cases.models import Case, ContactDetails, Person, Task

        for model in (Case, ContactDetails, Person, Task):
            remember(model)
