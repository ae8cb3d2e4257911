from __future__ import annotations

import pytest

from tracker.core.media_types import BY_SUFFIX, OTHER, media_type_of, suffix_of


@pytest.mark.parametrize(
    ("name", "media_type"),
    [
        ("letter.pdf", "application/pdf"),
        ("Scan.JPEG", "image/jpeg"),
        ("a.b.eml", "message/rfc822"),
        ("film.mp4", OTHER),
        ("pdf", OTHER),
        (".pdf", OTHER),
        ("", OTHER),
    ],
)
def test_the_type_of_a_file(name: str, media_type: str) -> None:
    assert media_type_of(name) == media_type


def test_the_usual_end_of_a_type() -> None:
    assert suffix_of("image/jpeg") == ".jpg"
    assert suffix_of(OTHER) == ""
    for media_type in BY_SUFFIX.values():
        assert media_type_of(f"x{suffix_of(media_type)}") == media_type
