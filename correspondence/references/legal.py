"""Numbers of case law, of Union law, of Commission papers."""

import re

from correspondence.references.form import Form, Scheme

_COMMISSION = re.compile(r"COM ?\(([0-9]{4})\),? ?([0-9]{1,4})(?: FINAL)?")


def _read_commission(text: str) -> str | None:
    found = _COMMISSION.fullmatch(text)
    return found and f"COM({found[1]}){found[2]}"


FORMS = {
    # European Case Law Identifier: country, court, year, number.
    Scheme.ECLI: Form(
        normal=re.compile(r"ECLI:[A-Z]{2}:[A-Z][A-Z0-9]{0,6}:[12][0-9]{3}:[A-Z0-9.]{0,24}[A-Z0-9]"),
        example="ECLI:NL:HR:2019:2006",
        prefix="ecli",
    ),
    # Number in EUR-Lex: sector, year, kind, serial number, and for a corrigendum its own in brackets.
    Scheme.CELEX: Form(
        normal=re.compile(r"[0-9CE][12][0-9]{3}[A-Z]{1,2}[0-9]{4}(?:\([0-9]{2}\))?"),
        example="32016R0679",
        prefix="celex",
    ),
    # Proposal or communication of the European Commission.
    Scheme.COM: Form(
        normal=re.compile(r"COM\([12][0-9]{3}\)[1-9][0-9]{0,3}"),
        example="COM(2020)123",
        prefix="com",
        read=_read_commission,
    ),
}
