"""The verklaring van vernietiging as a PDF that carries its own JSON."""

from __future__ import annotations

import json
from datetime import date

from django.template.loader import render_to_string

from letters.rendering import printed
from retention.models import Certificate
from retention.shown import counted


def certificate_pdf(made: Certificate, text: str) -> bytes:
    """PDF/UA-1; `verify_certificate` reads the attached file."""
    content = json.loads(made.content)
    context = {
        "content": content,
        "day": date.fromisoformat,
        "parts": counted(content["rijen"]),
        "digest": made.digest,
        "signature": made.signature,
    }
    return printed(render_to_string("retention/certificate.html", context), verklaring=text)
