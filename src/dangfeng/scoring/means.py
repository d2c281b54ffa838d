"""Means over things of which some only possibly exist (平均数的两端)."""

from collections.abc import Iterable

#: Of one thing: the least and most it counts, and its value; `None` is no bound.
Weighed = tuple[int, int | None, int]


def least_mean(things: Iterable[Weighed]) -> tuple[int, int] | None:
    """The least mean as a sum and the weight it is divided by; `None` if there is nothing.

    What must count counts. Of what may count, the smallest values are taken in as long as each draws the mean down:
    one that lies at the mean or above it never does, nor does any after it.
    """
    known = list(things)
    total, weight = sum(least * value for least, _, value in known), sum(least for least, _, _ in known)
    for value, further in sorted(
        ((value, None if most is None else most - least) for least, most, value in known), key=lambda pair: pair[0]
    ):
        if further == 0:
            continue
        if weight == 0:
            total, weight = value, 1
        elif value * weight >= total:
            break
        elif further is None:
            # Any number of them draws the mean as near to their value as one likes.
            return value, 1
        else:
            total, weight = total + value * further, weight + further
    return (total, weight) if weight else None


def greatest_mean(things: Iterable[Weighed]) -> tuple[int, int] | None:
    """The greatest mean, as `least_mean` gives the least."""
    found = least_mean((least, most, -value) for least, most, value in things)
    return None if found is None else (-found[0], found[1])
