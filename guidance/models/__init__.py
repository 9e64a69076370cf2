"""What is held of the conversations, the practical help, the fixed costs and the term."""

from guidance.models.advice import Advice
from guidance.models.agreed import AgreedTalks
from guidance.models.help import Help
from guidance.models.help_talk import HelpTalk
from guidance.models.relief import Relief
from guidance.models.talk import ProgressTalk
from guidance.models.term import TermRecord

__all__ = ["Advice", "AgreedTalks", "Help", "HelpTalk", "ProgressTalk", "Relief", "TermRecord"]
