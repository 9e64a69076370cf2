from django.apps import AppConfig


class AccountsConfig(AppConfig):
    name = "accounts"

    def ready(self) -> None:
        from accounts import invitations, waiting  # noqa: F401  # their outbox handlers
