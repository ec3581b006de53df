"""The one style sheet, generated from tokens. It sets no fonts: they need variable axes."""

from collections.abc import Callable

from fieldapp.ui.tokens import Tokens

Scale = Callable[[float], int]


def style_sheet(colours: Tokens, px: Scale) -> str:
    """Return the style sheet of a theme at a text size."""
    return "\n".join(
        (
            _labels(colours),
            _inputs(colours, px),
            _panels(colours),
            _tables(colours, px),
            _menus(colours, px),
            _scroll_bars(colours),
        )
    )


def _labels(c: Tokens) -> str:
    return f"""
QLabel {{ background: transparent; }}
QLabel[tone="normal"] {{ color: {c.ink}; }}
QLabel[tone="quiet"] {{ color: {c.ink2}; }}
QLabel[tone="faint"] {{ color: {c.ink3}; }}
QLabel[tone="info"] {{ color: {c.accent_ink}; }}
QLabel[tone="warning"] {{ color: {c.amber_ink}; }}
QLabel[tone="error"] {{ color: {c.red_ink}; }}
QLabel[tone="toast"] {{ color: {c.on_toast}; }}
QLabel:disabled {{ color: {c.ink3}; }}
QToolTip {{ background: {c.toast}; color: {c.on_toast}; border: 1px solid {c.border};
  padding: 4px 8px; }}
"""


def _inputs(c: Tokens, px: Scale) -> str:
    side = px(12)
    return f"""
QLineEdit, QPlainTextEdit, QTextEdit {{ background: {c.surface}; color: {c.ink};
  border: 1px solid {c.control}; border-radius: 8px; selection-background-color: {c.accent};
  selection-color: {c.on_accent}; placeholder-text-color: {c.ink3}; }}
QLineEdit {{ min-height: {px(40) - 2}px; padding: 0 {side}px; }}
QLineEdit:focus {{ border: 2px solid {c.fill}; min-height: {px(40) - 4}px;
  padding: 0 {side - 1}px; }}
QLineEdit[large="true"] {{ min-height: {px(48) - 2}px; }}
QLineEdit[large="true"]:focus {{ min-height: {px(48) - 4}px; }}
QPlainTextEdit, QTextEdit {{ padding: {px(6)}px {px(8)}px; }}
QPlainTextEdit:focus, QTextEdit:focus {{ border: 2px solid {c.fill};
  padding: {px(6) - 1}px {px(8) - 1}px; }}
QLineEdit[invalid="true"], QPlainTextEdit[invalid="true"], QTextEdit[invalid="true"] {{
  border: 2px solid {c.red}; }}
QLineEdit[invalid="true"] {{ min-height: {px(40) - 4}px; padding: 0 {side - 1}px; }}
QLineEdit:disabled, QPlainTextEdit:disabled, QTextEdit:disabled {{ background: {c.sunken};
  color: {c.ink3}; border-color: {c.border}; }}
"""


def _panels(c: Tokens) -> str:
    return f"""
QWidget#page {{ background: {c.bg}; }}
QFrame[panel="card"] {{ background: {c.surface}; border: 1px solid {c.border};
  border-radius: 8px; }}
QFrame[panel="sunken"] {{ background: {c.sunken}; border: 1px solid {c.border};
  border-radius: 8px; }}
QFrame[panel="note"] {{ background: {c.sunken}; border: none; border-radius: 8px; }}
QFrame[panel="warning"] {{ background: {c.amber_soft}; border: 1px solid {c.amber_line};
  border-radius: 8px; }}
QFrame[panel="error"] {{ background: {c.red_soft}; border: 1px solid {c.red_line};
  border-radius: 8px; }}
QFrame[panel="line"] {{ background: {c.border}; border: none; }}
QFrame[panel="bar"] {{ background: {c.surface}; border: none;
  border-bottom: 1px solid {c.border}; }}
QFrame[panel="foot"] {{ background: {c.surface}; border: none;
  border-top: 1px solid {c.border}; }}
QFrame[panel="sheet"] {{ background: {c.surface}; border: none;
  border-left: 1px solid {c.border}; }}
QDialog {{ background: {c.surface}; }}
QScrollArea {{ border: none; background: transparent; }}
QScrollArea > QWidget#qt_scrollarea_viewport {{ background: transparent; }}
QWidget#scrolled {{ background: transparent; }}
"""


def _tables(c: Tokens, px: Scale) -> str:
    return f"""
QAbstractItemView {{ background: {c.surface}; color: {c.ink}; border: none; outline: none;
  selection-background-color: {c.accent_soft}; selection-color: {c.ink};
  gridline-color: {c.border}; }}
QHeaderView {{ background: {c.surface}; border: none; }}
QHeaderView::section {{ background: {c.surface}; color: {c.ink2}; border: none;
  border-bottom: 1px solid {c.border}; padding: 0 {px(12)}px; min-height: {px(40)}px; }}
"""


def _menus(c: Tokens, px: Scale) -> str:
    return f"""
QMenu {{ background: {c.surface}; color: {c.ink}; border: 1px solid {c.control};
  border-radius: 8px; padding: 4px; }}
QMenu::item {{ min-height: {px(32)}px; padding: 4px {px(16)}px 4px {px(12)}px;
  border-radius: 6px; }}
QMenu::item:selected {{ background: {c.accent_soft}; color: {c.accent_ink}; }}
QMenu::item:disabled {{ color: {c.ink3}; }}
QMenu::icon {{ padding-left: {px(8)}px; }}
QMenu::separator {{ height: 1px; background: {c.border}; margin: 4px 8px; }}
"""


def _scroll_bars(c: Tokens) -> str:
    return f"""
QScrollBar {{ background: transparent; border: none; }}
QScrollBar:vertical {{ width: 16px; margin: 2px 2px 2px 6px; }}
QScrollBar:horizontal {{ height: 12px; margin: 2px; }}
QScrollBar::handle {{ background: {c.control}; border-radius: 4px; }}
QScrollBar::handle:vertical {{ min-height: 40px; }}
QScrollBar::handle:horizontal {{ min-width: 40px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
"""
