"""The texts and settings of the pages that do not come from the data."""

SIDEBAR = "How many? Says who? How do they know?\n\n{release}"

BROKEN_TITLE = "The data cannot be shown"
BROKEN_TEXT = (
    "A file of the data folder has faults. Nothing is shown until they are put right, so that no "
    "number appears by accident. Open the file at the line named, correct it, save it, and load "
    "this page again."
)

CHART_CONFIG = {
    "displaylogo": False,
    "modeBarButtonsToRemove": ["select2d", "lasso2d", "autoScale2d", "zoomIn2d", "zoomOut2d"],
    "toImageButtonOptions": {"format": "png", "filename": "terrorstats", "scale": 2},
}

OVERVIEW_TITLE = "Soviet repression 1917-1956: how many, says who, and how do they know?"

OVERVIEW_LEAD = (
    "This page puts four questions to the sources. Every number below is one that a named source "
    "prints; where sources differ, both stand. Click any point of a chart for its **figure "
    "card**: what the number counts, what it leaves out, who says it, and how they know."
)


START_HERE = {
    "I want to see the numbers": (
        "by_year",
        "By year",
        "Choose what is counted, see it year by year, and read what each number leaves out.",
    ),
    "I teach a class": (
        "by_year",
        "By year, then “Projector view”",
        "Every chart opens as one large picture with its source and caveat inside.",
    ),
    "I have met a number": (
        "claim",
        "Check a claim",
        "Type it or paste the sentence, and see where it lies among everything printed.",
    ),
}

TERMS_OF_COUNTING = """
- A **stock** is counted on one day (prisoners on 1 January). A **flow** is counted over a time
  (deaths in a year). They never share an axis here.
- A **sentence** is not a shooting, an **arrest** is not a sentence, and a plan is not an outcome.
- A **blank** is not a zero: it has a reason, and the reason is shown.
- An **archive count** is evidence, not the verdict: it leaves out what the clerks did not count.
"""

ABOUT = """
### What this is
An open collection of figures on Soviet repression, 1917-1956. Each row is one figure as one source
prints it, with what it counts, where it stands, how it was obtained, and what to beware of. The
numbers are of people; most of them died.

### How it is made
1. **One row, one figure, one source.** Figures are never averaged, never joined from two sources,
   never silently corrected. A misprint stays as printed; a correction stands beside it with its
   reason.
2. **No number without its source and its caveat**, on the screen, in every download and in every
   picture.
3. **From low to high** is the range that the source prints. It is not a margin of error.
4. **Missing is not zero.** A blank has a reason: not recorded, not in this source, lost, or not yet
   seen in print.
5. **Unlike things do not mix.** A number on a date and a number over a time never share an axis or
   a sum.
6. **Archive counts are evidence, not the verdict.** Pages show what they leave out and who disputes
   them.
7. Figures that are known to exist but that nobody here has seen in print stay out of the charts;
   they are listed as wanted.

### What you will not find here
No league tables, no comparison of peoples' suffering or of states, no single headline number.

### Seen, or quoted
A figure is **seen** when it was read in the work that owns it (often in an electronic copy), and
**quoted** when it was read in another work that quotes it. Each card says which. Before you print a
number, look at the work itself.

### In front of a class
Every page with a chart has a button **Projector view**: one large picture, its source and a caveat
inside it. On a large screen zoom the browser (Ctrl and +) until the picture fills the wall. The
link of the view keeps your choices: put it into your lesson plan.

### How to add a figure
Add a line to `data/figures.csv`, its source to `data/sources.bib`, and run `terrorstats validate`.
What is wrong is named by file, line and column. The columns are described on the Data page.

### How to cite
Cite the publication named on the figure card, and this compilation with its release. The card gives
both, ready to copy.

### Licence
The code is under the MIT licence; the compilation of the data is under CC BY 4.0. The figures
themselves are facts.
"""

WORKED_OUT = "Nobody was found to print this number. It is worked out from printed ones."

CLAIM_LEAD = (
    "You have met a number: in a textbook, in revision notes, on the web. Here you see where it "
    "lies among everything printed: the nearest figures, the smallest and the largest, who says "
    "something similar, and what it is easily confused with. The answer is a place among sources, "
    "not a verdict."
)
CLAIM_EXAMPLE = "1934-1937 - 10 million died in gulags"
LADDER_LEAD = (
    "Much of the argument over numbers is an argument over what counts. Here one question becomes "
    "wider step by step: each step adds something, with the figures printed for it and the authors "
    "whose count stops there. No step is marked right. Ask a class: where would you stop, and "
    "why?"
)
NOTES_LEAD = (
    "Claims as people meet them, in our words, and beside each the nearest printed figure. What "
    "stands under a claim is worked out from the data, not written by hand. The order is that of "
    "the notes; nothing is ranked."
)

OWN_LEAD = (
    "Put figures of your own beside the published ones: from a local archive, a memorial book, a "
    "thesis. The table needs the columns `period`, `figure`, `unit` and, if you like, `label`, or "
    "those of `figures.csv`. Every cell that cannot be read for certain is named with its reason. "
    "The rows stay in this session of your browser and are not stored."
)
OWN_EXAMPLE = (
    "period,figure,unit,label\n"
    "1937,1 234,sentences,District court\n"
    "1938,about 900,sentences,District court"
)
