"""Reads PDF: lines by pdfium, tables by the finder of pdfplumber, damage by qpdf."""
