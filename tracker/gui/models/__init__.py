"""Table models: one a file."""
