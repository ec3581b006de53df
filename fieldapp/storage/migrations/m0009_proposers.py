"""Step 9: whose a value is that waits for a choice. Frozen: never edit, add a step."""

TABLES = """
ALTER TABLE proposal ADD COLUMN proposed_by TEXT NOT NULL DEFAULT '';
ALTER TABLE proposal ADD COLUMN proposed_at TEXT NOT NULL DEFAULT '';
"""
