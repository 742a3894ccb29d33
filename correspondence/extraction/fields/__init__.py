"""The fields of a letterhead, one module each: `read(layout, ...)` gives the field or null."""
