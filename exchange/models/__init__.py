from exchange.models.brp_query import BrpQuery
from exchange.models.delivery import Delivery
from exchange.models.month_file import MonthFile
from exchange.models.month_report import MonthReport

__all__ = ["BrpQuery", "Delivery", "MonthFile", "MonthReport"]
