"""Reads official XML, its records, and saved web pages."""
