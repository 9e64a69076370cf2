"""What a municipality sets about the product itself."""

from desk.models.theme import Theme

__all__ = ["Theme"]
