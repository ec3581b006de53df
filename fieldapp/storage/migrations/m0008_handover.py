"""Step 8: handing an area over. Frozen: never edit, add a step instead."""

TABLES = """
CREATE TABLE handover (
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
    leaving TEXT NOT NULL,
    incoming TEXT,
    interim TEXT,
    notice_given TEXT,
    last_day TEXT NOT NULL,
    status TEXT NOT NULL,
    drafted_on TEXT,
    confirmed_on TEXT,
    briefed_on TEXT,
    notified_on TEXT,
    accepted_on TEXT,
    extra TEXT NOT NULL DEFAULT '{}'
) STRICT;

CREATE TABLE map_entry (
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
    handover_id TEXT NOT NULL,
    section TEXT NOT NULL,
    title TEXT NOT NULL,
    why TEXT NOT NULL,
    reach TEXT NOT NULL,
    link_type TEXT NOT NULL,
    link_id TEXT NOT NULL,
    place_id TEXT,
    last_contact TEXT,
    times INTEGER NOT NULL,
    known_by INTEGER NOT NULL,
    rank INTEGER NOT NULL,
    confirmed INTEGER NOT NULL,
    struck INTEGER NOT NULL,
    public INTEGER NOT NULL,
    introduce INTEGER NOT NULL,
    introduced_on TEXT,
    extra TEXT NOT NULL DEFAULT '{}'
) STRICT;

CREATE TABLE briefing_day (
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
    handover_id TEXT NOT NULL,
    date TEXT NOT NULL,
    starts TEXT NOT NULL,
    hours REAL NOT NULL,
    route TEXT NOT NULL,
    topics TEXT NOT NULL,
    extra TEXT NOT NULL DEFAULT '{}'
) STRICT;

CREATE TABLE handover_question (
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
    handover_id TEXT NOT NULL,
    question TEXT NOT NULL,
    answers TEXT,
    until TEXT,
    answer TEXT NOT NULL,
    extra TEXT NOT NULL DEFAULT '{}'
) STRICT;

CREATE TABLE handover_version (
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
    handover_id TEXT NOT NULL,
    number INTEGER NOT NULL,
    content TEXT NOT NULL,
    content_hash TEXT NOT NULL,
    extra TEXT NOT NULL DEFAULT '{}'
) STRICT;

CREATE TABLE handover_signature (
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
    version_id TEXT NOT NULL,
    content_hash TEXT NOT NULL,
    signer TEXT NOT NULL,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    signed_at TEXT NOT NULL,
    device_id TEXT NOT NULL,
    public_key TEXT NOT NULL,
    signature TEXT NOT NULL,
    extra TEXT NOT NULL DEFAULT '{}'
) STRICT;

CREATE TABLE publication (
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
    kind TEXT NOT NULL,
    channel TEXT NOT NULL,
    language TEXT NOT NULL,
    date TEXT NOT NULL,
    text TEXT NOT NULL,
    approved_by TEXT,
    link_type TEXT NOT NULL,
    link_id TEXT NOT NULL,
    extra TEXT NOT NULL DEFAULT '{}'
) STRICT;

CREATE INDEX map_entry_of_handover ON map_entry (handover_id, rank) WHERE deleted = 0;
CREATE INDEX map_entry_link ON map_entry (link_id) WHERE link_id <> '';
CREATE INDEX map_entry_purge ON map_entry (purge_on) WHERE purge_on IS NOT NULL;
CREATE INDEX briefing_day_of_handover ON briefing_day (handover_id);
CREATE INDEX briefing_day_purge ON briefing_day (purge_on) WHERE purge_on IS NOT NULL;
CREATE INDEX question_of_handover ON handover_question (handover_id);
CREATE INDEX question_purge ON handover_question (purge_on) WHERE purge_on IS NOT NULL;
CREATE INDEX version_of_handover ON handover_version (handover_id);
CREATE INDEX version_purge ON handover_version (purge_on) WHERE purge_on IS NOT NULL;
CREATE INDEX signature_of_version ON handover_signature (version_id);
CREATE INDEX publication_link ON publication (link_id);

-- A community map is put together from the log by these two alone. They hold the place as it is
-- written: SQLite reads the row again for a generated column.
CREATE INDEX activity_with_contacts
    ON activity (area_id, day, author_id, officers, contacts, place)
    WHERE deleted = 0 AND contacts <> '[]';
CREATE INDEX activity_at_place ON activity (area_id, day, author_id, officers, place)
    WHERE deleted = 0;

-- An earlier program passed over records of these types: the sums find them at the next exchange.
DELETE FROM meta WHERE name = 'checked_on';
"""
