"""The promises: the list, one promise with its ledger, and their forms."""
