"""How many random examples the tests try: `--examples=10` asks for ten times as many."""

import os


def pytest_addoption(parser):
    parser.addoption("--examples", type=int, default=1, metavar="N", help="try N times as many random examples")


def pytest_configure(config):
    # Read where tests are decorated, before any fixture exists.
    os.environ["DANGFENG_EXAMPLES"] = str(config.getoption("--examples"))
