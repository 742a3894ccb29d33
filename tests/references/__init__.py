"""Tests of the grammar of reference numbers."""
