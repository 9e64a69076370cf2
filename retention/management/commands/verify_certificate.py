"""Whether a verklaring van vernietiging is as it was signed; asks no database."""

from __future__ import annotations

import io
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from pypdf import PdfReader
from pypdf.errors import PyPdfError

from retention.certificate import Unsound, verify

NAME = "verklaring.json"


class Command(BaseCommand):
    help = "Check a verklaring van vernietiging (JSON or PDF), without the database."
    requires_system_checks = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path)

    def handle(self, *args: Any, file: Path, **options: Any) -> None:
        """Print what it says about whom and how many; CommandError when it does not hold."""
        try:
            found = verify(text_of(file.read_bytes()))
        except OSError:
            raise CommandError("Dit bestand kan niet worden gelezen.") from None
        except Unsound as unsound:
            raise CommandError(str(unsound)) from None
        self.stdout.write(f"De verklaring klopt: {found.content['gemeente']['naam']}.")
        self.stdout.write(f"sha256 {found.digest}")
        for outcome, number in found.content["personen"].items():
            self.stdout.write(f"{outcome}: {number}")


def text_of(data: bytes) -> str:
    """The JSON itself, or what a PDF of it carries; raises Unsound."""
    try:
        if data.startswith(b"%PDF"):
            data = PdfReader(io.BytesIO(data)).attachments[NAME][0]
        return data.decode()
    except (PyPdfError, KeyError, IndexError, UnicodeDecodeError):
        raise Unsound("Dit bestand is geen verklaring van vernietiging.") from None
