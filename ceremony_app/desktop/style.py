"""The style sheet, made from tokens.py. Widgets say what they are by the dynamic property `part`."""

from __future__ import annotations

from PySide6.QtGui import QColor, QFontMetrics, QPalette

from ceremony_app.desktop.look import Look
from ceremony_app.desktop.texts import tr
from ceremony_app.desktop.tokens import BOLD, FAMILY, MONO, REGULAR, SEMIBOLD, Gap, Size, TextSize, Theme
from ceremony_app.resources import resource

_ARROWS = {Theme.LIGHT: "down-dark", Theme.HIGH_CONTRAST: "down-light"}
"""A style sheet takes a file, so these two icons have their colour in them."""

_SHEET = """
QWidget {{ color: {text}; font-family: "{family}"; font-size: {body}px; }}
QMainWindow, QWidget[part="ground"], QScrollArea[part="ground"] {{ background: {ground}; }}
QScrollArea {{ border: 0; background: transparent; }}
QWidget[part="header"] {{ background: {surface}; border-bottom: {line_px}px solid {line}; }}
QWidget[part="footer"] {{ background: {surface}; border-top: {line_px}px solid {line}; }}
QFrame[part="card"] {{ background: {surface}; border: {line_px}px solid {line}; border-radius: {card_radius}px; }}
QFrame[part="cell"] {{ background: {sunken}; border: {line_px}px solid {line}; border-radius: {small_radius}px; }}
QFrame[part="notice"] {{ border-radius: {radius}px; border: {line_px}px solid {line}; background: {sunken}; }}
QFrame[part="notice"][mood="bad"] {{ background: {bad_soft}; border: {two_px}px solid {bad}; }}
QFrame[part="notice"][mood="warn"] {{ background: {warn_soft}; border: {line_px}px solid {warn}; }}
QFrame[part="notice"][mood="good"] {{ background: {good_soft}; border: {line_px}px solid {good}; }}
QLabel {{ background: transparent; }}
QWidget[part="side"] {{ background: {rail}; border-right: {side_line_px}px solid {line}; }}
QLabel[part="side-title"] {{ color: {rail_text}; font-size: {side_title}px; font-weight: {bold}; }}
QLabel[part="side-lead"] {{ color: {rail_text}; font-size: {side_lead}px; }}
QLabel[part="side-foot"] {{ color: {rail_text}; font-size: {note}px; font-weight: {semibold}; }}
QLabel[part="kicker"] {{ font-size: {note}px; font-weight: {semibold}; color: {muted}; }}
QLabel[part="title"] {{ font-size: {title}px; font-weight: {bold}; }}
QLabel[part="lead"] {{ font-size: {lead}px; }}
QLabel[part="alone"] {{ font-size: {alone}px; }}
QLabel[part="label"] {{ font-size: {label}px; font-weight: {semibold}; color: {muted}; }}
QLabel[part="note"] {{ font-size: {note}px; color: {muted}; }}
QLabel[part="strong"] {{ font-weight: {semibold}; }}
QLabel[part="hex"] {{ font-family: "{mono}"; font-size: {hex}px; font-weight: {semibold}; }}
QLabel[part="mono"] {{ font-family: "{mono}"; font-size: {body}px; }}
QLabel[part="word"] {{ font-size: {body}px; font-weight: {semibold}; }}
QLabel[part="code"] {{ font-family: "{mono}"; font-size: {note}px; color: {muted}; }}
QLabel[mood="bad"] {{ color: {bad}; }}
QLabel[mood="warn"] {{ color: {warn}; }}
QLabel[mood="good"] {{ color: {good}; }}
QPushButton {{ background: {surface}; border: {two_px}px solid {control_line}; border-radius: {radius}px;
  padding: 0 {large}px; min-height: {button}px; font-weight: {semibold}; }}
QPushButton:hover {{ background: {sunken}; }}
QPushButton:pressed {{ background: {line}; }}
QPushButton:focus {{ border: {focus_px}px solid {focus}; padding: 0 {large_in}px; min-height: {button_in}px; }}
QPushButton:disabled {{ color: {muted}; border: {two_px}px dashed {control_line}; background: {sunken}; }}
QPushButton[part="primary"] {{ background: {accent}; color: {on_accent}; border: {two_px}px solid {accent}; }}
QPushButton[part="primary"]:hover, QPushButton[part="primary"]:pressed {{ background: {accent_down}; }}
QPushButton[part="primary"]:focus {{ border: {focus_px}px solid {focus}; padding: 0 {large_in}px; }}
QPushButton[part="primary"]:disabled {{ background: {sunken}; color: {muted};
  border: {two_px}px dashed {control_line}; }}
QPushButton[part="quiet"] {{ border-color: transparent; background: transparent; padding: 0 {medium}px; }}
QPushButton[part="quiet"]:hover {{ border-color: {control_line}; }}
QPushButton[part="quiet"]:focus {{ border: {focus_px}px solid {focus}; }}
QPushButton[part="small"] {{ min-height: {chip}px; font-size: {label}px; padding: 0 {medium}px; }}
QPushButton[part="small"]:focus {{ padding: 0 {medium_in}px; min-height: {chip_in}px; }}
QLineEdit, QPlainTextEdit {{ background: {surface}; border: {two_px}px solid {control_line};
  border-radius: {radius}px; padding: 0 {medium}px; selection-background-color: {accent};
  selection-color: {on_accent}; }}
QLineEdit {{ min-height: {field}px; placeholder-text-color: {muted}; }}
QLineEdit:focus, QPlainTextEdit:focus {{ border: {focus_px}px solid {focus}; padding: 0 {medium_in}px; }}
QLineEdit:focus {{ min-height: {field_in}px; }}
QLineEdit[mood="bad"] {{ min-height: {field_in}px; padding: 0 {medium_in}px; }}
QLineEdit[part="group"]:focus {{ padding: 0 {hair_in}px; }}
QLineEdit[part="group"] {{ font-family: "{mono}"; font-size: {hex}px; padding: 0 {hair}px; }}
QLineEdit[mood="bad"] {{ border: {focus_px}px solid {bad}; background: {bad_soft}; }}
QLineEdit[mood="bad"]:focus {{ border: {focus_px}px solid {focus}; }}
QComboBox {{ background: {surface}; border: {two_px}px solid {control_line}; border-radius: {radius}px;
  padding: 0 {medium}px; min-height: {chip}px; font-size: {label}px; }}
QComboBox:focus {{ border: {focus_px}px solid {focus}; padding: 0 {medium_in}px; min-height: {chip_in}px; }}
QComboBox::drop-down {{ border: 0; width: {chip}px; }}
QComboBox::down-arrow {{ image: url("{arrow}"); width: {note}px; height: {note}px; }}
QComboBox QAbstractItemView {{ background: {surface}; border: {two_px}px solid {control_line};
  selection-background-color: {accent_soft}; selection-color: {text}; font-size: {label}px; outline: 0; }}
QComboBox QAbstractItemView::item {{ min-height: {button}px; padding: 0 {medium}px; }}
QMenu {{ background: {surface}; color: {text}; border: {two_px}px solid {control_line}; font-size: {label}px; }}
QMenu::item {{ min-height: {button}px; padding: 0 {medium}px; border: {focus_px}px solid {surface}; }}
QMenu::item:selected {{ background: {accent_soft}; color: {text}; border: {focus_px}px solid {focus}; }}
QTableWidget {{ background: {surface}; border: {focus_px}px solid {line}; border-radius: {small_radius}px;
  gridline-color: {line}; alternate-background-color: {sunken}; selection-background-color: {accent_soft};
  selection-color: {text}; outline: 0; }}
QTableWidget:focus {{ border: {focus_px}px solid {focus}; }}
QTableWidget::item {{ padding: {hair}px {small}px; }}
QHeaderView::section {{ background: {sunken}; color: {muted}; border: 0; border-bottom: {line_px}px solid {line};
  padding: {small}px; font-size: {note}px; font-weight: {semibold}; }}
QScrollBar:vertical {{ background: {sunken}; width: {medium}px; margin: 0; }}
QScrollBar::handle:vertical {{ background: {control_line}; min-height: {field}px; border-radius: {hair}px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ height: 0; width: 0; }}
QToolTip {{ background: {text}; color: {ground}; border: 0; }}
"""


def style_sheet(look: Look) -> str:
    """The application's style sheet in this look."""
    px = look.px
    thicker = px(Size.FOCUS) - px(2)
    # Large words need the room beside them: five buttons and what is still missing stand in one footer.
    button_gap = Gap.MEDIUM if look.text_size is TextSize.LARGE else Gap.LARGE
    return _SHEET.format(
        **look.palette._asdict(),
        family=FAMILY,
        mono=MONO,
        regular=REGULAR,
        semibold=SEMIBOLD,
        bold=BOLD,
        note=look.type(Size.NOTE),
        label=look.type(Size.LABEL),
        body=look.type(Size.BODY),
        lead=look.type(Size.LEAD),
        title=look.type(Size.TITLE),
        hex=look.type(Size.HEX),
        button=px(Size.BUTTON - 8),
        field=px(Size.FIELD - 8),
        chip=px(Size.CHIP - 8),
        radius=px(Size.RADIUS),
        small_radius=px(Size.RADIUS - 4),
        card_radius=px(Size.CARD_RADIUS),
        line_px=px(Size.LINE),
        side_line_px=px(Size.LINE) if look.palette.rail == look.palette.ground else 0,
        side_title=_side_title(look),
        side_lead=look.type(Size.BODY - 1),
        two_px=px(2),
        focus_px=px(Size.FOCUS),
        hair=px(Gap.HAIR),
        small=px(Gap.SMALL),
        medium=px(Gap.MEDIUM),
        arrow=resource(f"icons/{_ARROWS[look.theme]}.svg").as_posix(),
        alone=look.type(Size.ALONE),
        large=px(button_gap),
        # The focus ring is thicker than the border; the words keep their room.
        large_in=px(button_gap) - thicker,
        medium_in=px(Gap.MEDIUM) - thicker,
        hair_in=max(0, px(Gap.HAIR) - thicker),
        button_in=px(Size.BUTTON - 8) - 2 * thicker,
        chip_in=px(Size.CHIP - 8) - 2 * thicker,
        field_in=px(Size.FIELD - 8) - 2 * thicker,
    )


def _side_title(look: Look) -> int:
    """As large as the longest word of the start screen's title allows: German makes one word of it."""
    words = tr("Key ceremony").split()
    for size in range(52, 28, -2):
        metrics = QFontMetrics(look.font(size, BOLD))
        if max(metrics.horizontalAdvance(word) for word in words) <= look.px(Size.SIDE - 2 * Gap.PAGE):
            return look.type(size)
    return look.type(28)


def qt_palette(look: Look) -> QPalette:
    """The palette for what no style sheet reaches."""
    palette = QPalette()
    for role, name in (
        (QPalette.ColorRole.Window, "ground"),
        (QPalette.ColorRole.Base, "surface"),
        (QPalette.ColorRole.AlternateBase, "sunken"),
        (QPalette.ColorRole.Text, "text"),
        (QPalette.ColorRole.WindowText, "text"),
        (QPalette.ColorRole.Button, "surface"),
        (QPalette.ColorRole.ButtonText, "text"),
        (QPalette.ColorRole.Highlight, "accent"),
        (QPalette.ColorRole.HighlightedText, "on_accent"),
        (QPalette.ColorRole.PlaceholderText, "muted"),
    ):
        palette.setColor(role, QColor(str(getattr(look.palette, name))))
    return palette
