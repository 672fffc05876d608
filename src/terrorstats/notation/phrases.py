"""Small pieces of English that sentences are made of."""


def joined(words: list[str]) -> str:
    """`a, b and c`."""
    return " and ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)


def plural(count: int, noun: str) -> str:
    """`1 figure`, `2 figures`."""
    return f"{count:,} {noun}{'' if count == 1 else 's'}"


def years(first: int, last: int, between: str = "-") -> str:
    """`1937-1938`, with `between` between the years; `1937` where both are the same."""
    return str(first) if first == last else f"{first}{between}{last}"
