"""The application: fonts, look, the window, and what it opens with."""

from __future__ import annotations

import sys
from types import TracebackType

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from ceremony_app.desktop import fonts, kept, look
from ceremony_app.desktop.displays import Held
from ceremony_app.desktop.languages import system_language, use_language
from ceremony_app.desktop.launch import Arguments as Arguments
from ceremony_app.desktop.rooms.lobby import Lobby
from ceremony_app.desktop.texts import tr
from ceremony_app.desktop.tokens import TextSize, Theme
from ceremony_app.desktop.window import MainWindow

HEARTBEAT_MS = 500


def application() -> QApplication:
    """The application, made once, with the bundled fonts."""
    found = QApplication.instance()
    # Named as an option, as setStyle gives the style back: PySide6 would build all of its enumerations for it.
    made = found if isinstance(found, QApplication) else QApplication([*sys.argv[:1], "-style", "Fusion"])
    made.setApplicationName("ceremony")
    fonts.load()
    return made


def take_look(made: QApplication, theme: Theme | None, text_size: TextSize | None) -> None:
    """Scale from the screen the window will be on; the window is made, then dressed."""
    size = made.primaryScreen().geometry().size()
    look.take(look.Look(theme=theme or Theme.LIGHT, text_size=text_size or TextSize.NORMAL, screen=size))


def remembered() -> tuple[kept.Kept, str]:
    """What was chosen last time, and a note where that cannot be read; its language is in use from here on."""
    place = kept.place()
    try:
        found, unusable = kept.read(place), False
    except kept.Unusable:
        found, unusable = kept.Kept(), True
    use_language(found.language or system_language())
    if not unusable:
        return found, ""
    words = tr("The file {path} cannot be used, so language, text size and theme are as at first. Choose them anew.")
    return found, words.format(path=place)


def make_window(arguments: Arguments, note: str = "") -> MainWindow:
    """The window with its first page, not yet shown; `note` stands on it. Raises the refusals of plan and folder."""
    window = MainWindow()
    lobby = Lobby(window)
    lobby.note = note
    if arguments.plan is not None and arguments.folder is not None:
        from ceremony_app.desktop.opening import Chosen, prepare

        chosen = Chosen(arguments.plan, arguments.folder, arguments.binding, arguments.inbox)
        setting, opens = prepare(chosen)
        window.run_ceremony(opens, setting)
    elif arguments.opens is not None:
        room = arguments.opens()
        room.left.connect(window.close)
        window.put(room)
        room.focus_first()
    else:
        lobby.start()
    return window


def say_fault(_kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
    """Where the window broke, without the error's text, which could quote anything. The window goes on."""
    from ceremony_app.desktop.running import place_of

    sys.stderr.write(f"The window broke (FAULT): {place_of(error)}. Keep the folder as it is and report this line.\n")


def hear_interrupts(window: MainWindow) -> None:
    """Ctrl-C asks the window to close, which a running ceremony refuses."""
    import signal

    signal.signal(signal.SIGINT, lambda *_: window.close())


def run_desktop(arguments: Arguments, held: Held | None = None) -> int:
    """Show the window until it is closed; 0 where nothing was refused. `held` is closed once Qt has the display."""
    # Qt calls this for whatever a slot raises; a traceback could show locals.
    sys.excepthook = say_fault
    made = application()
    if held is not None:
        held.close()
    last, note = remembered()
    take_look(made, arguments.theme or last.theme, arguments.text_size or last.text_size)
    window = make_window(arguments, note)
    look.dress(made)
    screen = made.primaryScreen().availableGeometry()
    window.resize(screen.size())
    window.showMaximized()
    # Without a window manager, as on a laptop that runs this program alone, nobody else gives the window the keys.
    QTimer.singleShot(0, window.activateWindow)
    # Qt's loop runs no Python while nothing happens, and Python sees Ctrl-C only when it runs.
    heartbeat = QTimer()
    heartbeat.timeout.connect(lambda: None)
    heartbeat.start(HEARTBEAT_MS)
    if window.running:
        hear_interrupts(window)
    else:
        # Nothing runs yet that Ctrl-C could break; the module builds its enumerations after the first window.
        QTimer.singleShot(HEARTBEAT_MS, lambda: hear_interrupts(window))
    return int(made.exec())
