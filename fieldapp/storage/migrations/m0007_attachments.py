"""Step 7: attachments, and what of them still has to travel. Frozen: never edit, add a step."""

TABLES = """
CREATE TABLE attachment (
    id TEXT PRIMARY KEY NOT NULL,
    area_id TEXT NOT NULL,
    created_at TEXT NOT NULL,
    zone TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    author_id TEXT NOT NULL,
    shared TEXT NOT NULL,
    regime TEXT NOT NULL,
    first_processed TEXT NOT NULL,
    purge_on TEXT,
    version INTEGER NOT NULL,
    sync_state TEXT NOT NULL,
    deleted INTEGER NOT NULL,
    own_words TEXT NOT NULL,
    record_type TEXT NOT NULL,
    record_id TEXT NOT NULL,
    file_name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    size INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    thumbnail_sha256 TEXT NOT NULL,
    width INTEGER,
    height INTEGER,
    caption TEXT NOT NULL,
    taken_at TEXT,
    extra TEXT NOT NULL DEFAULT '{}'
) STRICT;
CREATE INDEX attachment_of_record ON attachment (record_id, created_at);
CREATE INDEX attachment_content ON attachment (sha256);
CREATE INDEX attachment_thumbnail ON attachment (thumbnail_sha256);

CREATE TABLE transfer (
    attachment_id TEXT NOT NULL,
    part TEXT NOT NULL,
    direction TEXT NOT NULL,
    upload TEXT NOT NULL DEFAULT '',
    tries INTEGER NOT NULL DEFAULT 0,
    try_after TEXT NOT NULL DEFAULT '',
    problem TEXT NOT NULL DEFAULT '',
    done INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (attachment_id, part, direction)
) STRICT, WITHOUT ROWID;
CREATE INDEX transfer_waiting ON transfer (try_after) WHERE done = 0;
"""
