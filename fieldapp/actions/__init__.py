"""What a person can do, said once for the window and the command line."""
