"""What a scholar works with: pure values and functions, standard library only."""
