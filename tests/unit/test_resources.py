"""Shipped files are found, and a missing one is named."""

import pytest

from fieldapp.base.resources import resource


def test_a_shipped_folder_is_found() -> None:
    assert resource(".").is_dir()


def test_a_missing_file_is_named() -> None:
    with pytest.raises(FileNotFoundError, match=r"i18n/fieldapp_xx\.qm"):
        resource("i18n/fieldapp_xx.qm")
