"""XML and HTML that reach for files, grow without end or go too deep (D6, D7)."""

# ruff: noqa: E501 - a case is one line

from tests.hostile.case import Case, cases

_HEAD = b'<?xml version="1.0" encoding="UTF-8"?>\n'
_BODY = (
    b"<officiele-publicatie><kamerstuk><stuk><algemeen><vrije-tekst><tekst><al>Geachte voorzitter,</al><al>%s</al>"
    b"</tekst></vrije-tekst></algemeen></stuk></kamerstuk></officiele-publicatie>"
)
_ENDS = "ok|wrong_type|damaged|limit:time|limit:memory|limit:characters|limit:paragraphs|limit:depth|limit:text|limit:tags|limit:elements|no_text"
_REFUSED = "wrong_type|damaged"


def letter(inside: bytes = b"Hierbij de brief.", before: bytes = b"") -> bytes:
    return _HEAD + before + _BODY % inside


def doctype(subset: bytes, inside: bytes = b"&x;") -> bytes:
    return letter(inside, b"<!DOCTYPE officiele-publicatie [%s]>\n" % subset)


def laughs() -> bytes:
    levels = b"".join(b'<!ENTITY l%d "%s">' % (n, b"&l%d;" % (n - 1) * 10) for n in range(1, 10))
    return doctype(b'<!ENTITY l0 "ha">' + levels, b"&l9;")


def page(inside: bytes) -> bytes:
    return (
        b"<!DOCTYPE html><html><head><title>Brief</title></head><body><p>Geachte voorzitter,</p>%s</body></html>"
        % inside
    )


CASES: list[Case] = [
    *cases(
        "D6",
        [
            ("another file", doctype(b'<!ENTITY x SYSTEM "file:///etc/passwd">'), _REFUSED),
            ("another file by parameter", doctype(b'<!ENTITY %% p SYSTEM "file:///etc/passwd"> %%p;'), _REFUSED),
            ("an address", doctype(b'<!ENTITY x SYSTEM "http://127.0.0.1:1/x">'), _REFUSED),
            ("definition elsewhere", letter(b"a", b'<!DOCTYPE a SYSTEM "file:///etc/passwd">'), "ok|" + _REFUSED),
            ("definition at an address", letter(b"a", b'<!DOCTYPE a PUBLIC "-//x" "http://127.0.0.1:1/x.dtd">'), "ok|" + _REFUSED),
            ("thousand million laughs", laughs, _REFUSED),
            ("one long laugh", lambda: doctype(b'<!ENTITY x "' + b"ha" * 100_000 + b'">', b"&x;" * 20_000), _REFUSED),
            ("entity of itself", doctype(b'<!ENTITY x "&x;">'), _REFUSED),
            ("entity unknown", letter(b"&onbekend;"), "ok|" + _REFUSED),
            ("default attribute", doctype(b'<!ATTLIST al soort CDATA "geheim">', b"a"), _REFUSED),
            ("inclusion", letter(b'<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="/etc/passwd" parse="text"/>'), "ok|" + _REFUSED),
            ("stylesheet", letter(b"a", b'<?xml-stylesheet href="file:///etc/passwd" type="text/xsl"?>'), "ok|" + _REFUSED),
            ("root of another", _HEAD + b"<rss><channel><title>Nieuws</title></channel></rss>", "wrong_type"),
            ("program in a picture", _HEAD + b'<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>', "wrong_type"),
            ("encoding of nobody", b'<?xml version="1.0" encoding="niets"?>' + _BODY % b"a", "ok|" + _REFUSED),
            ("encoding that lies", b'<?xml version="1.0" encoding="UTF-16"?>' + _BODY % b"a", "ok|" + _REFUSED),
            ("encoding UTF-7", b'<?xml version="1.0" encoding="UTF-7"?>' + _BODY % b"+ADw-al+AD4-", "ok|" + _REFUSED),
            ("cut off", letter()[:-60], _ENDS),
            ("two roots", letter() + _BODY % b"b", "ok|" + _REFUSED),
            ("no letter in it", _HEAD + b"<officiele-publicatie/>", "wrong_type|no_text|damaged|ok"),
            ("controls", letter(b"bel \x07 &#0; &#xD800;"), "ok|" + _REFUSED),
        ],
        file_name="brief.xml",
        never="root:x:0",
    ),
    *cases(
        "D7",
        [
            ("five thousand deep", lambda: letter(b"<al>" * 5_000 + b"a" + b"</al>" * 5_000), _ENDS),
            ("two hundred thousand deep", lambda: letter(b"<al>" * 200_000 + b"a" + b"</al>" * 200_000), _ENDS),
            ("never closed", lambda: letter(b"<al>" * 200_000), _ENDS),
            ("comments", lambda: letter(b"<!-- a -->b" * 180_000), _ENDS),
            ("instructions", lambda: letter(b"<?a b?>c" * 180_000), _ENDS),
            ("attributes", lambda: letter(b"<al " + b" ".join(b'a%d="b"' % n for n in range(100_000)) + b">a</al>"), _ENDS),
            ("one long attribute", lambda: letter(b'<al a="' + b"b" * 15_000_000 + b'">a</al>'), _ENDS),
            ("names of spaces", lambda: letter(b"".join(b'<n%d:a xmlns:n%d="u%d"/>' % (n, n, n) for n in range(50_000))), _ENDS),
            ("paragraphs", lambda: letter(b"</al>" + b"<al>alinea</al>" * 50_000 + b"<al>"), _ENDS),
            ("one long text", lambda: letter(b"woord " * 3_000_000), _ENDS),
            ("a table of a million cells", lambda: letter(b"<table><tgroup><tbody>" + b"<row>" + b"<entry>a</entry>" * 500_000 + b"</row></tbody></tgroup></table>"), _ENDS),
        ],
        file_name="brief.xml",
    ),
    *cases(
        "D7",
        [
            ("page, deep", lambda: page(b"<div>" * 50_000 + b"a"), _ENDS),
            ("page, bold within bold", lambda: page(b"<b>" * 20_000 + b"<p>a" * 500), _ENDS),
            ("page, comments", lambda: page(b"<!-- a -->b" * 180_000), _ENDS),
            ("page, comment never closed", page(b"<!-- " + b"- " * 100_000), _ENDS),
            ("page, script", page(b"<script>document.write('x')</script><iframe src='file:///etc/passwd'></iframe>"), _ENDS),
            ("page, hidden text", page(b"<p style='display:none'>De Minister van Verzonnen Zaken</p>"), _ENDS),
            ("page, attributes", lambda: page(b"<p " + b"a=b " * 500_000 + b">"), _ENDS),
            ("page, span of a cell", page(b"<table><tr><td colspan='999999999' rowspan='999999999'>a</td></tr></table>"), _ENDS),
            ("page, entities", page(b"&amp;" * 200_000 + b"&#x110000;&#xd800;&#0;&bestaatniet;"), _ENDS),
            ("page, tables in tables", lambda: page(b"<table><tr><td>" * 5_000 + b"a"), _ENDS),
        ],
        file_name="brief.html",
        never="root:x:0",
    ),
]  # fmt: skip
