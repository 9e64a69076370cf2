"""Faults injected in real processes: web, worker, beat, PostgreSQL and Valkey as in production."""
