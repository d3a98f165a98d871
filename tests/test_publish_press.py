"""PDFs come out the same whether the machine lets several processes make them or not."""

import multiprocessing.synchronize

import pytest

from policylib.publish.press import pdfs_of

_PAGE = (
    '<!doctype html><html lang="da"><title>{0}</title><h1>{0}</h1><p>Vi siger det, som det er.</p>'
)


def test_pdfs_are_made_where_processes_may_share_no_lock(monkeypatch: pytest.MonkeyPatch) -> None:
    documents = {name: _PAGE.format(name) for name in ("politik", "svar")}
    at_once = pdfs_of(documents)

    def refused(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(multiprocessing.synchronize.SemLock, "__init__", refused)
    assert pdfs_of(documents) == at_once
    assert all(made.startswith(b"%PDF-") for made in at_once.values())
