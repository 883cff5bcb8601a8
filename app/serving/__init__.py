"""Answers requests from the built site: headers outermost, then files, then Flask."""
