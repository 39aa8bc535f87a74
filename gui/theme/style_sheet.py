"""The style sheet of Qt's own widgets: what each looks like, in sizes and colours by name."""

from __future__ import annotations

from string import Template
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from gui.theme.look import Look

_SHEET: Final = Template("""
* { font-family: "Inter"; font-size: ${body}px; }
QPlainTextEdit#editor, QPlainTextEdit#output { font-family: "JetBrains Mono"; font-size: ${code}px;
    background: $sunken; color: $ink; border: none;
    selection-background-color: $selection; selection-color: $ink; }
QMenuBar { background: $raised; spacing: 0px; border-bottom: 1px solid $line; }
QLabel#program-name { font-weight: bold; }
QToolButton#ask { border-radius: ${pill}px; padding: 0; }
QWidget#transport { background: $raised; border-top: 1px solid $line; }
QTabWidget#side, QTabWidget#side > QStackedWidget, QTabWidget#side QScrollArea,
QTabWidget#side QScrollArea > QWidget > QWidget { background: $raised; }
QTabWidget#side QListView, QTabWidget#side QListWidget { background: $raised; }
QMenuBar[roomy="true"]::item { margin: ${block}px 0 ${gap}px 0; }
QMenuBar::item { margin: ${quarter}px 0; padding: ${half}px ${gap}px; border-radius: ${radius}px;
    background: transparent; }
QMenuBar::item:selected { background: $current; }
QMenu { background: $raised; border: 1px solid $line; padding: ${half}px; }
QMenu::item { padding: ${half}px ${wide}px; border-radius: ${radius}px; }
QMenu::item:selected { background: $current; color: $ink; }
QMenu::item:disabled { color: $strong_line; }
QMenu::separator { height: 1px; background: $line; margin: ${half}px; }
QToolTip { background: $raised; color: $ink; border: 1px solid $strong_line; padding: ${half}px; }
QToolButton { border: 1px solid transparent; border-radius: ${radius}px; padding: ${half}px; }
QToolButton:hover, QPushButton:hover { background: $current; }
QToolButton:pressed, QPushButton:pressed { background: $selection; }
QToolButton[framed="true"] { background: $raised; color: $ink; border: 1px solid $strong_line;
    border-radius: ${radius}px; padding: ${half}px ${gap}px; }
QToolButton[framed="true"]:hover { background: $current; }
QToolButton[framed="true"]:disabled { color: $strong_line; border-color: $line; }
QToolButton[primary="true"] { background: $accent; color: $on_accent; border-color: $accent;
    font-weight: bold; }
QToolButton[primary="true"]:hover { background: $accent; border-color: $ink; }
QToolButton[primary="true"]:disabled { background: $raised; color: $strong_line;
    border-color: $line; }
QToolButton#grain { color: $muted; font-size: ${note}px; }
QToolButton:focus, QPushButton:focus, QLineEdit:focus {
    border: ${stroke}px solid $accent; }
QPushButton, QLineEdit { background: $raised; color: $ink;
    border: 1px solid $strong_line; border-radius: ${radius}px; padding: ${snug}px ${block}px; }
QPushButton:default { background: $accent; color: $on_accent; }
QPushButton[primary="true"] { background: $accent; color: $on_accent; border-color: $accent;
    font-weight: bold; }
QPushButton[key] { text-align: left; }
QFrame#end-card > QPushButton { padding: ${snug}px ${gap}px; }
QPushButton[primary="true"]:focus { border-color: $ink; }
QPushButton[primary="true"]:hover { border-color: $ink; }
QLabel#marks-said { font-family: "JetBrains Mono"; font-size: ${code}px; }
QFrame#marks-box { background: $current; border-radius: ${radius}px; }
QPushButton[role="mark"]:checked { background: $selection; border-color: $accent; }
QPushButton[sign] { padding: ${half}px; }
QPushButton[sign="right"]:checked { background: $proved_soft; border-color: $proved; }
QPushButton[sign="wrong"]:checked { background: $failure_soft; border-color: $failure; }
QPushButton:disabled { background: $raised; color: $strong_line; border-color: $line; }
QRadioButton { margin-top: ${stroke}px; }
QRadioButton::indicator { width: ${disc}px; height: ${disc}px; background: $raised;
    border: ${stroke}px solid $strong_line; border-radius: ${round}px; }
QRadioButton::indicator:checked { width: ${dot}px; height: ${dot}px; background: $on_accent;
    border: ${half}px solid $accent; }
QRadioButton:focus::indicator, QRadioButton::indicator:focus { border-color: $accent; }
QComboBox#chooser { background: $raised; color: $ink; border: 1px solid $strong_line;
    border-radius: ${radius}px; padding: 0 ${gap}px; }
QSpinBox#seed QLineEdit { background: transparent; border: none; padding: 0 ${gap}px; }
QToolButton#grain::menu-indicator { subcontrol-origin: padding;
    subcontrol-position: right center; }
QComboBox#chooser:focus { border: ${stroke}px solid $accent; }
QComboBox#chooser:disabled, QSpinBox#seed QLineEdit:disabled { color: $strong_line;
    border-color: $line; }
QComboBox#chooser::drop-down { border: none; width: ${gap}px; }
QComboBox#chooser::down-arrow { image: none; }
QSlider#speed-slider::groove:horizontal { background: $line; height: ${half}px;
    border-radius: ${quarter}px; }
QSlider#speed-slider::handle:horizontal { background: $raised; border: ${stroke}px solid $muted;
    width: ${gap}px; margin: -${half}px 0; border-radius: ${half}px; }
QSlider#speed-slider::handle:horizontal:focus { border-color: $accent; }
QComboBox QAbstractItemView { background: $raised; color: $ink; border: 1px solid $strong_line;
    selection-background-color: $current; selection-color: $ink; }
QComboBox QAbstractItemView::item { padding: ${quarter}px ${half}px; }
QComboBox QAbstractItemView::item:selected { background: $current; color: $ink; }
QPushButton#badge { border: 1px solid $line; border-radius: ${pill}px; background: transparent;
    padding: 0; }
QPushButton#badge:focus { border: ${stroke}px solid $accent; }
QPushButton#badge[mood="failure"] { background: $failure_soft; border-color: $failure; }
QPushButton#badge[mood="proved"] { background: $proved_soft; border-color: $proved; }
QPushButton#badge[mood="doubt"] { background: $invalid_soft; border-color: $invalid; }
QPushButton#badge[mood="undecided"], QPushButton#badge[mood="refused"] { background: $sunken;
    border-color: $strong_line; }
QPushButton#badge QLabel { color: $muted; background: transparent; }
QPushButton#badge QLabel#badge-word { font-weight: bold; }
QPushButton#badge QLabel#badge-meaning { color: $ink; }
QLabel#badge-word[mood="failure"] { color: $failure; }
QLabel#badge-word[mood="proved"] { color: $proved; }
QLabel#badge-word[mood="doubt"] { color: $invalid; }
QFrame#first-card { background: $raised; border: ${stroke}px solid $accent;
    border-radius: ${radius}px; margin: ${half}px; }
QFrame#end-card { background: $raised; border: ${stroke}px solid $strong_line;
    border-radius: ${radius}px; margin: ${half}px; }
QFrame#end-card[failed="true"] { border-color: $failure; }
QLabel#end-title { font-size: ${title}px; font-weight: bold; }
QFrame#failure-card { background: $raised; border: 1px solid $failure;
    border-left: ${half}px solid $failure; border-radius: ${radius}px; }
QLabel[role="card-title"], QLabel#races-heading { font-weight: bold; }
QLabel[role="code-title"] { font-family: "JetBrains Mono"; font-weight: bold; }
QFrame[role="rule"] { background: $line; border: none; }
QPushButton[link="true"] { background: transparent; border: none; text-align: left;
    color: $accent; padding: 0; }
QPushButton[race="true"] { background: $invalid_soft; border: 1px solid $invalid;
    border-radius: ${radius}px; text-align: left; }
QLabel[quiet="true"] { color: $muted; font-size: ${note}px; }
QLabel[role="note"], QLabel[role="doubt"] { font-size: ${note}px; }
QFrame#failure-card QPushButton[link="true"] { padding: 0; }
QFrame#failure-card QPushButton { padding: ${snug}px ${round}px; }
QWidget#space-time QPushButton { padding-left: ${edge}px; }
QPushButton[side="before"] { text-align: right; }
QPushButton[side="middle"] { text-align: center; }
QLabel#head-title { color: $muted; font-size: ${small}px; font-weight: bold; }
QLabel#narration { background: $raised; border-top: 1px solid $line; font-size: ${title}px; }
QLabel#narration[failure="true"] { color: $failure; }
QLabel#empty-title { font-size: ${display}px; font-weight: bold; }
QWidget#notice { background: $current; border-bottom: 1px solid $line; }
QWidget#notice[failure="true"] { background: $failure_soft; }
QLabel#why-heading { font-size: ${title}px; font-weight: bold; }
QLabel#findings-verdict { font-size: ${title}px; font-weight: bold; }
QLabel#findings-verdict[mood="proved"] { color: $proved; }
QLabel[role="doubt"] { color: $invalid; }
QLabel[role="pivot"] { color: $failure; font-size: ${note}px; font-weight: bold;
    background: $failure_soft; border-top: ${stroke}px dashed $failure; padding-top: ${half}px; }
QLabel#findings-heading { font-weight: bold; }
QLabel[role="moment"] { background: $current; border-radius: ${radius}px; padding: ${gap}px; }
QLabel[role="hint"] { color: $muted; border-left: ${stroke}px solid $line; padding-left: ${gap}px; }
QFrame[role="card"] { background: $raised; border: 1px solid $line; border-radius: ${radius}px; }
QLabel[role="title"], QLabel#mend-heading { font-weight: bold; }
QLabel[role="proof"] { color: $proved; }
QLabel[role="how"] { color: $muted; }
QLabel[role="verdict"] { background: $sunken; border-radius: ${radius}px; padding: ${gap}px; }
QLabel[role="verdict"][mood="good"] { color: $proved; background: $proved_soft; }
QLabel[role="verdict"][mood="bad"] { color: $invalid; background: $invalid_soft; }
QWidget#speaker { background: $surface; }
QWidget#speaker QScrollArea, QWidget#speaker QScrollArea > QWidget > QWidget {
    background: $surface; }
QWidget#speaker QLabel { font-size: ${body}px; }
QWidget#speaker QLabel#speaker-title, QWidget#speaker QLabel#speaker-time {
    font-size: ${display}px; font-weight: bold; }
QWidget#lesson-bar { background: $raised; border-bottom: 1px solid $line; }
QFrame#course-continue { background: $raised; border: ${stroke}px solid $accent;
    border-radius: ${radius}px; }
QPushButton#course-go-on { padding: ${block}px ${section}px; }
QFrame[role="card"][here="true"] { border-color: $accent; }
QLabel[role="caption"] { color: $muted; font-size: ${small}px; font-weight: bold; }
QLabel[role="course-title"] { font-size: ${display}px; font-weight: bold; }
QLabel[role="card-heading"] { font-size: ${title}px; font-weight: bold; }
QLabel[complete="true"] { color: $proved; font-weight: bold; }
QProgressBar { background: $line; border: none; border-radius: ${half}px; }
QProgressBar::chunk { background: $proved; border-radius: ${half}px; }
QLabel[role="question"] { font-size: ${title}px; font-weight: bold; }
QLabel[role="question"][large="true"] { font-size: ${display}px; }
QFrame[role="option"] { background: $raised; border: 1px solid $line; border-radius: ${radius}px; }
QFrame[role="option"][chosen="true"] { background: $current; border: 1px solid $accent; }
QFrame#tour-card { background: $raised; border: ${stroke}px solid $accent;
    border-radius: ${radius}px; }
QFrame#tour-card QWidget#dots { background: $raised; }
QPushButton[role="way"] { padding: 0; }
QPushButton[role="way"] QLabel { background: transparent; }
QLabel[role="way-title"] { font-weight: bold; }
QLabel[role="way-words"] { color: $muted; font-size: ${note}px; font-weight: normal; }
QPushButton[role="way"][primary="true"] QLabel { color: $on_accent; }
QPushButton[role="chip"] { border-radius: ${round}px; padding: ${quarter}px ${gap}px; }
QPushButton[role="chip"]:checked { background: $current; border-color: $accent; }
QWidget#side-strip { background: $surface; border-left: 1px solid $line; }
QWidget#side-strip QToolButton { font-size: ${title}px; padding: ${half}px; }
QWidget#side-strip QToolButton:checked { background: $current; border-color: $accent; }
QWidget#side-strip QToolButton[mood="failure"], QLabel#strip-count { color: $failure; }
QWidget#side-strip QToolButton[mood="proved"] { color: $proved; }
QWidget#side-strip QToolButton[mood="doubt"] { color: $invalid; }
QLabel#strip-count { background: $failure_soft; border-radius: ${half}px; font-weight: bold; }
QFrame[role="counter"] { background: $sunken; border-radius: ${radius}px; }
QFrame#changes { background: $raised; border-top: 1px solid $line; }
QLabel[changed] { font-family: "JetBrains Mono"; font-size: ${code}px; }
QLabel[changed="new"] { color: $proved; }
QLabel[changed="old"] { color: $muted; }
QLabel[role="key"] { color: $muted; background: $sunken; border: 1px solid $line;
    border-radius: ${half}px; padding: 0 ${half}px; font-family: "JetBrains Mono"; }
QTabWidget::pane { border: none; border-top: 1px solid $line; }
QTabBar { qproperty-drawBase: 0; }
QTabBar::tab { background: transparent; color: $muted; padding: ${gap}px; border: none;
    border-bottom: ${stroke}px solid transparent; }
QTabBar::tab:first { margin-left: ${gap}px; }
QTabBar::tab:selected { color: $ink; border-bottom-color: $accent; }
QTabBar::tab:focus { background: $current; }
QListView, QListWidget, QTextBrowser { background: $surface; border: none; color: $ink;
    selection-background-color: $current; selection-color: $ink; }
QListView::item { padding: ${quarter}px ${half}px; }
QListView::item:selected { background: $current; color: $ink; }
QListView#story { padding: ${gap}px 0; }
QListView#story::item { padding: ${half}px ${gap}px; }
QPlainTextEdit#output { padding: ${block}px; }
QTextBrowser { padding: ${block}px; }
QTreeWidget#inspected { background: transparent; border: none; color: $ink; }
QTreeWidget#inspected::item { padding: ${half}px 0; }
QTreeWidget#inspected::item:selected { background: $current; color: $ink; }
QSplitter::handle { background: $line; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QScrollBar { background: transparent; border: none; width: ${bar}px; height: ${bar}px; }
QScrollBar::handle { background: $strong_line; border-radius: ${half}px; min-width: ${wide}px;
    min-height: ${wide}px; margin: 2px; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QDialog { background: $surface; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
""")


def sheet_of(look: Look) -> str:
    """The style sheet for *look*: sizes follow its zoom."""
    gap = look.px("gap")
    sizes = {
        "body": look.px("body"), "small": look.px("small"), "note": look.px("note"),
        "code": look.px("code"), "title": look.px("title"),
        "display": look.px("display"), "gap": gap, "half": look.px("tight"),
        "block": look.px("block"), "snug": 0.75 * gap, "quarter": gap / 4,
        "wide": 3 * gap, "pill": 1.75 * gap, "section": look.px("section"), "edge": look.px("edge"),
        "radius": look.px("radius"),
        "stroke": look.px("stroke"),
        "bar": gap,
        "disc": 1.25 * gap, "dot": 0.75 * gap, "round": 0.85 * gap,
    }  # fmt: skip
    theme = look.theme
    colours = {name: getattr(theme, name) for name in theme.__slots__ if name != "locks"}
    return _SHEET.substitute(colours, **{name: round(size) for name, size in sizes.items()})
