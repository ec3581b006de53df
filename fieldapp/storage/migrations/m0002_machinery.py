"""Step 2: changes, search, drafts and what sync needs. Frozen: never edit, add a step instead."""

TABLES = """
CREATE TABLE meta (
    name TEXT PRIMARY KEY NOT NULL,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- What was changed here: history, undo and outbox in one. number is the device's own count.
CREATE TABLE change (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    record_type TEXT NOT NULL,
    record_id TEXT NOT NULL,
    base_rev INTEGER NOT NULL,
    new_values TEXT NOT NULL,
    old_values TEXT NOT NULL,
    group_id TEXT,
    saved_together TEXT NOT NULL,
    reason TEXT NOT NULL,
    occurred_at TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    zone TEXT NOT NULL,
    author_id TEXT NOT NULL,
    chain_hash TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'pending',
    problem TEXT,
    stream TEXT NOT NULL DEFAULT '',
    seq INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX change_of_record ON change (record_id, number);
CREATE INDEX change_saved_together ON change (saved_together);
CREATE INDEX change_unsettled ON change (state, number) WHERE state <> 'acked';

-- Who changed what elsewhere: histories are whole, without the values.
CREATE TABLE remote_change (
    change_id TEXT PRIMARY KEY NOT NULL,
    record_id TEXT NOT NULL,
    rev INTEGER NOT NULL,
    changed_by TEXT NOT NULL,
    changed_by_name TEXT NOT NULL,
    changed_at TEXT,
    fields TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX remote_change_of_record ON remote_change (record_id, rev);

-- The server's copy of a record, only while this laptop has unsent changes to it.
CREATE TABLE base (
    record_id TEXT PRIMARY KEY NOT NULL,
    rev INTEGER NOT NULL,
    deleted INTEGER NOT NULL,
    doc TEXT NOT NULL
) STRICT;

CREATE TABLE membership (
    record_id TEXT NOT NULL,
    stream TEXT NOT NULL,
    record_type TEXT NOT NULL,
    PRIMARY KEY (record_id, stream)
) STRICT, WITHOUT ROWID;
CREATE INDEX membership_of_stream ON membership (stream);

CREATE TABLE stream (
    name TEXT PRIMARY KEY NOT NULL,
    cursor INTEGER NOT NULL DEFAULT 0,
    head_seq INTEGER NOT NULL DEFAULT 0,
    head_hash TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE proposal (
    id TEXT PRIMARY KEY NOT NULL,
    record_type TEXT NOT NULL,
    record_id TEXT NOT NULL,
    field TEXT NOT NULL,
    current TEXT NOT NULL,
    proposed TEXT NOT NULL,
    received_at TEXT NOT NULL
) STRICT;
CREATE INDEX proposal_of_record ON proposal (record_id);

CREATE TABLE sync_run (
    number INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    pushed INTEGER NOT NULL,
    pulled INTEGER NOT NULL,
    problem TEXT NOT NULL
) STRICT;

CREATE TABLE draft (
    id TEXT PRIMARY KEY NOT NULL,
    kind TEXT NOT NULL,
    content TEXT NOT NULL,
    saved_at TEXT NOT NULL
) STRICT;

-- One line for each searchable record. Its number grows with the record's moment, so that the
-- newest come first without ranking. Names of persons stand apart (2018:1693 3:5).
CREATE TABLE entry (
    number INTEGER PRIMARY KEY,
    record_id TEXT NOT NULL UNIQUE,
    record_type TEXT NOT NULL,
    words TEXT NOT NULL,
    names TEXT NOT NULL
) STRICT;
CREATE VIRTUAL TABLE search USING fts5 (
    words, names,
    content = 'entry', content_rowid = 'number',
    tokenize = 'unicode61 remove_diacritics 0', prefix = '2 3'
);
INSERT INTO search (search, rank) VALUES ('secure-delete', 1);
CREATE VIRTUAL TABLE search_terms USING fts5vocab (search, 'row');

-- Who did what to which record: ids without values, so that erasing a person leaves it whole.
CREATE TABLE audit (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    at TEXT NOT NULL,
    who TEXT NOT NULL,
    operation TEXT NOT NULL,
    record_type TEXT NOT NULL,
    record_id TEXT NOT NULL,
    ground TEXT NOT NULL DEFAULT '',
    recipient TEXT NOT NULL DEFAULT '',
    chain_hash TEXT NOT NULL
) STRICT;
CREATE INDEX audit_of_record ON audit (record_id);

CREATE TABLE purge_log (
    record_id TEXT NOT NULL,
    record_type TEXT NOT NULL,
    purged_on TEXT NOT NULL,
    fields TEXT NOT NULL
) STRICT;

CREATE INDEX activity_by_day ON activity (day, started_at, minutes) WHERE deleted = 0;
CREATE INDEX activity_by_place ON activity (place_id);
CREATE INDEX activity_by_batch ON activity (batch_id) WHERE batch_id IS NOT NULL;
CREATE INDEX counted_by_commitment ON activity_commitment (commitment_id, activity_id);
CREATE INDEX counted_by_activity ON activity_commitment (activity_id);
CREATE INDEX commitment_by_promise ON commitment (promise_id);
CREATE INDEX citizen_contact_owed ON citizen_contact (reply_due)
    WHERE wants_reply = 1 AND replied_at IS NULL;
CREATE INDEX area_by_code ON area (code);
CREATE INDEX contact_purge ON contact (purge_on) WHERE purge_on IS NOT NULL;
CREATE INDEX citizen_contact_purge ON citizen_contact (purge_on) WHERE purge_on IS NOT NULL;
CREATE INDEX activity_purge ON activity (purge_on) WHERE purge_on IS NOT NULL;
"""
