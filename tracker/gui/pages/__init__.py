"""The pages of the window, in the order of the navigation."""

from __future__ import annotations

from importlib import import_module

from tracker.gui.pages.base import Page

# Developing: pages that are not there yet are left out.
_found: list[type[Page]] = []
for _module, _name in (
    ("overview", "OverviewPage"),
    ("services", "ServicesPage"),
    ("my_data", "MyDataPage"),
    ("risk", "RiskPage"),
    ("find", "FindPage"),
    ("settings", "SettingsPage"),
):
    try:
        _found.append(getattr(import_module(f"tracker.gui.pages.{_module}"), _name))
    except ImportError as _problem:
        import sys

        print("page left out:", _module, _problem, file=sys.stderr)
        _found.append(
            type(
                _name,
                (Page,),
                {
                    "KEY": _module,
                    "ICON": "question",
                    "__init__": lambda self, bridge, t=_name: Page.__init__(self, bridge, t),
                    "name": classmethod(lambda cls: cls.__name__),
                    "refresh": lambda self: None,
                    "forget": lambda self: None,
                },
            )
        )

PAGES: tuple[type[Page], ...] = tuple(_found)
