"""The encrypted store on this laptop: the only room that knows SQL."""
