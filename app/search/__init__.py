"""Finds by words, the same on the server and on the device.

Goals: one list in one order everywhere; forgiving of how people type at night; small; nothing that
is typed is ever read as a program. No boolean words, no wildcards, no learning from readers.
The device has the same engine in `static/js/core/search/`, module by module.
"""
