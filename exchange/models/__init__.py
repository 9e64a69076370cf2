from exchange.models.brp_query import BrpQuery

__all__ = ["BrpQuery"]
