"""The clock and its text."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ceremony_app.devices.clock import Clock, SystemClock, from_text, to_text


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2026-01-02",
        "2026-01-02T03:04:05",
        "2026-01-02T03:04:05+00:00",
        "2026-01-02T03:04:05.5Z",
        "2026-01-02 03:04:05Z",
        "2026-13-02T03:04:05Z",
        "2026-01-02T03:04:60Z",
        "2026-01-02T03:04:05Z\n",
        "٢026-01-02T03:04:05Z",
    ],
)
def test_other_spellings_are_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        from_text(text)


def test_naive_moment_is_refused() -> None:
    with pytest.raises(ValueError, match="zone"):
        to_text(datetime(2026, 1, 2))


def test_other_zone_is_converted_and_fractions_are_cut() -> None:
    moment = datetime(2026, 1, 2, 1, 4, 5, 999_999, tzinfo=timezone(timedelta(hours=2)))
    assert to_text(moment) == "2026-01-01T23:04:05Z"


@given(st.datetimes(min_value=datetime(1000, 1, 1), timezones=st.just(UTC)))
def test_text_comes_back(moment: datetime) -> None:
    assert from_text(to_text(moment)) == moment.replace(microsecond=0)


def test_system_clock_is_aware_and_whole() -> None:
    clock: Clock = SystemClock()
    now = clock.now()
    assert now.tzinfo is UTC
    assert now.microsecond == 0
    assert abs(datetime.now(UTC) - now) < timedelta(seconds=5)
