"""Word documents that the tests make themselves: a zip with the fewest parts, from a few lines of XML."""

import io
import zipfile
from collections.abc import Mapping
from xml.sax.saxutils import escape

from correspondence.extraction import ReadLetter, read_letter

TRANSITIONAL = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_NAMES = (
    f'xmlns:w="{TRANSITIONAL}" xmlns:r="{_RELATED}" xmlns:v="urn:schemas-microsoft-com:vml"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)
_TYPES = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/></Types>'
)
_MAIN = f'<Relationship Id="a" Type="{_RELATED}/officeDocument" Target="word/document.xml"/>'


def run(text: str, look: str = "") -> str:
    """A run: `run("geheim", "<w:vanish/>")`."""
    return f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def para(*runs: str, style: str = "", properties: str = "") -> str:
    """A paragraph of runs, or of plain texts."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    inside = "".join(each if each.startswith("<") else run(each) for each in runs)
    return f"<w:p><w:pPr>{named}{properties}</w:pPr>{inside}</w:p>"


def paras(*texts: str) -> str:
    """A paragraph for each text; an empty one is white space."""
    return "".join(para(text) if text else "<w:p/>" for text in texts)


def table(*rows: tuple[str, ...], properties: str = "", lines: bool = True) -> str:
    """A table; cells are texts or paragraphs."""
    border = '<w:tblBorders><w:top w:val="single"/><w:insideH w:val="single"/></w:tblBorders>' if lines else ""
    body = "".join(f"<w:tr>{''.join(map(cell, row))}</w:tr>" for row in rows)
    return f"<w:tbl><w:tblPr>{properties}{border}</w:tblPr>{body}</w:tbl>"


def cell(content: str, properties: str = "") -> str:
    if content.startswith("<w:tc>"):
        return content
    inside = content if content.startswith("<") else para(content)
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inside}</w:tc>"


def box(*blocks: str, shape: str = "") -> str:
    """A run with a text box, as Word writes it: once for newer programs and once for older ones."""
    content = f"<w:txbxContent>{''.join(blocks)}</w:txbxContent>"
    return (
        "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:wsp>"
        f"<wps:spPr>{shape}</wps:spPr><wps:txbx>{content}</wps:txbx></wps:wsp></w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict><v:textbox>{content}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )


def field(instruction: str, result: str) -> str:
    """A field with the result that Word last gave it."""
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f"<w:r><w:instrText>{instruction}</w:instrText></w:r>"
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{run(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def members(body: str, *, parts: Mapping[str, str] | None = None, section: str = "") -> dict[str, bytes]:
    """The files of the zip; `parts` are other parts by name (`styles`, `footnotes`, `header1`), without their root."""
    roots = {"footnotes": "footnotes", "endnotes": "endnotes", "header1": "hdr", "header2": "hdr"}
    parts = parts or {}
    kinds = {name: name.rstrip("12") for name in parts}
    relations = "".join(
        f'<Relationship Id="{name}" Type="{_RELATED}/{kinds[name]}" Target="{name}.xml"/>' for name in parts
    )
    out = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": f"<Relationships>{_MAIN}</Relationships>",
        "word/document.xml": f"<w:document {_NAMES}><w:body>{body}<w:sectPr>{section}</w:sectPr></w:body></w:document>",
        "word/_rels/document.xml.rels": f"<Relationships>{relations}</Relationships>",
        **{
            f"word/{name}.xml": f"<w:{(root := roots.get(name, name))} {_NAMES}>{content}</w:{root}>"
            for name, content in parts.items()
        },
    }
    return {name: content.encode() for name, content in out.items()}


def zipped(files: Mapping[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in files.items():
            made.writestr(name, content)
    return out.getvalue()


def docx(body: str, *, section: str = "", **parts: str) -> bytes:
    """A Word document with this body."""
    return zipped(members(body, parts=parts, section=section))


def read(body: str, *, section: str = "", **parts: str) -> ReadLetter:
    """What is read from it."""
    return read_letter(docx(body, section=section, **parts), file_name="brief.docx")
