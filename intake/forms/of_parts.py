"""The form of each part of the broad intake, by the name of the part."""

from __future__ import annotations

from intake import parts
from intake.forms.circumstances import CircumstancesForm, EarlyEducationForm
from intake.forms.education import EducationForm
from intake.forms.health import HealthForm
from intake.forms.language import LanguageForm
from intake.forms.learnability import LearnabilityForm
from intake.forms.part import PartForm
from intake.forms.prospects import ProspectsForm
from intake.forms.self_reliance import SelfRelianceForm
from intake.forms.work import WorkForm

FORMS: dict[str, type[PartForm]] = {
    parts.LEARNABILITY.name: LearnabilityForm,
    parts.EDUCATION.name: EducationForm,
    parts.WORK.name: WorkForm,
    parts.LANGUAGE.name: LanguageForm,
    parts.PROSPECTS.name: ProspectsForm,
    parts.SELF_RELIANCE.name: SelfRelianceForm,
    parts.CIRCUMSTANCES.name: CircumstancesForm,
    parts.EARLY_EDUCATION.name: EarlyEducationForm,
    parts.HEALTH.name: HealthForm,
}
