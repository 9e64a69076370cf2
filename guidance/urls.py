from django.urls import path

from guidance.views import advice, overview, relief, talks, term
from guidance.views import help as helping

app_name = "guidance"
GUIDANCE = "dossiers/<uuid:case>/begeleiding/"
HELP = f"{GUIDANCE}maatschappelijk/"
RELIEF = "dossiers/<uuid:case>/ontzorgen/"
TERM = "dossiers/<uuid:case>/termijn/"
urlpatterns = [
    path(GUIDANCE, overview.overview, name="overview"),
    path(f"{GUIDANCE}gesprekken/", talks.plan_talk, name="plan_talk"),
    path(f"{GUIDANCE}gesprekken/<uuid:progress_talk>/", talks.close_talk, name="close_talk"),
    path(HELP, helping.start_help, name="start_help"),
    path(f"{HELP}gesprek/", helping.help_talk, name="help_talk"),
    path(f"{HELP}einde/", helping.end_help, name="end_help"),
    path(RELIEF, relief.relief, name="relief"),
    path(f"{RELIEF}voorstel/", relief.propose, name="propose_relief"),
    path(f"{RELIEF}ondertekening/", relief.sign, name="sign_relief"),
    path(f"{RELIEF}weggelegd/", relief.drop, name="drop_relief"),
    path(f"{RELIEF}einde/", relief.end, name="end_relief"),
    path(TERM, term.term, name="term"),
    path(f"{TERM}beslissing/", term.record, name="record_term"),
    path(f"{TERM}beslissing/<uuid:record>/intrekking/", term.withdraw, name="withdraw_term"),
    path(f"{TERM}advies/", advice.ask, name="ask_advice"),
    path(f"{TERM}advies/gegeven/", advice.give, name="give_advice"),
]
