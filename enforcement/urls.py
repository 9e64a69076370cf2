from django.urls import path

from enforcement.views import deciding, figures, money, overview, payments, reporting

app_name = "enforcement"
BASE = "dossiers/<uuid:case>/handhaving/"
REPORT = f"{BASE}rapporten/<uuid:breach>/"
FINE = f"{BASE}boetes/<uuid:fine>/"
urlpatterns = [
    path("handhaving/cijfers/", figures.figures, name="figures"),
    path("handhaving/cijfers.csv", figures.figures_file, name="figures_file"),
    path("handhaving/betalingen/", payments.payments, name="payments"),
    path(BASE, overview.overview, name="overview"),
    path(f"{BASE}rapport/intake/", reporting.report_intake, name="report_intake"),
    path(f"{BASE}rapport/pip/", reporting.report_plan, name="report_plan"),
    path(f"{REPORT}intrekking/", reporting.withdraw_report, name="withdraw_report"),
    path(f"{REPORT}voornemen/", reporting.intend, name="intend"),
    path(f"{REPORT}zienswijze/", reporting.answer, name="answer"),
    path(f"{REPORT}besluit/", deciding.propose, name="propose"),
    path(f"{FINE}toets/", deciding.read, name="read"),
    path(f"{FINE}ondertekening/", deciding.sign, name="sign"),
    path(f"{FINE}weggelegd/", deciding.drop, name="drop"),
    path(f"{FINE}betaling/", money.pay, name="pay"),
    path(f"{FINE}invordering/", money.collect, name="collect"),
    path(
        f"{BASE}betalingen/<uuid:payment>/intrekking/",
        money.withdraw_payment,
        name="withdraw_payment",
    ),
    path(f"{BASE}duo/", money.record_duo_fine, name="record_duo_fine"),
    path(
        f"{BASE}duo/<uuid:duo_fine>/intrekking/", money.withdraw_duo_fine, name="withdraw_duo_fine"
    ),
]
