"""Step 6: what erasing a person leaves behind. Frozen: never edit, add a step instead."""

TABLES = """
-- The hash of what a change said, kept where its values were wiped; empty while they stand.
ALTER TABLE change ADD COLUMN content_hash TEXT NOT NULL DEFAULT '';

-- Records that the server had erased: 'wiped' here, then 'gone' from the backups, then 'told'.
CREATE TABLE erasure (
    record_id TEXT PRIMARY KEY NOT NULL,
    erased_at TEXT NOT NULL,
    state TEXT NOT NULL
) STRICT, WITHOUT ROWID;
"""
