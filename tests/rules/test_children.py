"""Parts inside parts are looked for in the one way that bears a part being taken down."""

import ast

from tests.rules.source import modules

QT_WAYS = {"findChild", "findChildren"}


def test_no_part_is_looked_for_by_qt() -> None:
    found = [
        module.at(call)
        for module in modules("fieldapp")
        for call in module.calls()
        if isinstance(call.func, ast.Attribute) and call.func.attr in QT_WAYS
    ]

    assert not found, "fieldapp.ui.widgets.parts.parts_of: PySide's own ends the program at times"
