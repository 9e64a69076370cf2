"""The Basisregistratie Personen, asked by the BRP API Personen (RvIG, version 2)."""
