"""A data folder of a few dozen invented rows in which everything adds up, and ways to spoil it."""

# ruff: noqa: E501 (a row of a table stays on one line)

import csv
import io
from pathlib import Path

from terrorstats.rules import RULES, run
from terrorstats.tables.folder import read_folder

QUANTITIES = """\
quantity,category,title,question,kind,unit,counts,excludes,territory,part_of,family,group_is,total_by_author,limits
stock,camp_population,Held in camps,How many were held?,stock,persons,Inmates.,Prisons.,USSR,all-stock,,,,
all-stock,camp_population,Held anywhere,How many in all?,stock,persons,Camps and prisons.,,USSR,,,,,
average,camp_population,Average held,How many on average?,stock,persons,Mean of two stocks.,,USSR,,,,,
arrivals,camp_population,Arrivals,How many came?,flow,persons,People taken in.,,USSR,,,,,
departures,camp_population,Departures,How many left?,flow,persons,People let out or dead.,,USSR,,,,,
deaths,camp_deaths,Deaths in camps,How many died?,flow,deaths,Deaths on record.,Transports.,USSR,,,,,
rate,camp_deaths,Death rate,What share died?,ratio,percent,Deaths over average.,,USSR,,,,,
shot,executions,Death sentences,How many were sentenced to death?,flow,sentences,Sentences.,,USSR,sentenced,,,,
exiled,sentences,Sentences of exile,How many were exiled?,flow,sentences,Sentences.,,USSR,sentenced,,,,
sentenced,sentences,All sentences,How many were sentenced?,flow,sentences,Sentences.,,USSR,,,,,
toll,excess_deaths,Deaths since 1917,How many so far?,cumulative,deaths,All deaths.,,,,,,,
people,population,Inhabitants,How many lived there?,stock,persons,Inhabitants.,,USSR,,,,,
"""

SERIES = """\
series,quantity,label,source,gap_reason,note
stock-rivers,stock,Stock (Rivers),Rivers1993[table 1],,
average-stone,average,Average (Stone),Stone1995[p. 5],,
arrivals-stone,arrivals,Arrivals (Stone),Stone1995[p. 6],,
departures-stone,departures,Departures (Stone),Stone1995[p. 6],,
deaths-stone,deaths,Deaths (Stone),Stone1995[p. 7],,
rate-stone,rate,Rate (Stone),Stone1995[p. 7],,
shot-rivers,shot,Death sentences (Rivers),Rivers1993[table 2],,
shot-stone,shot,Death sentences (Stone),Stone1995[p. 9],not in this source,
exiled-rivers,exiled,Exile (Rivers),Rivers1993[table 2],,
sentenced-rivers,sentenced,All sentences (Rivers),Rivers1993[table 2],,
"""

# A run: key, category, quantity, first year, figures one a year, unit.
_RUNS = (
    ("stock-rivers", "camp_population", "stock", 1934, "1,000 1,200 1,400 1,000 1,600", "persons"),
    ("average-stone", "camp_population", "average", 1934, "1,100 1,300 1,200 1,300", "persons"),
    ("arrivals-stone", "camp_population", "arrivals", 1934, "500 400 100 900", "persons"),
    ("departures-stone", "camp_population", "departures", 1934, "300 200 500 300", "persons"),
    ("deaths-stone", "camp_deaths", "deaths", 1934, "110 130 120 260", "deaths"),
    ("rate-stone", "camp_deaths", "rate", 1934, "10 10 10 20", "percent"),
    ("shot-rivers", "executions", "shot", 1934, "20 30 40 3,530 4,280 50", "sentences"),
    ("shot-stone", "executions", "shot", 1934, "20 30 40 3,530 - 50", "sentences"),
    ("exiled-rivers", "sentences", "exiled", 1934, "100 200 300 400 500 600", "sentences"),
    ("sentenced-rivers", "sentences", "sentenced", 1934, "120 230 340 3,930 4,780 650", "sentences"),
)
_SOURCES = dict(line.split(",")[0:4:3] for line in SERIES.splitlines()[1:])

SINGLE = """\
shot-total,executions,shot,,,,1934-1939,"7,950",,sentences,archival_count,Rivers1993[table 2],,,
deaths-bell,camp_deaths,deaths,,,,1934-37,about 3 million,,deaths,testimony,Bell1970,Reader2001,no-paper,
deaths-least,camp_deaths,deaths,,,,1934-37,at least 600,,deaths,scholar_estimate,Reader2001[p. 3],,,
deaths-far,camp_deaths,deaths,,,Far camp,1937,40-60,,deaths,scholar_estimate,Reader2001[p. 4],,,
all-stock-rivers,camp_population,all-stock,,,,1 Jan 1934,"1,500",,persons,archival_count,Rivers1993[table 1],,,
toll-bell,excess_deaths,toll,,,,1917-1937,5 million,,deaths,testimony,Bell1970,Reader2001,no-paper,
people-1937,population,people,,,,1 Jan 1937,162 million,,persons,archival_count,Rivers1993[table 9],,,
people-far,population,people,,,Far camp,1 Jan 1937,"1,000",,persons,archival_count,Rivers1993[table 9],,,
"""

OTHERS = {
    "caveats.csv": """\
caveat,title,text
no-paper,No document,No document is known behind it.
""",
    "audits.csv": """\
audit,kind,title,total,parts,period,printed,sum,gap,explanation,source
shot-total,sum,Death sentences 1934-39,shot-total,series:shot-rivers,,7950,7950,0,It adds up.,Rivers1993
shot-1934,sum,Death sentences 1934-35,,series:shot-rivers,1934-35,50,50,0,It adds up.,
shot-twice,variant,Death sentences 1938,shot-rivers-1938,,,,,,One print only.,
""",
    "identities.csv": """\
identity,kind,whole,parts,tolerance,note
average,mean,average-stone,stock-rivers,0.5,
rate,rate,rate-stone,deaths-stone;average-stone,0.05,
flows,balance,stock-rivers,stock-rivers;arrivals-stone;-departures-stone,0,
penalties,sum,sentenced-rivers,shot-rivers;exiled-rivers,0,
""",
    "questions.csv": """\
question,title,quantities,groups,places,period,guide,caveats
how-many-died,How many died?,deaths;toll,,,1934-37,Read the scopes apart.,no-paper
penalties,Which sentences?,shot;exiled,,,1934-1939,Read the scopes apart.,
""",
    "wanted.csv": """\
category,quantity,series,group,place,period,unit,source,note
executions,shot,shot-stone,,,1938,sentences,Stone1995[p. 9],The page is missing.
""",
}

BIB = """\
@misc{Archive1953,
  author = {{State Archive}},
  title = {Note on sentences},
  year = {1953},
  kind = {archival document},
  firstprinted = {1989},
}

@book{Rivers1993,
  author = {Rivers, Ann},
  title = {Counting the Camps},
  year = {1993},
  publisher = {Harbour},
  address = {Leeds},
  kind = {monograph},
  rests_on = {Archive1953},
}

@article{Stone1995,
  author = {Stone, Ian and Marsh, Eva},
  title = {Yearly returns [{Godovye} svedeniya]},
  journal = {Papers},
  volume = {7},
  number = {2},
  pages = {1--20},
  year = {1995},
  kind = {article},
  rests_on = {Archive1953},
}

@book{Bell1970,
  author = {Bell, Tom},
  title = {What I Saw},
  year = {1970},
  kind = {memoir},
  standpoint = {A former prisoner.},
}

@book{Reader2001,
  editor = {Reader, Mary},
  title = {Voices \\& Figures},
  year = {2001},
  kind = {document collection},
}
"""


def _figures() -> str:
    header = (
        "id,category,quantity,series,group,place,period,figure,corrected,unit,basis,source,via,"
        "caveats,note"
    )
    lines = [header]
    for key, category, quantity, first, numbers, unit in _RUNS:
        for year, figure in enumerate(numbers.split(), start=first):
            period = f"1 Jan {year}" if quantity == "stock" else str(year)
            cells = (f"{key}-{year}", category, quantity, key, "", "", period, f'"{figure}"', "",
                     unit, "archival_count", _SOURCES[key], "", "", "")
            if figure != "-":
                lines.append(",".join(cells))
    return "\n".join(lines) + "\n" + SINGLE


def write_small_folder(path: Path) -> Path:
    """Write the folder at `path`, which is made, and return it."""
    path.mkdir(parents=True)
    files = {"figures.csv": _figures(), "quantities.csv": QUANTITIES, "series.csv": SERIES, **OTHERS}
    for name, text in {**files, "sources.bib": BIB}.items():
        (path / name).write_text(text, encoding="utf-8")
    return path


def broken(folder: Path, file: str, key: str, column: str, text: str) -> int:
    """Write `text` into one cell of the row that begins with `key`; returns the row's line."""
    rows = list(csv.reader(io.StringIO((folder / file).read_text(encoding="utf-8"))))
    line = next(number for number, row in enumerate(rows, start=1) if row and row[0] == key)
    rows[line - 1][rows[0].index(column)] = text
    write_rows(folder / file, rows)
    return line


def added(folder: Path, file: str, **cells: str) -> int:
    """Add a row with these cells, blank in the other columns; returns its line."""
    rows = list(csv.reader(io.StringIO((folder / file).read_text(encoding="utf-8"))))
    rows.append([cells.pop(column, "") for column in rows[0]])
    assert not cells, f"{file} has no column {list(cells)}"
    write_rows(folder / file, rows)
    return len(rows)


def write_rows(path: Path, rows: list[list[str]]) -> None:
    """Write rows of cells as CSV."""
    with path.open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream, lineterminator="\n").writerows(rows)


def replaced(path: Path, old: str, new: str) -> None:
    """Replace one text of a file that must stand there once."""
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {path.name}"
    path.write_text(text.replace(old, new), encoding="utf-8")


def found(folder: Path, rule: str) -> list[str]:
    """What one rule has to say of the folder, as `file:line:column: ...`."""
    (chosen,) = (r for r in RULES if r.name == rule)
    faults = run([chosen], read_folder(folder), chosen.level)
    return [str(fault) for fault in faults if fault.rule == rule]
