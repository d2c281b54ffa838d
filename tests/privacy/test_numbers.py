"""Numbers of identity cards and mobile phones are found wherever they stand; amounts and hashes are left alone."""

import pytest

from dangfeng.wording import no_numbers

HIDDEN = "（号码已隐去）"


@pytest.mark.parametrize(
    "number",
    [
        "13912345678",
        "139 1234 5678",
        "139-1234-5678",
        "86-13912345678",
        "１３９１２３４５６７８",
        "110105199003071234",
        "110105 19900307 1234",
        "11010519491231002X",
        "１１０１０５１９４９１２３１００２Ｘ",
    ],
)
@pytest.mark.parametrize(
    ("before", "after"), [("", ""), ("电话", "。"), ("tel", ""), ("a,", ",b"), ("[", "]"), ("TH-", "号")]
)
def test_found(number, before, after):
    assert no_numbers(f"{before}{number}{after}") == f"{before}{HIDDEN}{after}"


def test_several_beside_each_other():
    assert no_numbers("13912345678,13812345678、13712345678") == f"{HIDDEN},{HIDDEN}、{HIDDEN}"


@pytest.mark.parametrize(
    "text",
    [
        "13912345678.50元",
        "0.13912345678",
        "某司党〔2021〕13号",
        "12012345678",
        "139123456789",
        "110105199013071234",
        "91110105MA00000000",
        "a" * 20 + "13912345678" + "b" * 33,
        "2021-09-18",
        "",
    ],
)
def test_left_alone(text):
    assert no_numbers(text) == text
