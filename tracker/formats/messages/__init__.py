"""Backups of text messages, and what a message says about its sender."""
