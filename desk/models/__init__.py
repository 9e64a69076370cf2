"""What a municipality sets about the product itself."""

from desk.models.setup_step import SetupStep
from desk.models.theme import Theme

__all__ = ["SetupStep", "Theme"]
