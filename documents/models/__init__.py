"""What comes in: letters, messages, and the documents that someone hands over."""

from documents.models.document import Document
from documents.models.mail import IncomingMail
from documents.models.refused import RefusedMedical

__all__ = ["Document", "IncomingMail", "RefusedMedical"]
