"""Benchmarks: the floor, peers and the app itself, measured in turn in one run."""
