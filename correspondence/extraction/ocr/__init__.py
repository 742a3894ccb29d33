"""Recognises pages that are pictures, with Tesseract."""
