"""A file that is handed in stays in memory."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import InMemoryUploadedFile, SimpleUploadedFile
from django.test import RequestFactory

from inburgering.uploads import MOST


@pytest.mark.parametrize(("size", "kept"), [(3_000_000, 3_000_000), (MOST + 1, 0)])
def test_no_file_touches_a_disk_and_one_that_is_too_large_is_not_kept(monkeypatch, size, kept):
    monkeypatch.setattr("tempfile.NamedTemporaryFile", None)
    sent = {"file": SimpleUploadedFile("a.csv", b"x" * size)}
    file = RequestFactory().post("/", sent).FILES["file"]
    assert isinstance(file, InMemoryUploadedFile)
    assert (file.size, len(file.read())) == (size, kept)
