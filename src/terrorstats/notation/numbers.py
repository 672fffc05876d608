"""How numbers are written on pages: whole digits with commas, or short words for axis and text."""

import math


def full(number: float) -> str:
    """All digits, thousands parted by commas; decimals as they are; nothing for NaN."""
    if math.isnan(number):
        return ""
    return f"{number:,.0f}" if float(number).is_integer() else f"{number:,.10g}"


def short(number: float) -> str:
    """Three significant digits in words: `1.61 million`, `353,000`, `2.48`; nothing for NaN."""
    if math.isnan(number):
        return ""
    if number == 0 or (abs(number) < 1000 and float(number).is_integer()):
        return f"{number:.0f}"
    rounded = round(number, 2 - math.floor(math.log10(abs(number))))
    if abs(rounded) >= 1_000_000:
        return f"{rounded / 1_000_000:,.10g} million"
    return full(rounded)


def span(low: float, high: float) -> str:
    """A range in digits, `5,500,000 to 6,500,000`; one number when both ends are the same."""
    return full(low) if low == high else f"{full(low)} to {full(high)}"
