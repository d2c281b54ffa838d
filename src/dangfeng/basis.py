"""The source of a rule: which document, which article, from when until when (依据)."""

from datetime import date

from dangfeng.value import Value, frozen


@frozen(kw_only=True, eq=False, repr=False)
class Basis(Value):
    """A quotable source of a rule (依据).

    Attributes:
        document: Title of the document as it names itself.
        article: Article or section, in the document's own counting; empty if the whole document is meant.
        since: First day in force, if it is known.
        until: Last day in force; `None` while it is in force.
    """

    document: str
    article: str = ""
    since: date | None = None
    until: date | None = None

    def in_force(self, day: date) -> bool:
        """Whether the source was in force on *day*, as far as its dates are known."""
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)

    def __str__(self) -> str:
        return f"《{self.document}》{self.article}"
