"""Connects a laptop to a server, and opens the way to it afterwards."""

import platform
from dataclasses import replace
from pathlib import Path
from typing import Any

from fieldapp.base.errors import BadInput, NotConnected, ServerRefused
from fieldapp.domain.area import Area
from fieldapp.storage.adoption import adopt
from fieldapp.storage.outbox import Outbox
from fieldapp.storage.store import Store
from fieldapp.sync.engine import Engine, Progress, SyncReport
from fieldapp.sync.refusals import DeviceForked
from fieldapp.sync.sealing import seal_as_told
from fieldapp.sync.signing import public_key
from fieldapp.sync.transport import Transport
from fieldapp.wire.messages import EnrolReply, EnrolRequest


def enrol(
    store: Store,
    url: str,
    *,
    user: str,
    password: str,
    ca_file: Path | None = None,
    progress: Progress | None = None,
) -> SyncReport:
    """Connect the profile: sign in, fetch, make what was written before belong to the user, send.

    Raises:
        ServerAway, ServerNotTrusted, ServerRefused, BadAnswer: nothing was changed.
        BadInput: the certificate file can't be read.
    """
    certificates = _read_certificates(ca_file)
    transport = Transport(url, ca_certificates=certificates)
    try:
        reply = _sign_in(store, transport, user, password)
    finally:
        transport.close()
    _check_same_server(store, url, reply)
    server = {
        "url": url.rstrip("/"),
        "user": user,
        "token": reply.token,
        "server_id": reply.server_id,
        "ca_certificates": certificates,
        "display_name": reply.display_name,
    }
    if store.is_enrolled:  # from here on the server knows the new token alone
        store.set_fact("server", server)
    return _first_exchange(store, server, reply, progress)


def _check_same_server(store: Store, url: str, reply: EnrolReply) -> None:
    """Refuse another server: what only the first one holds would never reach it."""
    server = store.fact("server")
    if server is not None and server["server_id"] != reply.server_id:
        problem = f"this profile belongs to {server['url']}; make a new profile for this server"
        raise ServerRefused(server=url, problem=problem)


def _sign_in(store: Store, transport: Transport, user: str, password: str) -> EnrolReply:
    """Sign in; a copy of another officer's profile does so under an id of its own."""
    request = EnrolRequest(
        user=user,
        password=password,
        device_id=store.fact("device"),
        device_name=platform.node(),
        public_key=public_key(store),
    )
    try:
        return transport.enrol(request)
    except DeviceForked:
        Outbox(store).take_new_device()
        return transport.enrol(request.model_copy(update={"device_id": store.fact("device")}))


def _read_certificates(ca_file: Path | None) -> str | None:
    if ca_file is None:
        return None
    try:
        certificates = ca_file.read_text(encoding="ascii")
    except (OSError, UnicodeDecodeError) as problem:
        raise _no_certificate(ca_file, "unreadable") from problem
    if not certificates.strip():  # else the computer's own authorities would be trusted instead
        raise _no_certificate(ca_file, "empty")
    return certificates


def _no_certificate(ca_file: Path, value: str) -> BadInput:
    return BadInput(where=str(ca_file), field="certificate", value=value, expected="a PEM file")


def _first_exchange(
    store: Store, server: dict[str, Any], reply: EnrolReply, progress: Progress | None
) -> SyncReport:
    """Fetch the server's areas before anything is sent, so that nothing provisional goes up.

    Until then the profile is not connected, also where the power goes in between. One that is
    connected again sends first, as ever: what is fetched may take words out of what was sent and
    not answered, which would then not be the same any more.
    """
    transport = _transport_to(server)
    try:
        first = Engine(store, transport, progress).run(push=store.is_enrolled)
        if first.problem is not None:
            if not store.is_enrolled:
                Outbox(store).read_anew(Outbox(store).cursors())
            return first
        with store.connections.write():
            store.set_fact("server", server)
            store.set_fact("scope", reply.scope.model_dump(mode="json"))
            _adopt(store, reply)
        seal_as_told(store, reply.recovery_key)
        rest = Engine(store, transport, progress).run()
        pushed, pulled = first.pushed + rest.pushed, first.pulled + rest.pulled
        return replace(rest, pushed=pushed, pulled=pulled)
    finally:
        transport.close()


def _adopt(store: Store, reply: EnrolReply) -> None:
    areas = [area for area in store.records("area") if isinstance(area, Area)]
    adopt(
        store,
        officer_id=reply.officer_id,
        home_area=reply.area_ids[0] if reply.area_ids else "",
        area_ids={area.code: area.id for area in areas if area.code and not area.provisional},
    )


def open_transport(store: Store) -> Transport:
    """Return the way to the profile's server.

    Raises:
        NotConnected: the profile has none.
    """
    server = store.fact("server")
    if server is None:
        raise NotConnected
    return _transport_to(server)


def _transport_to(server: dict[str, Any]) -> Transport:
    return Transport(
        server["url"], token=server["token"], ca_certificates=server["ca_certificates"]
    )
