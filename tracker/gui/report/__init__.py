"""The report on paper: its figures drawn by the widgets of the window, its pages as PDF, on a printer, as a preview."""
