"""The laptop's side of the exchange with the server."""
