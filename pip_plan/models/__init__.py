"""What the PIP holds."""

from pip_plan.models.objective import Objective
from pip_plan.models.plan import Plan

__all__ = ["Objective", "Plan"]
