"""Which page shows which kind of prompt; a kind without a page does not pass the type checker."""

from __future__ import annotations

from typing import assert_never, cast

from ceremony_app.core.script import prompts
from ceremony_app.core.script.prompts import AnyPrompt
from ceremony_app.desktop.pages.base import PromptPage
from ceremony_app.desktop.pages.bring_files import BringFilesPage
from ceremony_app.desktop.pages.check_table import CheckTablePage
from ceremony_app.desktop.pages.choose import ChoosePage
from ceremony_app.desktop.pages.compare import ComparePage
from ceremony_app.desktop.pages.confirm import ConfirmPage
from ceremony_app.desktop.pages.consent import ConsentPage
from ceremony_app.desktop.pages.enter_text import EnterTextPage
from ceremony_app.desktop.pages.initials import InitialsPage
from ceremony_app.desktop.pages.read_aloud import ReadAloudPage
from ceremony_app.desktop.pages.statement import StatementPage
from ceremony_app.desktop.pages.type_twice import TypeTwicePage
from ceremony_app.desktop.setting import Setting
from ceremony_app.flow.faces import Request


def page_for(request: Request, setting: Setting) -> PromptPage:
    """The page of a request."""
    prompt = cast(AnyPrompt, request.prompt)
    match prompt:
        case prompts.Confirm():
            return ConfirmPage(request, setting)
        case prompts.ReadAloud():
            return ReadAloudPage(request, setting)
        case prompts.CompareFromCopy():
            return ComparePage(request, setting)
        case prompts.TypeTwice():
            return TypeTwicePage(request, setting)
        case prompts.EnterText():
            return EnterTextPage(request, setting)
        case prompts.Choose():
            return ChoosePage(request, setting)
        case prompts.Consent():
            return ConsentPage(request, setting)
        case prompts.CheckTable():
            return CheckTablePage(request, setting)
        case prompts.BringFiles():
            return BringFilesPage(request, setting)
        case prompts.Statement():
            return StatementPage(request, setting)
        case prompts.Initials():
            return InitialsPage(request, setting)
        case _:
            assert_never(prompt)
