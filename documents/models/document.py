"""A file that was handed in, sealed with the key of the person whom it is about."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models

from cases.models import Case, Person
from documents.categories import DOCUMENT
from documents.models.mail import IncomingMail
from documents.sniffing.verdict import Type
from privacy.categories import STAFF, TECHNICAL
from privacy.fields import EncryptedBytesField, EncryptedTextField
from tenancy.models import TenantForeignKey, TenantModel, own_rows_only, same_municipality
from tenancy.querysets import TenantQuerySet

MIME = {
    Type.PDF: "application/pdf",
    Type.WORD: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    Type.JPEG: "image/jpeg",
    Type.PNG: "image/png",
    Type.TEXT: "text/plain; charset=utf-8",
}


class DocumentQuerySet(TenantQuerySet["Document"]):
    def without_files(self) -> DocumentQuerySet:
        """For lists: the files are large and sealed."""
        return self.defer("content")


class Document(TenantModel):
    """Never changed; a wrong one is emptied, and its row says by whom and why."""

    class Kind(models.TextChoices):
        LETTER = "letter", "Brief of bericht"
        DIPLOMA = "diploma", "Diploma of certificaat"
        CV = "cv", "Cv"
        IDENTITY = "identity", "Document over verblijf of identiteit"
        WORK = "work", "Contract of werkgeversverklaring"
        SCHOOL = "school", "Stuk van school of aanbieder"
        OTHER = "other", "Ander document"

    class Choice(models.TextChoices):
        """Why it is kept although its words tell something that the law protects."""

        NONE = "", "Geen keuze nodig"
        NEEDED = "needed", "Nodig voor de begeleiding, en de inburgeraar weet ervan"
        ASKED = "asked", "De inburgeraar vroeg zelf om dit te bewaren"
        MEANT = "meant", "De woorden betekenen hier iets anders"

    class Removal(models.TextChoices):
        """Why it should not have been here."""

        OTHER_CASE = "other_case", "Hoort bij iemand anders"
        WRONG_FILE = "wrong_file", "Verkeerd bestand gekozen"
        TWICE = "twice", "Staat er dubbel in"
        NOT_ALLOWED = "not_allowed", "Mag de gemeente niet bewaren"

    Type = Type
    case = TenantForeignKey(Case, on_delete=models.PROTECT, related_name="documents")
    mail = TenantForeignKey(
        IncomingMail, on_delete=models.PROTECT, null=True, related_name="documents"
    )
    kind = DOCUMENT(models.CharField("soort document", max_length=8, choices=Kind))
    type = TECHNICAL(models.CharField(max_length=4, choices=[(one, one) for one in Type]))
    dated_on = DOCUMENT(models.DateField("datum van het document"))
    original_name = DOCUMENT(EncryptedTextField("naam van het bestand", null=True))
    content = DOCUMENT(EncryptedBytesField("bestand", null=True))
    sha256 = TECHNICAL(models.CharField(max_length=64, blank=True))
    size = TECHNICAL(models.PositiveIntegerField())
    not_medical = DOCUMENT(models.BooleanField("is geen medisch document, na een vraag"))
    choice = DOCUMENT(
        models.CharField("keuze bij gevoelige woorden", max_length=8, choices=Choice, blank=True)
    )
    added_on = DOCUMENT(models.DateField("document toegevoegd op"))
    by = STAFF(models.UUIDField("document toegevoegd door"))
    removed_on = DOCUMENT(models.DateField("document verwijderd op", null=True))
    removed_by = STAFF(models.UUIDField("document verwijderd door", null=True))
    removed_why = DOCUMENT(
        models.CharField("reden van verwijderen", max_length=12, choices=Removal, blank=True)
    )

    objects: ClassVar[Any] = DocumentQuerySet.as_manager()

    class Meta:
        constraints = [
            *own_rows_only(),
            *same_municipality("case", "mail"),
            models.CheckConstraint(
                condition=models.Q(
                    removed_on=None, removed_by=None, removed_why="", content__isnull=False
                )
                | models.Q(
                    ~models.Q(removed_why=""),
                    removed_on__isnull=False,
                    removed_by__isnull=False,
                    content__isnull=True,
                    original_name__isnull=True,
                    sha256="",
                ),
                name="document_there_or_removed",
            ),
        ]
        indexes = [
            models.Index(fields=["municipality", "case", "-created_at"], name="document_of_case")
        ]

    def __str__(self) -> str:
        return str(self.pk)

    def data_key(self, *, core: bool) -> bytes:
        person: Person = self.case.person
        return person.data_key(core=core)

    @property
    def file_name(self) -> str:
        """What it is called outside: kind and date, whatever it was called before."""
        words = {
            self.Kind.LETTER: "brief",
            self.Kind.IDENTITY: "verblijf",
            self.Kind.WORK: "werk",
            self.Kind.OTHER: "document",
        }
        word = words.get(self.Kind(self.kind), self.kind)
        return f"{word}-{self.dated_on:%Y-%m-%d}.{self.type}"

    @property
    def mime(self) -> str:
        return MIME[Type(self.type)]
