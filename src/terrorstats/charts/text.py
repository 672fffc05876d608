"""Text inside a picture: safe for plotly's small HTML, in lines that fit.

Plotly reads `<b>`, `<a href>` and `&amp;` in every title, label and word for the pointer. So every
text that comes from the data or from a visitor goes through `escape` or `wrap` once.
"""

import textwrap
from collections.abc import Sequence


def escape(text: str) -> str:
    """`text` with `&`, `<` and `>` written so that plotly shows them as they stand."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def wrap(text: str, width: int) -> str:
    """`text`, escaped, in lines of at most `width` shown characters, with plotly's line breaks."""
    return "<br>".join(escape(line) for line in textwrap.wrap(text, width))


def count_lines(wrapped: str) -> int:
    """In how many lines a text of `wrap` stands."""
    return wrapped.count("<br>") + 1 if wrapped else 0


def fit_sentences(sentences: Sequence[str], width: int, most: int) -> str:
    """As many whole sentences, in their order, as fit into `most` lines of `width` characters.

    One that does not fit is left out, since half a caveat may say the opposite.
    """
    kept = ""
    for sentence in sentences:
        longer = f"{kept} {sentence}".strip()
        if count_lines(wrap(longer, width)) <= most:
            kept = longer
    return wrap(kept, width)
