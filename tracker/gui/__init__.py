"""The window: shows what the core knows and asks the services; it decides nothing itself."""
