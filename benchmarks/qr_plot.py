"""The plot of cost against loss, as a small SVG without fonts or colours of anybody's theme."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

_LEFT, _TOP, _WIDTH, _HEIGHT = 56, 40, 520, 300
_STYLES = (
    'stroke="#1555c0" stroke-width="2.5"',
    'stroke="#c2410c" stroke-width="2.5" stroke-dasharray="7 4"',
    'stroke="#475467" stroke-width="1.5" stroke-dasharray="2 4"',
)


def plot(title: str, across: str, up: str, lines: Mapping[str, Sequence[tuple[float, float]]]) -> str:
    """An SVG of up to three lines; x is a share from 0 on, shown in per cent, and y starts at 1."""
    right = max(x for points in lines.values() for x, _ in points)
    top = max(y for points in lines.values() for _, y in points)
    ticks = [value / 2 for value in range(2, int(2 * top) + 2)]

    def place(x: float, y: float) -> tuple[float, float]:
        return _LEFT + _WIDTH * x / right, _TOP + _HEIGHT * (1 - (y - 1) / (ticks[-1] - 1))

    out = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_LEFT + _WIDTH + 24} {_TOP + _HEIGHT + 60}" '
        'font-family="sans-serif" font-size="13" fill="#101828">',
        f"<title>{title}</title>",
        f'<rect width="{_LEFT + _WIDTH + 24}" height="{_TOP + _HEIGHT + 60}" fill="#fff"/>',
        f'<text x="{_LEFT}" y="22" font-size="15" font-weight="bold">{title}</text>',
    ]
    for tick in ticks:
        _, y = place(0, tick)
        out.append(f'<path d="M{_LEFT} {y:.1f}H{_LEFT + _WIDTH}" stroke="#d0d7e2"/>')
        out.append(f'<text x="{_LEFT - 8}" y="{y + 4:.1f}" text-anchor="end">{tick:g}</text>')
    for share in sorted({x for points in lines.values() for x, _ in points}):
        x, y = place(share, 1)
        out.append(f'<text x="{x:.1f}" y="{y + 20:.1f}" text-anchor="middle">{share:.0%}</text>')
    out.append(f'<text x="{_LEFT + _WIDTH / 2}" y="{_TOP + _HEIGHT + 44}" text-anchor="middle">{across}</text>')
    middle = _TOP + _HEIGHT / 2
    out.append(f'<text x="14" y="{middle}" text-anchor="middle" transform="rotate(-90 14 {middle})">{up}</text>')
    for number, ((name, points), style) in enumerate(zip(lines.items(), _STYLES, strict=False)):
        way = " ".join("{:.1f},{:.1f}".format(*place(x, y)) for x, y in points)
        out.append(f'<polyline points="{way}" fill="none" {style}/>')
        at = _TOP + 14 + 20 * number
        out.append(f'<path d="M{_LEFT + 14} {at}h34" {style}/><text x="{_LEFT + 56}" y="{at + 4}">{name}</text>')
    return "\n".join([*out, "</svg>"]) + "\n"
