"""What a file is, by how its content begins."""

from __future__ import annotations

from documents.sniffing.verdict import Refused, Type

OTHER = "Dit soort bestand kunt u niet toevoegen. Kies een PDF, Word (.docx), JPEG, PNG of .txt."
TWO_FACES = "Dit bestand is niet veilig te openen. Sla het opnieuw op als PDF."
HEIC = "Dit is een foto van het type HEIC. Sla de foto op als JPEG en probeer het opnieuw."
OLD_WORD = "Dit is een oud type Office-bestand. Sla het op als .docx of als PDF."
PROGRAM = "Dit bestand is een programma. Dat kunt u niet toevoegen."
BEGINS = (
    (b"%PDF-", Type.PDF),
    (b"PK\x03\x04", Type.WORD),
    (b"\xff\xd8\xff", Type.JPEG),
    (b"\x89PNG\r\n\x1a\n", Type.PNG),
)
NEVER = (
    (b"MZ", PROGRAM),
    (b"\x7fELF", PROGRAM),
    (b"#!", PROGRAM),
    (b"\xd0\xcf\x11\xe0", OLD_WORD),
    (b"{\\rtf", OLD_WORD),
)
HEIC_BRANDS = (b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1", b"avif")
NEAR = 1024  # where a browser or a PDF reader looks for what a file is
PAGE = (b"<html", b"<!doctype", b"<script", b"<svg", b"<iframe", b"<?xml", b"<body")


def type_of(data: bytes) -> Type:
    """Raises Refused for what is none of the types, or two at once."""
    for begins, why in NEVER:
        if data.startswith(begins):
            raise Refused(why)
    if data[4:8] == b"ftyp" and data[8:12] in HEIC_BRANDS:
        raise Refused(HEIC)
    found = next((type_ for begins, type_ in BEGINS if data.startswith(begins)), None)
    head = data[:NEAR].lower()
    if found in (None, Type.PDF) and any(tag in head for tag in PAGE):
        raise Refused(TWO_FACES if found else OTHER)
    if found is None and b"%pdf-" in head:
        raise Refused(TWO_FACES)
    return found or Type.TEXT
