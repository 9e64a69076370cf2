from django.apps import AppConfig


class ExchangeConfig(AppConfig):
    name = "exchange"

    def ready(self) -> None:
        from exchange import checks  # noqa: F401  # E005
        from exchange.actions import asking  # noqa: F401  # its outbox handler
