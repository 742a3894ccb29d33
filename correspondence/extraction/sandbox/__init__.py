"""Reads documents in child processes with limits."""
