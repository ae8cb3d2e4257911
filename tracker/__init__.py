"""Exposure Tracker: who holds what of me, on my own machine and never online."""

__version__ = "0.1.0"
