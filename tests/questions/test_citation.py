"""A citation names the work, the place in it, the work it was read in, and the data release."""


def test_a_figure_is_cited_with_its_release(small):
    """Prevents a number from being quoted without where it stands and which data it came from."""
    cited = small.cite("shot-total")
    assert str(cited) == (
        "Rivers, Ann. 1993. Counting the Camps. Leeds: Harbour. (table 2) "
        f"Data: {small.release}, figure shot-total."
    )
    assert cited.bibtex.startswith("@book{Rivers1993,")


def test_a_figure_at_second_hand_names_both_works(small):
    """Prevents a quotation from passing for the work itself."""
    cited = small.cite("deaths-bell")
    assert str(cited) == (
        "Bell, Tom. 1970. What I Saw. Quoted in: Reader, Mary. 2001. Voices & Figures. "
        f"Data: {small.release}, figure deaths-bell."
    )
    assert [line for line in cited.bibtex.splitlines() if line.startswith("@")] == [
        "@book{Bell1970,",
        "@book{Reader2001,",
    ]


def test_every_figure_of_the_real_data_can_be_cited(real):
    """Prevents a figure without a reference."""
    for key in real.figures["id"]:
        assert real.release in str(real.cite(key)), key
