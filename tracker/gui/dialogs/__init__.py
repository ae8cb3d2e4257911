"""Questions that need a window of their own, and the panels shown while there is no vault."""
