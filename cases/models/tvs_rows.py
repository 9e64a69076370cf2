"""What repeats in the record of the COA: a row per member of the household, language, course."""

from __future__ import annotations

from django.db import models

from cases.categories import TVS
from cases.models.person import Person
from cases.models.tvs import TvsRecord, ranked, sealed, ticked, year
from privacy.categories import TECHNICAL
from tenancy.models import TenantForeignKey, TenantModel, own_rows_only, same_municipality


class TvsRow(TenantModel):
    """A line of the record; a list is written anew when it changes."""

    record = TenantForeignKey(TvsRecord, on_delete=models.PROTECT, related_name="+")
    position = TECHNICAL(models.PositiveSmallIntegerField())

    class Meta:
        abstract = True
        constraints = [*own_rows_only(deletes=True), *same_municipality("record")]
        indexes = [models.Index(fields=["municipality", "record"], name="%(class)s_of_record")]
        ordering = ["position"]

    def __str__(self) -> str:
        return str(self.pk)

    def data_key(self, *, core: bool) -> bytes:
        person: Person = self.record.case.person
        return person.data_key(core=core)


class TvsHousehold(TvsRow):
    """e: for the possibility of early childhood education (Wi art. 14, lid 3, onder d)."""

    class Relation(models.TextChoices):
        PARTNER = "partner", "Partner"
        CHILD = "child", "Kind"
        PARENT = "parent", "Ouder"
        SIBLING = "sibling", "Broer of zus"
        OTHER = "other", "Ander gezinslid"

    relation = TVS(models.CharField("relatie", max_length=8, choices=Relation))
    birth_year = year("geboortejaar")
    minor = ticked("minderjarig")
    linked_along = ticked("meegekoppeld")


class TvsModule(TvsRow):
    """g: an introductory module of the preparation (Bi art. 3.17)."""

    module = sealed("introductiemodule")
    attended = ticked("deelgenomen")
    result = sealed("resultaat")


class TvsLanguage(TvsRow):
    """h"""

    language = sealed("taal")
    oral = ranked("mondeling")
    written = ranked("schriftelijk")
    overall = ranked("algemeen")


class TvsEducation(TvsRow):
    """i"""

    class Level(models.TextChoices):
        NONE = "geen", "Geen basisopleiding"
        BASIC = "basis", "Basisniveau"
        LBO_MAVO = "lbo_mavo", "Lbo of mavo"
        MBO_HAVO_VWO = "mbo_havo", "Mbo, havo of vwo"
        HBO = "hbo", "Hbo"
        WO = "wo", "Wetenschappelijk onderwijs"
        NOT_APPLICABLE = "nvt", "Niet van toepassing"

    name = sealed("opleiding")
    level = TVS(models.CharField("niveau", max_length=8, choices=Level, blank=True))
    country = sealed("land")
    since = year("van (jaar)")
    until = year("tot (jaar)")
    diploma = ticked("diploma in bezit")


class TvsTraining(TvsRow):
    """j"""

    name = sealed("training")
    period = sealed("periode")
    result = sealed("resultaat")


class TvsWork(TvsRow):
    """o"""

    occupation = sealed("beroep")
    duties = sealed("taken")
    since = year("van (jaar)")
    until = year("tot (jaar)")
    employment = sealed("soort aanstelling")
