"""Forms built from what is known of each field: the rows, the sheet that holds them, history."""
