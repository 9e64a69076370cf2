from exchange.models.brp_query import BrpQuery
from exchange.models.delivery import Delivery

__all__ = ["BrpQuery", "Delivery"]
