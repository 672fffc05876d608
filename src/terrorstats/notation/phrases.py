"""Small pieces of English that sentences are made of."""


def joined(words: list[str]) -> str:
    """`a, b and c`."""
    return " and ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)


def plural(count: int, noun: str) -> str:
    """`1 figure`, `2 figures`."""
    return f"{count:,} {noun}{'' if count == 1 else 's'}"
