"""Chance for pauses: the system's own, so that laptops that start together don't wait alike."""

from random import SystemRandom

by_chance = SystemRandom().random
"""Return any number from 0 up to 1, without touching the row of numbers that libraries share."""
