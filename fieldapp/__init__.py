"""fieldapp: document the work on police-citizen partnership promises, offline first."""
