"""The laptops that are connected, for who looks after the server."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from fieldapp.server import tables
from fieldapp.server.database import Database


@dataclass(frozen=True)
class Device:
    """A laptop as the server knows it."""

    id: str
    name: str
    user: str
    last_seen: datetime
    unsent: int
    """How many changes it held when it was last seen."""
    revoked: bool


def devices(database: Database) -> list[Device]:
    """Return the laptops that ever connected, the one seen last first."""
    account, device = tables.account.c, tables.device.c
    whose = select(tables.device, account.user_name).join(
        tables.account, account.id == device.account_id
    )
    with database.reading() as connection:
        rows = connection.execute(whose.order_by(device.last_seen.desc(), device.id)).all()
    return [
        Device(
            id=row.id,
            name=row.name,
            user=row.user_name,
            last_seen=datetime.fromisoformat(row.last_seen),
            unsent=row.unsent,
            revoked=row.revoked,
        )
        for row in rows
    ]
