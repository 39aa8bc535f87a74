"""The table of all actions: what they are called, where they stand, and their keys."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

from core.scenes.themes import THEMES
from gui.theme.look import SYSTEM

THEME: Final = "theme-"
"""With this begins the name of the command for a theme."""


@dataclass(frozen=True, slots=True)
class Command:
    """An action: *name* for us, *text* for people, *tip* says what it does.

    *keys* are in Qt's portable form; *icon* is a name for `gui.theme.drawings.icons`.
    *toggles* says that it is on or off.
    """

    name: str
    text: str
    keys: tuple[str, ...] = ()
    tip: str = ""
    icon: str = ""
    toggles: bool = False


def _(text: str) -> str:
    """Mark *text* for translation, which happens when the action is made."""
    return str(QT_TRANSLATE_NOOP("commands", text))


SEPARATOR: Final = Command("", "")
FILE: Final = (
    Command("new", _("&New"), ("Ctrl+N",), _("Begin a program"), "new"),
    Command("open", _("&Open…"), ("Ctrl+O",), _("Open a program"), "folder"),
    Command("open-recent", _("Open &Recent")),
    Command("samples", _("Open a Sa&mple")),
    SEPARATOR,
    Command("save", _("&Save"), ("Ctrl+S",), _("Write the program to its file"), "save"),
    Command("save-as", _("Save &As…"), ("Ctrl+Shift+S",), _("Write it to another file")),
    SEPARATOR,
    Command("save-picture", _("Save a &Picture…"), ("Ctrl+Shift+E",), _("The stage as it is now")),
    Command("save-animation", _("Save an A&nimation…"), (), _("The run as a GIF or WebP file")),
    Command("share-page", _("Share as a &Web Page…"), (), _("The run as a page that steps")),
    SEPARATOR,
    Command("quit", _("&Quit"), ("Ctrl+Q",), _("Close the window")),
)
EDIT: Final = (
    Command("undo", _("&Undo"), ("Ctrl+Z",), _("Take back the last edit, and its run")),
    Command("redo", _("&Redo"), ("Ctrl+Shift+Z", "Ctrl+Y")),
    SEPARATOR,
    Command("cut", _("Cu&t"), ("Ctrl+X",)),
    Command("copy", _("&Copy"), ("Ctrl+C",)),
    Command("paste", _("&Paste"), ("Ctrl+V",)),
    SEPARATOR,
    Command("find", _("&Find…"), ("Ctrl+F",), _("Find and replace in the program"), "find"),
    Command("find-next", _("Find Ne&xt"), ("F3", "Ctrl+G")),
    Command("find-previous", _("Find Pre&vious"), ("Shift+F3", "Ctrl+Shift+G")),
    Command("write", _("&Write in the Program"), ("Ctrl+E",), _("Keys go into the text until Esc")),
    SEPARATOR,
    Command("comment", _("Comment or Unco&mment"), ("Ctrl+/",), _("The selected lines")),
    Command("indent", _("&Indent"), ("Ctrl+]",)),
    Command("outdent", _("&Outdent"), ("Ctrl+[",)),
    SEPARATOR,
    Command("preferences", _("Pre&ferences…"), ("Ctrl+,",), _("Theme, sizes, speed, saving")),
    Command("next-problem", _("Next Pro&blem"), ("F8",), _("The next line with a finding")),
)
RUN: Final = (
    Command("step", _("&Step"), ("Right", "PgDown"), _("One step forwards"), "step"),
    Command("back", _("&Back"), ("Left", "PgUp"), _("One step back"), "back"),
    Command("play", _("&Play or Pause"), ("Space",), _("Go on by itself, or rest"), "play"),
    Command("faster", _("&Faster"), ("+", "="), _("Twice the speed"), "plus"),
    Command("slower", _("Slo&wer"), ("-",), _("Half the speed"), "minus"),
    SEPARATOR,
    Command(
        "next-switch", _("&Next Switch"), ("Ctrl+Right",),
        _("To where another thread cuts in"), "next-switch",
    ),
    Command(
        "previous-switch", _("Pre&vious Switch"), ("Ctrl+Left",),
        _("Back to where another thread cut in"), "previous-switch",
    ),
    Command("next-interesting", _("Next &Interesting Step"), (".",)),
    Command("previous-interesting", _("Previous In&teresting Step"), (",",)),
    Command("to-start", _("To the S&tart"), ("Home",), _("First choice, then first step"), "first"),
    Command("to-end", _("To the &End"), ("End",), _("Run until nobody can go on"), "last"),
    Command("stop", _("St&op"), ("Ctrl+.",), _("End what goes on by itself"), "stop"),
    SEPARATOR,
    Command("try-all", _("Try E&very Schedule"), ("F7",), _("Find what fails, or prove it safe")),
    Command("show-failure", _("S&how the Failure"), ("Shift+F7",), _("The simplest one found")),
    Command("try-random", _("Run 1,000 Times at &Random"), ("Ctrl+F7",), _("How lucky is it?")),
    Command("mend", _("Men&d It"), ("M",), _("Edits after which no schedule fails")),
    SEPARATOR,
    Command("compare-failure", _("Compare with t&he Failure"), (), _("Both runs on one axis")),
    Command("compare-file", _("Compare with a Fi&le…"), (), _("The same schedule on both")),
    SEPARATOR,
    Command("another-run", _("&Another Run"), ("N",), _("At random, with the next seed"), "die"),
    Command("restart", _("&Run Afresh"), ("Ctrl+R",), _("From the start, by what is set")),
    Command("breakpoint", _("Stop at This &Line"), ("Ctrl+F8",), _("Playing stops before it")),
    Command("bookmark", _("Boo&kmark"), ("Ctrl+B",), _("Set or take away a mark here"), "bookmark"),
    Command("next-bookmark", _("Next Book&mark"), ("Ctrl+Down",)),
    Command("previous-bookmark", _("Previous Bookmar&k"), ("Ctrl+Up",)),
    SEPARATOR,
    Command("watch", _("&Watch an Expression…"), ("Ctrl+Shift+W",), _("Its value at each step")),
    Command("copy-schedule", _("&Copy Schedule"), ("Ctrl+Shift+C",), _("The run so far, as text")),
    Command("paste-schedule", _("&Load Schedule…"), ("Ctrl+L",), _("A run that somebody sent you")),
    Command("hang", _("From a Han&g's Dump…"), (), _("The stacks of a program that hung")),
    Command("redo-branch", _("Back to the &Other Branch"), ("Ctrl+Shift+B", "Alt+Up")),
    Command("next-branch", _("To the Next Branc&h"), ("Alt+Down",), _("All come by turns")),
)  # fmt: skip
LEARN: Final = (
    Command("lessons", _("The &Course"), ("Ctrl+Shift+L",), _("All lessons, and where you are")),
    Command("challenges", _("&Challenges"), ("Ctrl+Shift+K",), _("You are the scheduler")),
    Command("back-to-lesson", _("Bac&k to the Lesson"), (), _("The one that was left")),
    Command("open-course", _("&Open a Folder of Lessons…"), (), _("Lessons of your own")),
    SEPARATOR,
    Command("next-lesson", _("&Next Lesson"), ("Ctrl+PgDown",)),
    Command("previous-lesson", _("&Previous Lesson"), ("Ctrl+PgUp",)),
    Command("choose-lesson", _("&Go to a Lesson…"), ("Ctrl+J",), _("By its number or its title")),
    Command("next-stop", _("Next &Stop of the Lesson"), ("Shift+PgDown",), _("Where it says more")),
    Command("previous-stop", _("P&revious Stop of the Lesson"), ("Shift+PgUp",)),
    SEPARATOR,
    Command("compare-solution", _("Co&mpare with the Solution"), (), _("The same schedule")),
    SEPARATOR,
    Command("save-handout", _("Save a &Handout…"), (), _("This lesson on paper")),
    Command("save-course", _("Save All as a Hand&out…"), (), _("All of these lessons on paper")),
    SEPARATOR,
    Command("save-progress", _("Save My Progress &As…"), (), _("A copy to take along")),
    Command("load-progress", _("&Take Up Progress…"), (), _("From a copy that was saved")),
    Command("reset-progress", _("&Begin Afresh…"), (), _("Forget what was done")),
)
VIEW: Final = (
    Command(f"{THEME}{SYSTEM}", _("As the S&ystem"), (), _("Light or dark as it is"), toggles=True),
    *(
        Command(f"{THEME}{theme.name}", theme.title, (), theme.suits, toggles=True)
        for theme in THEMES.values()
    ),
    SEPARATOR,
    Command("bigger", _("&Bigger"), ("Ctrl++", "Ctrl+="), _("All text and drawings")),
    Command("smaller", _("&Smaller"), ("Ctrl+-",), _("All text and drawings")),
    Command("usual-size", _("&Usual Size"), ("Ctrl+0",)),
    SEPARATOR,
    Command("show-code", _("&Code"), ("F9",), _("Show or hide the program"), toggles=True),
    Command("show-side", _("S&ide Panels"), ("F10",), _("Show or hide them"), toggles=True),
    Command("map", _("Map of Two Th&reads"), ("G",), _("In place of the stage"), toggles=True),
    Command("region", _("One Re&gion at a Time"), ("Z",), _("The stage, the code, all of it")),
    Command("fold-main", _("Fold &Main's Lane"), ("Ctrl+M",), _("Hide it"), toggles=True),
    Command("still", _("No M&otion"), (), _("Nothing flies; all is where it is"), toggles=True),
    SEPARATOR,
    Command("zoom-in-strips", _("&Wider Steps"), ("W",)),
    Command("zoom-out-strips", _("&Narrower Steps"), ("S",)),
    Command("pan-left", _("Earlier S&teps"), ("A",)),
    Command("pan-right", _("L&ater Steps"), ("D",)),
    Command("fit-strips", _("&Fit All Steps"), ("F",)),
    SEPARATOR,
    Command("lecture", _("L&ecture Mode"), ("F5",), _("Full screen for a hall"), "lecture", True),
    Command("speaker", _("Spea&ker's Notes"), ("Shift+F5",), _("On another screen"), toggles=True),
    Command("black", _("Blac&k Screen"), ("B",), _("Dark until the next key"), toggles=True),
)
HELP: Final = (
    Command("palette", _("&Command Palette…"), ("Ctrl+Shift+P",), _("Find anything"), "palette"),
    Command("signs", _("&What the Signs Mean"), ("F1",), _("They light up on the stage")),
    Command("keys", _("&Keys"), ("?",), _("All keys, by what you want to do"), "question"),
    Command("python", _("What of &Python Runs"), (), _("And what to write instead")),
    Command("manual", _("&Manual"), (), _("Ten short pages with pictures")),
    Command("messages", _("M&essages"), (), _("What was said in passing, the newest first")),
    Command("tour", _("A &Tour in One Minute"), (), _("How two threads lose an update")),
    Command("about", _("&About Interlock"), (), _("Versions and licences")),
)
MENUS: Final = (
    (_("&File"), FILE),
    (_("&Edit"), EDIT),
    (_("&Run"), RUN),
    (_("&Learn"), LEARN),
    (_("&View"), VIEW),
    (_("&Help"), HELP),
)
TASKS: Final = (
    (_("Go through a run"), (
        "step", "back", "play", "to-start", "to-end", "next-switch", "previous-switch",
        "next-interesting", "previous-interesting", "faster", "slower", "stop",
    )),
    (_("Choose who goes"), (
        "another-run", "restart", "redo-branch", "next-branch", "bookmark", "next-bookmark",
        "previous-bookmark", "breakpoint", "copy-schedule", "paste-schedule",
    )),
    (_("Find out and mend"), (
        "watch", "try-all", "show-failure", "try-random", "next-problem", "mend", "map",
    )),
    (_("Learn"), (
        "lessons", "challenges", "choose-lesson", "next-lesson", "previous-lesson", "next-stop",
        "previous-stop",
    )),
    (_("Give a talk"), ("lecture", "black", "region", "speaker")),
    (_("Look closer"), (
        "bigger", "smaller", "usual-size", "zoom-in-strips", "zoom-out-strips", "pan-left",
        "pan-right", "fit-strips", "fold-main", "show-code", "show-side", "preferences",
    )),
    (_("Write a program"), (
        "new", "open", "save", "save-as", "undo", "redo", "cut", "copy", "paste", "find",
        "find-next", "find-previous", "write", "comment", "indent", "outdent", "save-picture",
        "quit",
    )),
    (_("Get help"), ("signs", "keys", "palette")),
)  # fmt: skip
"""What people want to do, and the actions for it: every action that has a key stands once."""
THREAD_KEYS: Final = tuple(str(number) for number in range(10))
"""The key of each of the first threads: 0 is main, then as they were created."""
