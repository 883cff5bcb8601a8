"""Sentences to show to somebody whose language one does not speak."""
