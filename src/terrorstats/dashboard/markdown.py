"""Plain text on a page that reads Markdown: nothing in it may become markup, or a link."""

import re

_MARKUP = re.compile(r"([\\`*_{}\[\]<>#+|~$:&]|^-|(?<=^\d)[.)]|(?<=^\d\d)[.)])")
_WORD = re.compile(r"\S+")
_ADDRESS = re.compile(r"://|www\.|@", re.IGNORECASE)
_LINE_END = re.compile(r"[\r\n]+")


def plain(text: object) -> str:
    """`text` (a cell of a table, what a visitor typed) in Markdown that shows it as it stands.

    What Markdown would read as markup is escaped. A web or mail address becomes code: Streamlit
    links every bare address, escaped or not, and nobody may put a link of his own on our page.
    """
    line = _LINE_END.sub(" ", str(text))
    shown, end = [], 0
    for word in _WORD.finditer(line):
        if _ADDRESS.search(word[0]):
            shown += [_MARKUP.sub(r"\\\1", line[end : word.start()]), _as_code(word[0])]
            end = word.end()
    shown.append(_MARKUP.sub(r"\\\1", line[end:]))
    return "".join(shown)


def plain_with_links(text: object) -> str:
    """The same for a text of the published data: its web addresses are links."""
    return _MARKUP.sub(r"\\\1", _LINE_END.sub(" ", str(text)))


def _as_code(text: str) -> str:
    """`text` between more backticks than stand together in it."""
    longest = max((len(run) for run in re.findall("`+", text)), default=0)
    fence = "`" * (longest + 1)
    return f"{fence} {text} {fence}" if longest else f"{fence}{text}{fence}"
