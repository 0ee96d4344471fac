"""Cameras for these tests."""

from __future__ import annotations

from tests.desktop.codes.frames import cameras

__all__ = ["cameras"]
