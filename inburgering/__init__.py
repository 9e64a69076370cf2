"""Wiring only: imported by no app."""

from inburgering.celery import app as celery

__all__ = ["celery"]
