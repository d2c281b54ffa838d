"""Markdown and the page: nothing of the user's becomes markup, nothing is fetched, everything is there."""

import re
from html.parser import HTMLParser

import pytest

from dangfeng.model import Ledger
from dangfeng.report.blocks import Block, Heading, Note, Paragraph, Row, Span, Table, plain
from dangfeng.report.html import POLICY, to_html
from dangfeng.report.markdown import escape, to_markdown
from dangfeng.report.outline import outline
from dangfeng.rubric.scorecard import Scorecard

from . import books

VOID = {"meta"}


class Page(HTMLParser):
    """Tags, attributes and text of a page; tags that are not closed are found."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.texts: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] != "style":
            self.texts.append(data)

    def named(self, tag: str) -> list[dict[str, str | None]]:
        return [attrs for name, attrs in self.tags if name == tag]


@pytest.fixture(params=["zh", "en"])
def hostile(request: pytest.FixtureRequest) -> tuple[Block, ...]:
    return outline(books.ledger(books.HOSTILE), books.card(books.HOSTILE), language=request.param)


class TestPage:
    def test_is_well_formed_and_complete(self, hostile: tuple[Block, ...]) -> None:
        page = Page(to_html(hostile))

        assert page.open == []
        assert len(page.named("h1")) == 1
        assert len(page.named("main")) == 1

    def test_takes_hostile_texts_as_texts(self, hostile: tuple[Block, ...]) -> None:
        text = to_html(hostile)
        page = Page(text)

        assert "<script" not in text
        assert page.named("script") == []
        assert "{{ 7*7 }}" in "".join(page.texts)
        assert "<script>alert(1)</script>" in "".join(page.texts)

    def test_fetches_nothing(self, hostile: tuple[Block, ...]) -> None:
        page = Page(to_html(hostile))
        addresses = [value for _, attrs in page.tags for name, value in attrs.items() if name in ("href", "src")]

        assert all(address and address.startswith("#") for address in addresses)
        assert not {"link", "img", "iframe", "object", "form", "base"} & {tag for tag, _ in page.tags}
        assert "url(" not in to_html(hostile)
        assert "@import" not in to_html(hostile)

    def test_forbids_what_it_does_not_need(self) -> None:
        page = Page(to_html(outline(books.ledger(), books.card())))
        policies = [meta["content"] for meta in page.named("meta") if meta.get("http-equiv")]

        assert policies == [POLICY]
        assert POLICY == "default-src 'none'; style-src 'unsafe-inline'; img-src data:"

    @pytest.mark.parametrize(("language", "tag"), [("zh", "zh-CN"), ("en", "en")])
    def test_says_its_language(self, language: str, tag: str) -> None:
        page = Page(to_html(outline(books.ledger(), books.card(), language=language), language=language))

        assert page.named("html") == [{"lang": tag}]

    def test_every_link_leads_somewhere_and_places_are_unique(
        self, full: tuple[Ledger, Scorecard], masked: tuple[Ledger, Scorecard]
    ) -> None:
        for ledger, card in (full, masked):
            page = Page(to_html(outline(ledger, card)))
            places = [attrs["id"] for _, attrs in page.tags if "id" in attrs]
            targets = {str(attrs["href"])[1:] for attrs in page.named("a")}

            assert targets <= set(places)
            assert len(places) == len(set(places))

    def test_has_the_style_for_paper_phones_and_the_dark(self) -> None:
        text = to_html(outline(books.ledger(), books.card()))

        assert "@page { size: A4" in text
        assert "@media print" in text
        assert "prefers-color-scheme: dark" in text
        assert "max-width: 46rem" in text

    def test_draws_ranges_between_nothing_and_everything(self) -> None:
        widths = re.findall(r'style="(?:left|width):(-?[\d.]+)%', to_html(outline(books.ledger(), books.card())))

        assert widths
        assert all(0 <= float(width) <= 100 for width in widths)

    def test_the_colours_of_text_stand_out(self) -> None:
        text = to_html(outline(books.ledger(), books.card()))
        light, dark = re.findall(r":root \{(.*?)\}", text, re.DOTALL)
        for scheme in (light, dark):
            colours = dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6})", scheme))
            for ink in ("ink", "soft", "red", "link"):
                for paper in ("paper", "faint", "caution"):
                    assert _contrast(colours[ink], colours[paper]) >= 4.5


def _contrast(one: str, other: str) -> float:
    """Contrast of two colours as WCAG 2 has it."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


class TestMarkdown:
    @pytest.mark.parametrize(
        ("text", "escaped"),
        [
            ("<script>", "&lt;script&gt;"),
            ("a|b", "a\\|b"),
            ("`x`", "\\`x\\`"),
            ("**粗**", "\\*\\*粗\\*\\*"),
            ("[x](y)", "\\[x\\](y)"),
            ("{{ 7*7 }}", "\\{\\{ 7\\*7 \\}\\}"),
            ("&amp;", "&amp;amp;"),
            ("两\n行", "两 行"),
            ("http://evil.example www.evil.example", "http\\://evil.example www\\.evil.example"),
        ],
    )
    def test_escapes(self, text: str, escaped: str) -> None:
        assert escape(text) == escaped

    @pytest.mark.parametrize("text", ["- a", "+ a", "= a", "1. a", "1) a", "> a", "# a"])
    def test_the_beginning_of_a_line_makes_nothing(self, text: str) -> None:
        line = to_markdown((Paragraph(content=plain(text)),))

        assert not re.match(r"\s*([-+=>#]|\d+[.)])\s", line)

    def test_hostile_texts_stay_texts(self, hostile: tuple[Block, ...]) -> None:
        text = to_markdown(hostile)

        assert "<script" not in text
        assert "http://" not in text
        assert all(re.fullmatch(r'<a id="[A-Za-z0-9_-]+">|</a>', tag) for tag in re.findall(r"<[^>]*>", text))

    def test_tables_keep_their_columns(self, hostile: tuple[Block, ...]) -> None:
        lines = [line for line in to_markdown(hostile).splitlines() if line.startswith("|")]
        cells = [len(re.findall(r"(?<!\\)\|", line)) for line in lines]
        runs: dict[int, int] = {}
        for count in cells:
            runs[count] = runs.get(count, 0) + 1

        # A head, a rule and at least one row for each width of table.
        assert all(number >= 3 for number in runs.values())

    def test_has_the_report_in_order(self, full: tuple[Ledger, Scorecard]) -> None:
        text = to_markdown(outline(*full))
        order = [
            "# 中共某市司法局党组",
            "**得分一览**",
            "## 一、",
            "## 二、",
            "## 三、",
            "## 四、",
            "## 附件1",
            "## 附件2",
            "## 附件3",
        ]

        assert [text.index(part) for part in order] == sorted(text.index(part) for part in order)

    def test_writes_places_and_links(self) -> None:
        table = Table(
            caption="表", head=("甲",), rows=(Row(cells=((Span("M01", "record-M01"),),), anchor="r"),), numeric=(0,)
        )
        text = to_markdown((Heading(level=2, text="题", anchor="a"), table, Note(content=plain("说明"))))

        assert '<a id="a"></a>\n\n## 题' in text
        assert '| <a id="r"></a>[M01](#record-M01) |' in text
        assert "|---:|" in text
        assert "> 说明" in text


def test_english_pages_have_english_stops(full: tuple[Ledger, Scorecard]) -> None:
    text = to_markdown(outline(*full, language="en"), language="en")
    ours = [
        re.sub(r"[\u3400-\u9fff（）《》“”‘’、，。；：〔〕]*[\u3400-\u9fff][^\n*\]]*", "", line)
        for line in text.splitlines()
    ]

    assert not [line for line in ours if re.search("[：；，。（）〔〕\N{IDEOGRAPHIC SPACE}]", line)]
    assert "Computed for checking only; not the result of an assessment" in text
