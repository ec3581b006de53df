"""Step 4: doses read from indexes alone. Frozen: never edit, add a step instead."""

TABLES = """
CREATE INDEX counted_amounts ON activity_commitment (commitment_id, activity_id, counted)
    WHERE deleted = 0;
CREATE INDEX activity_day_of ON activity (id, day) WHERE deleted = 0;
"""
