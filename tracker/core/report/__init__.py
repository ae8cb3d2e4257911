"""The report: what somebody else is shown about the ledger, as headings, paragraphs, tables and figures.

Pure: `tracker.services.report` takes it from the session, `tracker.formats.report_html` and the window write it out.
"""
