"""The encrypted vault on disk: key slots, database, folder. SQL and file access live here."""
