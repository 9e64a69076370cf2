from django.urls import path

from decisions.views import decision, objection, pages

app_name = "decisions"
ALL = "dossiers/<uuid:case>/besluiten/"
ONE = f"{ALL}<uuid:decision>/"
OBJECTION = f"{ALL}bezwaar/<uuid:objection>/"
STEPS = {
    "excuse": ("te-laat", pages.EXCUSE),
    "hearing": ("hoorzitting", pages.INVITE),
    "heard": ("gehoord", pages.HEAR),
    "not_heard": ("niet-gehoord", pages.WAIVE),
    "postponement": ("verdaging", pages.POSTPONE),
    "agreement": ("uitstel", pages.AGREE),
    "suspension": ("opschorting", pages.SUSPEND),
    "resumption": ("hervatting", pages.RESUME),
    "withdrawal": ("intrekking", pages.WITHDRAW),
}
RULING = f"{OBJECTION}beslissing/"
urlpatterns = [
    path(ALL, decision.decisions, name="decisions"),
    path(f"{ALL}ontheffing/", decision.dispensation, name="dispensation"),
    path(ONE, decision.decision, name="decision"),
    path(f"{ONE}ondertekening/", decision.signature, name="signature"),
    path(f"{ONE}wegleggen/", decision.laying_aside, name="laying_aside"),
    path(f"{ONE}gevolgen/", decision.review, name="review"),
    path(f"{ONE}bezwaar/", objection.objection_new, name="objection_new"),
    path(OBJECTION, objection.objection, name="objection"),
    *(
        path(f"{OBJECTION}{address}/", objection.step, {"page": page}, name=name)
        for name, (address, page) in STEPS.items()
    ),
    path(RULING, objection.ruling, {"page": pages.RULE}, name="ruling"),
    path(
        f"{RULING}ondertekening/", objection.ruling, {"page": pages.SIGN}, name="ruling_signature"
    ),
    path(f"{OBJECTION}beroep/", objection.appeal, name="appeal"),
    path(f"{OBJECTION}beroep/<uuid:appeal>/uitspraak/", objection.judgement, name="judgement"),
    path(
        f"{OBJECTION}stappen/<uuid:objection_step>/correctie/",
        objection.correction,
        name="step_correction",
    ),
]
