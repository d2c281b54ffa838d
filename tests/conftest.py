"""How many random examples the tests try: `--examples=10` asks for ten times as many."""

import os

from hypothesis import HealthCheck, settings

# How long an example takes is the machine's affair, and the business of the benchmarks.
settings.register_profile("untimed", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("untimed")


def pytest_addoption(parser):
    parser.addoption("--examples", type=int, default=1, metavar="N", help="try N times as many random examples")


def pytest_configure(config):
    # Read where tests are decorated, before any fixture exists.
    os.environ["DANGFENG_EXAMPLES"] = str(config.getoption("--examples"))
