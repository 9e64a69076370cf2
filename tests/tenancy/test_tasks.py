"""ISO-9: a task runs for the municipality in its header, or does not run."""

from __future__ import annotations

import pytest
from celery import shared_task

from cases.models import Case
from inburgering import celery
from tenancy.scope import current, scope
from tenancy.tasks import HEADER, MissingMunicipality, TenantTask

pytestmark = pytest.mark.django_db(transaction=True)
SYSTEM = {
    "pip_plan.tasks.signal",
    "audit.tasks.seal_all",
    "outbox.tasks.relay",
    "accounts.tasks.forget_drafts",
    "accounts.tasks.forget_sent_forms",
    "cases.tasks.forget_searches",
    "decisions.tasks.settle",
    "exchange.tasks.forget_answers",
    "imports.tasks.forget_imports",
    "intake.tasks.remind",
    "retention.tasks.propose_all",
    "retention.tasks.destroy_due",
    "tenancy.tasks.look_at_walls",
}


@shared_task(name="tests.count_cases")
def count_cases():
    return Case.objects.count()


def test_every_task_is_a_tenants_or_named(django_assert_num_queries):
    celery.loader.import_default_modules()
    ours = [t for name, t in celery.tasks.items() if not name.startswith("celery.")]
    assert all(isinstance(task, TenantTask) for task in ours)
    assert {task.name for task in ours if task.system} == SYSTEM


def test_every_beat_entry_is_a_task(settings):
    celery.loader.import_default_modules()
    assert {e["task"] for e in settings.CELERY_BEAT_SCHEDULE.values()} <= set(celery.tasks)


def test_without_a_header_it_refuses_before_the_first_query(django_assert_num_queries):
    with django_assert_num_queries(0), pytest.raises(MissingMunicipality):
        count_cases()
    with django_assert_num_queries(0), pytest.raises(MissingMunicipality):
        count_cases.delay()


def test_it_carries_the_senders_municipality(real_cast, monkeypatch):
    sent = {}
    monkeypatch.setattr("celery.Task.apply_async", lambda self, *a, **k: sent.update(k))
    with scope(real_cast.heuvelrode.pk):
        count_cases.delay()
    assert sent["headers"] == {HEADER: str(real_cast.heuvelrode.pk)}


def test_it_runs_in_the_scope_of_its_header(real_cast):
    task = celery.tasks["tests.count_cases"]
    task.push_request(headers={HEADER: str(real_cast.rivierstad.pk)})
    try:
        assert task() == 1
    finally:
        task.pop_request()
    assert current() is None
