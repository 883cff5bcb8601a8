"""The budgets of the design, measured against a yardstick on the same machine in one run."""
