"""A file with running cases, its rows, what became a case, and which columns were chosen."""

from imports.models.remembered import Remembered
from imports.models.row import ImportRow
from imports.models.run import Import
from imports.models.taken import Taken

__all__ = ["Import", "ImportRow", "Remembered", "Taken"]
