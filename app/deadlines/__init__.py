"""The days that a guardian must not miss: data, counted from a day the guardian knows."""
