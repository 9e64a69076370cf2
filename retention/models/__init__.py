from retention.models.certificate import Certificate
from retention.models.hold import Hold
from retention.models.item import DestructionItem
from retention.models.list import DestructionList, Ground
from retention.models.residual import Residual

__all__ = ["Certificate", "DestructionItem", "DestructionList", "Ground", "Hold", "Residual"]
