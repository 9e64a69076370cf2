"""The transaction around a request, through the whole stack of middleware, on each status."""

from __future__ import annotations

import json

import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection, connections
from django.http import FileResponse, Http404, HttpResponse, StreamingHttpResponse
from django.shortcuts import render
from django.template.response import TemplateResponse
from django.urls import include, path

from accounts.middleware import StreamingRefused
from audit.models import Event
from cases.models import Case, Search
from tenancy.scope import current, scope
from tests import database

pytestmark = [
    pytest.mark.django_db(transaction=True, databases=["default", "refusals"]),
    pytest.mark.urls(__name__),
]


def leave_a_trace(request):
    Search(municipality=request.access.municipality, user=request.user, text="x").save()


def answers(status):
    def view(request):
        leave_a_trace(request)
        return HttpResponse(status=status)

    return view


def raises(error):
    def view(request):
        leave_a_trace(request)
        raise error

    return view


def lazy(request):
    """Rendered after the view has returned."""
    return TemplateResponse(request, "desk/search.html", {**EMPTY, "rows": Case.objects.none()})


def counts(request):
    return HttpResponse(json.dumps([Case.objects.count(), str(current())]))


def streams(request):
    return StreamingHttpResponse(str(case) for case in Case.objects.all())


def sends_file(request):
    leave_a_trace(request)
    return FileResponse(open(__file__, "rb"))


def breaks_while_rendering(request):
    leave_a_trace(request)
    return render(request, "desk/search.html", {})


def refuses_without_connection(request):
    """The database ends the connection of this request, and then it refuses."""
    with connection.cursor() as cursor:
        cursor.execute("select pg_backend_pid()")
        (pid,) = cursor.fetchone()
    with database.superuser("postgres") as other:
        other.execute("select pg_terminate_backend(%s)", [pid])
    raise Http404


EMPTY = {"term": "", "term_kind": "", "too_many": False}
urlpatterns = [
    *(path(f"answer/{status}/", answers(status)) for status in (200, 302, 400, 409, 429, 500, 503)),
    path("raise/403/", raises(PermissionDenied())),
    path("raise/404/", raises(Http404())),
    path("raise/500/", raises(ZeroDivisionError())),
    path("lazy/", lazy),
    path("counts/", counts),
    path("streams/", streams),
    path("file/", sends_file),
    path("broken/", breaks_while_rendering),
    path("refuses/", refuses_without_connection, name="refuses"),
    path("", include("inburgering.urls")),
]


def traces(cast):
    with scope(cast.rivierstad.pk):
        return Search.objects.count()


@pytest.fixture
def bas(real_cast, sign_in):
    browser = sign_in(real_cast.bas)
    browser.raise_request_exception = False
    return browser


@pytest.mark.parametrize("status", [200, 302, 400, 409, 429])
def test_what_a_view_decides_stays(real_cast, bas, status):
    assert bas.get(f"/answer/{status}/").status_code == status
    assert traces(real_cast) == 1


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/raise/403/", 403),
        ("/raise/404/", 404),
        ("/raise/500/", 500),
        ("/answer/500/", 500),
        ("/answer/503/", 503),
        ("/broken/", 500),
    ],
)
def test_what_goes_wrong_leaves_nothing(real_cast, bas, address, status):
    assert bas.get(address).status_code == status
    assert traces(real_cast) == 0


def test_a_refusal_is_kept_though_the_connection_is_gone(real_cast, bas, settings):
    """Over a second connection, as in production."""
    settings.REFUSALS_DATABASE = "refusals"
    assert bas.get("/refuses/").status_code == 404
    connections.close_all()
    with scope(real_cast.rivierstad.pk):
        (event,) = Event.objects.filter(kind=Event.Kind.ACCESS_REFUSED)
    assert (event.actor, event.detail) == (real_cast.bas.pk, "refuses")


def test_a_page_is_rendered_inside_the_scope(bas):
    assert bas.get("/lazy/").status_code == 200


def test_each_request_sees_its_own_municipality_and_then_none(real_cast, sign_in):
    for user, home in (
        (real_cast.bas, real_cast.rivierstad),
        (real_cast.dirk, real_cast.heuvelrode),
    ):
        assert json.loads(sign_in(user).get("/counts/").content) == [1, str(home.pk)]
        assert current() is None


def test_a_stream_is_refused_instead_of_sent_empty(real_cast, sign_in):
    with pytest.raises(StreamingRefused):
        sign_in(real_cast.bas).get("/streams/")


def test_a_file_is_sent_after_its_event_is_committed(real_cast, bas):
    response = bas.get("/file/")
    assert traces(real_cast) == 1
    assert b"middleware" in b"".join(response.streaming_content)
    response.close()


def test_nothing_of_a_signed_in_page_is_kept_by_a_cache(bas):
    assert bas.get("/counts/")["Cache-Control"] == "no-store, private"
