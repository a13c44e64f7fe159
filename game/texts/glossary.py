"""The terms of the glossary: what people call the things that go wrong."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Term:
    """Ids of texts: its ``name``, a ``short`` sentence for an eleven-year-old, the ``full`` text,
    and the ``source`` of the term.
    """

    name: str
    short: str
    full: str
    source: str


TERMS = (
    Term(
        "glossary-outer-name",
        "glossary-outer-short",
        "glossary-outer-full",
        "glossary-outer-source",
    ),
    Term(
        "glossary-inner-name",
        "glossary-inner-short",
        "glossary-inner-full",
        "glossary-inner-source",
    ),
    Term(
        "glossary-misspecification-name",
        "glossary-misspecification-short",
        "glossary-misspecification-full",
        "glossary-misspecification-source",
    ),
    Term(
        "glossary-gaming-name",
        "glossary-gaming-short",
        "glossary-gaming-full",
        "glossary-gaming-source",
    ),
    Term(
        "glossary-misgeneralisation-name",
        "glossary-misgeneralisation-short",
        "glossary-misgeneralisation-full",
        "glossary-misgeneralisation-source",
    ),
    Term(
        "glossary-proxy-name",
        "glossary-proxy-short",
        "glossary-proxy-full",
        "glossary-proxy-source",
    ),
    Term(
        "glossary-effect-name",
        "glossary-effect-short",
        "glossary-effect-full",
        "glossary-effect-source",
    ),
    Term(
        "glossary-tampering-name",
        "glossary-tampering-short",
        "glossary-tampering-full",
        "glossary-tampering-source",
    ),
    Term(
        "glossary-shaping-name",
        "glossary-shaping-short",
        "glossary-shaping-full",
        "glossary-shaping-source",
    ),
)
