"""What each page of an objection asks, and which verb answers."""

from __future__ import annotations

from decisions import actions
from decisions.forms import objection as forms
from decisions.views.handling import Page

RECEIVE = Page(
    forms.Receive,
    actions.receive,
    "Bezwaar vastleggen",
    "Vastleggen en ontvangst bevestigen",
    "Het bezwaar is vastgelegd. De ontvangstbevestiging is verstuurd.",
    "Leg ook een bezwaar vast dat te laat is. U beoordeelt later of dat te verontschuldigen is.",
)
EXCUSE = Page(
    forms.Excuse,
    actions.excuse,
    "Te laat bezwaar verontschuldigen",
    "Vastleggen",
    "Vastgelegd: te laat zijn is te verontschuldigen.",
    "Kon de inburgeraar er niets aan doen dat het bezwaar te laat is? Dan behandelt u het toch"
    " (art. 6:11 Awb).",
)
INVITE = Page(
    forms.Invite,
    actions.invite,
    "Uitnodigen voor een hoorzitting",
    "Uitnodiging versturen",
    "De uitnodiging is verstuurd.",
    "De inburgeraar mag tot 10 dagen voor de hoorzitting stukken sturen (art. 7:4 Awb).",
)
HEAR = Page(
    forms.Hear,
    actions.hear,
    "Hoorzitting vastleggen",
    "Vastleggen",
    "De hoorzitting is vastgelegd.",
    "Leg dit ook vast als de inburgeraar niet kwam. Hij kreeg dan wel de kans (art. 7:2 Awb).",
)
WAIVE = Page(
    forms.Waive,
    actions.waive,
    "Niet horen",
    "Vastleggen",
    "Vastgelegd waarom er niet wordt gehoord.",
)
POSTPONE = Page(
    forms.Postpone,
    actions.postpone,
    "Beslissing verdagen",
    "Verdagen en brief versturen",
    "De beslissing is verdaagd. De brief is verstuurd.",
)
AGREE = Page(
    forms.Agree,
    actions.agree,
    "Uitstel met instemming",
    "Vastleggen",
    "Het uitstel is vastgelegd. De laatste dag is opnieuw geteld.",
    "Alleen als de inburgeraar het goed vindt (art. 7:10 lid 4 Awb).",
)
SUSPEND = Page(
    forms.Suspend,
    actions.suspend,
    "Termijn opschorten",
    "Opschorten",
    "De termijn staat stil.",
    "Dat kan als het bezwaar niet compleet is en u om aanvulling vroeg (art. 6:6 Awb). Vertel dit"
    " ook aan de inburgeraar.",
)
RESUME = Page(
    forms.Resume,
    actions.resume,
    "Termijn loopt weer",
    "Vastleggen",
    "De termijn loopt weer. De laatste dag is opnieuw geteld.",
)
RULE = Page(
    forms.Rule,
    actions.draft_ruling,
    "Beslissing op bezwaar opstellen",
    "Beslissing opstellen",
    "De beslissing is opgesteld. Die kan worden ondertekend.",
    "U kijkt opnieuw naar het hele besluit (art. 7:11 Awb).",
)
SIGN = Page(
    forms.SignRuling,
    actions.sign_ruling,
    "Beslissing op bezwaar ondertekenen",
    "Ondertekenen en versturen",
    "De beslissing is ondertekend en verstuurd.",
    "In de brief staat hoe de inburgeraar in beroep kan gaan. Wie het eerste besluit ondertekende,"
    " mag deze beslissing niet ondertekenen (art. 10:3 lid 3 Awb).",
)
WITHDRAW = Page(
    forms.Withdraw,
    actions.withdraw_objection,
    "Bezwaar ingetrokken",
    "Vastleggen",
    "Vastgelegd: het bezwaar is ingetrokken.",
)
LODGE = Page(
    forms.Lodge,
    actions.lodge,
    "Beroep vastleggen",
    "Vastleggen",
    "Het beroep is vastgelegd.",
)
JUDGE = Page(
    forms.Judge,
    actions.judge,
    "Uitspraak vastleggen",
    "Vastleggen",
    "De uitspraak is vastgelegd.",
    "Vernietigde de rechter het besluit? Dan geldt het niet meer en krijgt u een taak om na te gaan"
    " wat daarop steunde.",
)
CORRECT = Page(
    forms.Correct,
    actions.withdraw_step,
    "Stap corrigeren",
    "Correctie opslaan",
    "De stap is gecorrigeerd.",
)
