"""Step 5: what the whole sync protocol must know. Frozen: never edit, add a step instead."""

TABLES = """
-- Chance in each change's hash: without it nobody can guess values by their hash.
ALTER TABLE change ADD COLUMN salt TEXT NOT NULL DEFAULT '';
CREATE INDEX change_acked ON change (stream, seq) WHERE state = 'acked';

-- Which revision of a record is known in which stream; seen = 0 while a stream is read anew and
-- the record has not come again.
ALTER TABLE membership ADD COLUMN rev INTEGER NOT NULL DEFAULT 0;
ALTER TABLE membership ADD COLUMN seen INTEGER NOT NULL DEFAULT 1;
CREATE INDEX membership_unseen ON membership (stream) WHERE seen = 0;

ALTER TABLE stream ADD COLUMN durable INTEGER NOT NULL DEFAULT 0;
ALTER TABLE stream ADD COLUMN rebuilding INTEGER NOT NULL DEFAULT 0;

ALTER TABLE sync_run ADD COLUMN note TEXT NOT NULL DEFAULT '';

UPDATE membership SET rev = coalesce(
    (SELECT rev FROM base WHERE base.record_id = membership.record_id),
    CASE record_type
        WHEN 'area' THEN (SELECT version FROM area WHERE id = record_id)
        WHEN 'place' THEN (SELECT version FROM place WHERE id = record_id)
        WHEN 'officer' THEN (SELECT version FROM officer WHERE id = record_id)
        WHEN 'partner' THEN (SELECT version FROM partner WHERE id = record_id)
        WHEN 'contact' THEN (SELECT version FROM contact WHERE id = record_id)
        WHEN 'citizen_contact' THEN (SELECT version FROM citizen_contact WHERE id = record_id)
        WHEN 'promise' THEN (SELECT version FROM promise WHERE id = record_id)
        WHEN 'commitment' THEN (SELECT version FROM commitment WHERE id = record_id)
        WHEN 'activity' THEN (SELECT version FROM activity WHERE id = record_id)
        WHEN 'activity_commitment'
            THEN (SELECT version FROM activity_commitment WHERE id = record_id)
    END, 0);
"""
