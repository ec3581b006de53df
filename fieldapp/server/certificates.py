"""A certificate authority of the server's own, for where there is no other."""

import os
from dataclasses import dataclass
from datetime import datetime, timedelta
from ipaddress import ip_address
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from fieldapp.base.errors import BadInput
from fieldapp.base.paths import make_private_folder

CA_YEARS = timedelta(days=3650)
SERVER_DAYS = timedelta(days=397)
"""The longest that common clients accept for a server."""
RENEWED_WITHIN = timedelta(days=30)
CLOCKS_DIFFER = timedelta(hours=1)

_LOCAL_NAMES = ("localhost", "127.0.0.1", "::1")


@dataclass(frozen=True)
class Certificate:
    """Where a certificate and its key lie, and the authority that vouches for it."""

    certificate: Path
    key: Path
    authority: Path | None = None


def self_signed(folder: Path, host: str, now: datetime) -> Certificate:
    """Keep or make `ca.pem` in `folder`, and a certificate for this host signed by it.

    Raises:
        BadInput: what lies there as authority can't be used.
    """
    make_private_folder(folder)
    files = Certificate(folder / "server.pem", folder / "server-key.pem", folder / "ca.pem")
    authority, key = _authority(folder, now)
    names = tuple(dict.fromkeys((*_LOCAL_NAMES, host)))
    if not _still_good(files, authority, names, now):
        _issue(files, authority, key, names, now)
    return files


def _authority(folder: Path, now: datetime) -> tuple[x509.Certificate, ec.EllipticCurvePrivateKey]:
    certificate_file, key_file = folder / "ca.pem", folder / "ca-key.pem"
    if not certificate_file.exists() and not key_file.exists():
        return _new_authority(certificate_file, key_file, now)
    try:
        certificate = x509.load_pem_x509_certificate(certificate_file.read_bytes())
        key = serialization.load_pem_private_key(key_file.read_bytes(), password=None)
    except (OSError, ValueError) as problem:
        raise _unusable(folder) from problem
    if not isinstance(key, ec.EllipticCurvePrivateKey):
        raise _unusable(folder)
    if key.public_key() != certificate.public_key() or certificate.not_valid_after_utc <= now:
        raise _unusable(folder)
    return certificate, key


def _unusable(folder: Path) -> BadInput:
    return BadInput(
        where=str(folder),
        field="ca.pem with ca-key.pem",
        value="unusable",
        expected="an authority that was made here and is still valid",
    )


def _new_authority(
    certificate_file: Path, key_file: Path, now: datetime
) -> tuple[x509.Certificate, ec.EllipticCurvePrivateKey]:
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name(
        [
            x509.NameAttribute(NameOID.ORGANIZATION_NAME, "fieldapp"),
            x509.NameAttribute(NameOID.COMMON_NAME, "fieldapp server authority"),
        ]
    )
    constraints = x509.BasicConstraints(ca=True, path_length=0)
    certificate = (
        _builder(name, name, key.public_key(), now, CA_YEARS)
        .add_extension(constraints, critical=True)
        .add_extension(_usage(authority=True), critical=True)
        .add_extension(_identifier_of(key.public_key()), critical=False)
        .sign(key, hashes.SHA256())
    )
    _write_key(key_file, key)
    _write_public(certificate_file, _pem(certificate))
    return certificate, key


def _issue(
    files: Certificate,
    authority: x509.Certificate,
    authority_key: ec.EllipticCurvePrivateKey,
    names: tuple[str, ...],
    now: datetime,
) -> None:
    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "fieldapp server")])
    constraints = x509.BasicConstraints(ca=False, path_length=None)
    purpose = x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH])
    issuer = x509.AuthorityKeyIdentifier.from_issuer_subject_key_identifier(
        authority.extensions.get_extension_for_class(x509.SubjectKeyIdentifier).value
    )
    certificate = (
        _builder(subject, authority.subject, key.public_key(), now, SERVER_DAYS)
        .add_extension(constraints, critical=True)
        .add_extension(_usage(authority=False), critical=True)
        .add_extension(purpose, critical=False)
        .add_extension(x509.SubjectAlternativeName(_general(names)), critical=False)
        .add_extension(_identifier_of(key.public_key()), critical=False)
        .add_extension(issuer, critical=False)
        .sign(authority_key, hashes.SHA256())
    )
    _write_key(files.key, key)
    _write_public(files.certificate, _pem(certificate))


def _builder(
    subject: x509.Name,
    issuer: x509.Name,
    public_key: ec.EllipticCurvePublicKey,
    now: datetime,
    lifetime: timedelta,
) -> x509.CertificateBuilder:
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(public_key)
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - CLOCKS_DIFFER)
        .not_valid_after(now + lifetime)
    )


def _usage(*, authority: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=not authority,
        key_cert_sign=authority,
        crl_sign=authority,
        content_commitment=False,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        encipher_only=False,
        decipher_only=False,
    )


def _identifier_of(public_key: ec.EllipticCurvePublicKey) -> x509.SubjectKeyIdentifier:
    return x509.SubjectKeyIdentifier.from_public_key(public_key)


def _general(names: tuple[str, ...]) -> list[x509.GeneralName]:
    return [_general_name(name) for name in names]


def _general_name(name: str) -> x509.GeneralName:
    try:
        return x509.IPAddress(ip_address(name))
    except ValueError:
        return x509.DNSName(name)


def _still_good(
    files: Certificate, authority: x509.Certificate, names: tuple[str, ...], now: datetime
) -> bool:
    """Say whether the server's certificate can stay as it is."""
    if not files.certificate.exists() or not files.key.exists():
        return False
    certificate = x509.load_pem_x509_certificate(files.certificate.read_bytes())
    alternative = certificate.extensions.get_extension_for_class(x509.SubjectAlternativeName)
    return (
        certificate.issuer == authority.subject
        and certificate.not_valid_after_utc - now > RENEWED_WITHIN
        and set(_general(names)) <= set(alternative.value)
        and _is_signed_by(certificate, authority)
    )


def _is_signed_by(certificate: x509.Certificate, authority: x509.Certificate) -> bool:
    theirs = certificate.extensions.get_extension_for_class(x509.AuthorityKeyIdentifier)
    ours = authority.extensions.get_extension_for_class(x509.SubjectKeyIdentifier)
    return theirs.value.key_identifier == ours.value.digest


def _pem(certificate: x509.Certificate) -> bytes:
    return certificate.public_bytes(serialization.Encoding.PEM)


def _write_key(path: Path, key: ec.EllipticCurvePrivateKey) -> None:
    """Write the key so that nobody else could read it for a moment."""
    pem = key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    path.unlink(missing_ok=True)
    with os.fdopen(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "wb") as file:
        file.write(pem)


def _write_public(path: Path, content: bytes) -> None:
    """Write what all may read and none but its owner may exchange: laptops are told to trust it."""
    path.write_bytes(content)
    path.chmod(0o644)
