"""The log: the list of activities, one in detail, and the sheets that write them."""
