"""The whole path of a case in one picture: the term, now, and what comes when."""
