"""fieldapp: document the work on police-citizen partnership promises, offline first."""

__version__ = "0.1.0"
