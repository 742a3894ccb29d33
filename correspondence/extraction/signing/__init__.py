"""Reads who signed or answered."""
