"""The pages of letters: those of a case, and those of who manages texts and mandates."""
