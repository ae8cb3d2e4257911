"""The domain: no Qt, no SQL, no files, no clock. Today's date is always an argument."""
