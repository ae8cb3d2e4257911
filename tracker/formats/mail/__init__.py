"""Mail archives, and what a mail says about its sender."""
