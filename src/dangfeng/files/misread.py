"""What a reader of values has against a text (读不懂的值)."""

from unicodedata import normalize


class Misread(Exception):
    """A text that is not what its field asks for.

    Attributes:
        code: Defect, the second half of a problem code.
        expected: What would be right.
        params: Further parameters of the problem.
    """

    def __init__(self, code: str, expected: str, **params: str) -> None:
        self.code = code
        self.expected = expected
        self.params = params
        super().__init__(code, expected)


def narrow(text: str) -> str:
    """The text with full-width digits, letters and signs made narrow, without blanks: `１，２３４ 次` is `1,234次`."""
    return "".join((text if text.isascii() else normalize("NFKC", text)).split())
