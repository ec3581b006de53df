"""The server's commands as who looks after it runs them."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from cryptography.hazmat.primitives.serialization import load_pem_private_key

from tests.server.making import creating, document
from tests.server.running import Officer, RunningServer

PASSPHRASE = "en mycket lång lösenfras"


class Administrator:
    """Someone at the server's terminal."""

    def __init__(self, server: RunningServer, folder: Path) -> None:
        self._database = server.database_url
        self._attachments = str(server.attachments)
        self.password_file = folder / "passphrase.txt"
        self.password_file.write_text(f"{PASSPHRASE}\n", encoding="utf-8")

    def run(self, command: str, *arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "fieldapp", "server", command, *arguments],
            env={
                **os.environ,
                "FIELDAPP_DATABASE": self._database,
                "FIELDAPP_ATTACHMENTS": self._attachments,
            },
            capture_output=True,
            text=True,
            check=False,
            stdin=subprocess.DEVNULL,
        )

    def does(self, command: str, *arguments: str) -> Any:
        done = self.run(command, *arguments, "--json")
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)


@pytest.fixture
def administrator(running_server: RunningServer, tmp_path: Path) -> Administrator:
    return Administrator(running_server, tmp_path)


def record_of(anna: Officer) -> str:
    doc = document(author=anna.officer_id, area_id=anna.enrolled["area_ids"][0])
    anna.push(creating(doc))
    return str(doc["id"])


def test_the_server_is_backed_up_verified_and_brought_back(
    anna: Officer, running_server: RunningServer, administrator: Administrator, tmp_path: Path
) -> None:
    record_of(anna)

    backup = administrator.does("backup", "--out", str(tmp_path / "backups"))
    verified = administrator.does("verify")
    again = administrator.run("restore", backup["file"])

    assert backup["records"] == verified["records"] >= 1
    assert Path(backup["file"]).is_file()
    assert again.returncode == 1
    assert "empty" in again.stderr


@pytest.mark.parametrize(
    "command",
    [("verify",), ("backup", "--out", "backups"), ("devices",), ("allow-person-search", "0114")],
)
def test_a_mistyped_database_is_not_made_anew(
    administrator: Administrator, tmp_path: Path, command: tuple[str, ...]
) -> None:
    nowhere = tmp_path / "typo.db"

    done = administrator.run(*command, "--database", f"sqlite:///{nowhere}")

    assert done.returncode == 1
    assert "a server's database" in done.stderr
    assert not nowhere.exists()


def test_an_erased_record_is_listed_until_every_laptop_confirmed_it(
    anna: Officer, administrator: Administrator
) -> None:
    record_id = record_of(anna)

    administrator.does("erase", record_id, "--reason", "begäran enligt artikel 17")

    (erased,) = administrator.does("erasures")
    assert erased["id"] == record_id
    assert erased["missing"] == [anna.laptop.device_id]
    anna.client.post(
        "/v1/erasures/ack",
        json={"device_id": anna.laptop.device_id, "record_ids": [record_id]},
    )
    assert administrator.does("erasures")[0]["missing"] == []


def test_laptops_are_told_the_recovery_key_and_only_its_passphrase_opens_it(
    anna: Officer, administrator: Administrator, tmp_path: Path
) -> None:
    file = tmp_path / "recovery.pem"
    options = ("--out", str(file), "--password-file", str(administrator.password_file))

    made = administrator.does("recovery-key", *options)

    assert anna.client.get("/v1/hello").json()["recovery_key"] == made["public"]
    assert file.stat().st_mode & 0o777 == 0o600
    assert isinstance(
        load_pem_private_key(file.read_bytes(), PASSPHRASE.encode()), X25519PrivateKey
    )
    with pytest.raises(ValueError, match=r".+"):
        load_pem_private_key(file.read_bytes(), b"another passphrase")
    second = administrator.run("recovery-key", "--out", str(tmp_path / "other.pem"), *options[2:])
    assert second.returncode == 1
    assert "--replace" in second.stderr


def test_people_and_laptops_are_looked_after(
    anna: Officer, running_server: RunningServer, administrator: Administrator
) -> None:
    administrator.does("move-user", "anna", "--area", "0115", "--role", "group_leader")
    administrator.does("allow-person-search", "0115", "--allow")

    scope = anna.client.post("/v1/pull", json={"device_id": anna.laptop.device_id}).json()["scope"]
    (device,) = administrator.does("devices")
    administrator.does("revoke-device", device["id"])

    assert f"area:{running_server.area_ids['0115']}" in scope["streams"]
    assert (scope["role"], scope["search_persons"]) == ("group_leader", True)
    assert (device["id"], device["user"], device["revoked"]) == ("laptop-anna", "anna", False)
    assert anna.client.post("/v1/pull", json={"device_id": "laptop-anna"}).status_code == 401


def test_sqlite_and_several_workers_are_refused_with_words(tmp_path: Path) -> None:
    done = subprocess.run(
        [
            *(sys.executable, "-m", "fieldapp", "serve", "--port", "0", "--workers", "4"),
            *("--database", f"sqlite:///{tmp_path / 'srv.db'}"),
            *("--self-signed", str(tmp_path / "tls")),
        ],
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 2
    assert "PostgreSQL" in done.stderr
