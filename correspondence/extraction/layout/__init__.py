"""Finds the places of a letter: head, margin, running text, notes."""
