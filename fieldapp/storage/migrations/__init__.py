"""Numbered, frozen steps of the store's shape; they never import today's models."""
