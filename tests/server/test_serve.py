"""Starting the service: certificates, addresses, and what can't be served."""

import os
import ssl
from datetime import timedelta
from pathlib import Path

import pytest
from cryptography import x509

from fieldapp.base.errors import BadInput, WrongUse
from fieldapp.server.certificates import self_signed
from fieldapp.server.database import open_database
from fieldapp.server.serve import serve
from tests.server.making import NOW
from tests.server.running import RunningServer


def names_in(certificate: Path) -> set[str]:
    loaded = x509.load_pem_x509_certificate(certificate.read_bytes())
    found = loaded.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    return {str(name.value) for name in found}


def test_the_key_of_the_authority_is_its_owners_alone(tmp_path: Path) -> None:
    self_signed(tmp_path / "tls", "127.0.0.1", NOW)

    assert (tmp_path / "tls" / "ca-key.pem").stat().st_mode & 0o777 == 0o600
    assert (tmp_path / "tls" / "server-key.pem").stat().st_mode & 0o777 == 0o600


def test_nobody_else_may_exchange_the_certificates_that_laptops_trust(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        self_signed(tmp_path / "tls", "127.0.0.1", NOW)
    finally:
        os.umask(before)

    assert (tmp_path / "tls" / "ca.pem").stat().st_mode & 0o777 == 0o644
    assert (tmp_path / "tls" / "server.pem").stat().st_mode & 0o777 == 0o644


def test_the_authority_is_kept_and_so_is_a_good_certificate(tmp_path: Path) -> None:
    first = self_signed(tmp_path, "127.0.0.1", NOW)
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}

    self_signed(tmp_path, "127.0.0.1", NOW + timedelta(days=100))

    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before
    assert names_in(first.certificate) == {"localhost", "127.0.0.1", "::1"}


@pytest.mark.parametrize(("host", "days"), [("polis.example", 0), ("127.0.0.1", 380)])
def test_a_certificate_is_renewed_for_another_name_or_in_good_time(
    host: str, days: int, tmp_path: Path
) -> None:
    first = self_signed(tmp_path, "127.0.0.1", NOW)
    before, authority = first.certificate.read_bytes(), (tmp_path / "ca.pem").read_bytes()

    second = self_signed(tmp_path, host, NOW + timedelta(days=days))

    assert second.certificate.read_bytes() != before
    assert (tmp_path / "ca.pem").read_bytes() == authority
    assert host in names_in(second.certificate)


def test_an_authority_that_does_not_fit_its_key_is_refused(tmp_path: Path) -> None:
    self_signed(tmp_path / "one", "127.0.0.1", NOW)
    self_signed(tmp_path / "two", "127.0.0.1", NOW)
    (tmp_path / "one" / "ca.pem").write_bytes((tmp_path / "two" / "ca.pem").read_bytes())

    with pytest.raises(BadInput, match="unusable"):
        self_signed(tmp_path / "one", "127.0.0.1", NOW)


def test_the_strictest_clients_trust_the_certificate(running_server: RunningServer) -> None:
    assert running_server.trust().verify_flags & ssl.VERIFY_X509_STRICT
    with running_server.client() as client:
        for host in ("127.0.0.1", "localhost"):
            answer = client.get(f"https://{host}:{running_server.port}/v1/hello")
            assert answer.json()["server_id"]


def test_without_a_certificate_nothing_is_served(tmp_path: Path) -> None:
    with pytest.raises(WrongUse):
        serve(f"sqlite:///{tmp_path / 'srv.db'}")


def test_a_certificate_that_is_not_there_is_named(tmp_path: Path) -> None:
    absent = tmp_path / "absent.pem"

    with pytest.raises(BadInput, match=r"absent\.pem"):
        serve(f"sqlite:///{tmp_path / 'srv.db'}", tls_cert=absent, tls_key=absent)


@pytest.mark.parametrize(
    "url", ["srv.db", "sqlite://", "oracle://x/y", "sqlite:////no/such/srv.db"]
)
def test_an_address_that_is_no_database_is_refused(url: str) -> None:
    with pytest.raises(BadInput, match="database"):
        open_database(url)


def test_the_database_is_its_owners_alone_and_safe_against_power_cuts(
    tmp_path: Path,
) -> None:
    database = open_database(f"sqlite:///{tmp_path / 'srv.db'}")
    with database.reading() as connection:
        mode = connection.exec_driver_sql("PRAGMA journal_mode").scalar()
        synchronous = connection.exec_driver_sql("PRAGMA synchronous").scalar()
    database.close()

    assert (mode, synchronous) == ("wal", 2)
    assert (tmp_path / "srv.db").stat().st_mode & 0o777 == 0o600


def test_a_server_keeps_its_name_when_it_starts_again(running_server: RunningServer) -> None:
    with running_server.client() as client:
        before = client.get("/v1/hello").json()["server_id"]

    running_server.kill()
    running_server.start()

    with running_server.client() as client:
        assert client.get("/v1/hello").json()["server_id"] == before
