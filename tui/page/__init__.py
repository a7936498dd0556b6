"""A work laid out for a width, and painted; cells and rows are known here alone."""
