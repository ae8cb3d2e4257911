"""Exports of password managers and browsers."""
