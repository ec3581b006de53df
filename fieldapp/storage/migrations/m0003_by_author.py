"""Step 3: an officer's own activities, newest first. Frozen: never edit, add a step instead."""

TABLES = """
CREATE INDEX activity_by_author ON activity (author_id, created_at) WHERE deleted = 0;
"""
