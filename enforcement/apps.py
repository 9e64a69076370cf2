from django.apps import AppConfig


class EnforcementConfig(AppConfig):
    name = "enforcement"

    def ready(self) -> None:
        """What follows when a fine is signed or reversed is known from the start."""
        from enforcement import consequences  # noqa: F401
