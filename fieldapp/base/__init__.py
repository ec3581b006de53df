"""What every room needs and that knows no word of policing."""
