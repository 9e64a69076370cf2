"""The verbs of keeping and destroying: who does what, on which day."""

from retention.actions.approving import approve_list, cancel_list
from retention.actions.carrying_out import carry_out, next_batch
from retention.actions.certifying import certify
from retention.actions.holding import release_hold, set_hold
from retention.actions.proposing import propose
from retention.actions.reviewing import except_item, include_item, review_list

__all__ = [
    "approve_list",
    "cancel_list",
    "carry_out",
    "certify",
    "except_item",
    "include_item",
    "next_batch",
    "propose",
    "release_hold",
    "review_list",
    "set_hold",
]
