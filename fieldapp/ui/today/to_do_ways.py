"""How each kind of thing to do looks, and what its link says."""

from PySide6.QtCore import QCoreApplication

from fieldapp.actions.today import ToDoKind

_ICONS = {
    ToDoKind.OVERDUE: ("chat-circle-dots-fill", "amber"),
    ToDoKind.REFUSED: ("warning-fill", "amber"),
    ToDoKind.OWED: ("chat-circle-dots", "ink2"),
    ToDoKind.SILENT: ("hourglass", "ink2"),
    ToDoKind.FOLLOW_UP: ("chart-line-up", "ink2"),
    ToDoKind.HANDOVER: ("arrows-left-right", "ink2"),
    ToDoKind.UNCOUNTABLE: ("circle-dashed", "ink2"),
    ToDoKind.DRAFT: ("note-pencil", "ink2"),
    ToDoKind.PURGE: ("trash", "ink2"),
    ToDoKind.NOT_CONNECTED: ("cloud-slash", "ink2"),
}

translate = QCoreApplication.translate


def icon(kind: ToDoKind) -> tuple[str, str]:
    """Return the icon and the token that colours it; amber where someone must act."""
    return _ICONS[kind]


def action_words(kind: ToDoKind) -> str:
    """Return the words of the link."""
    return {
        ToDoKind.OVERDUE: translate("ToDoColumn", "Answer"),
        ToDoKind.REFUSED: translate("ToDoColumn", "Choose"),
        ToDoKind.OWED: translate("ToDoColumn", "Answer"),
        ToDoKind.SILENT: translate("ToDoColumn", "Open"),
        ToDoKind.FOLLOW_UP: translate("ToDoColumn", "Follow up"),
        ToDoKind.HANDOVER: translate("ToDoColumn", "Open"),
        ToDoKind.UNCOUNTABLE: translate("ToDoColumn", "Complete"),
        ToDoKind.DRAFT: translate("ToDoColumn", "Continue"),
        ToDoKind.PURGE: translate("ToDoColumn", "Look"),
        ToDoKind.NOT_CONNECTED: translate("ToDoColumn", "Connect"),
    }[kind]
