"""How often a page works something out."""

import pytest

from terrorstats import dataset
from terrorstats.dashboard import store
from terrorstats.dashboard.store import FOLDER_VARIABLE
from terrorstats.dataset import Dataset
from tests.dashboard.reading import charts, opened, unfolded


@pytest.fixture
def fresh(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is kept yet, as in a server just started."""
    monkeypatch.delenv(FOLDER_VARIABLE, raising=False)
    published = store.published()
    monkeypatch.setattr(store, "_ANSWERS", store.Kept(100, 2**24, store.bytes_of))
    names = ("path", "release", "figures", "tables", "bibliography")
    again = Dataset(*(getattr(published, name) for name in names))
    monkeypatch.setattr(store, "_loaded", lambda state: again)


@pytest.mark.usefixtures("fresh")
def test_a_comparison_is_worked_out_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Prevents a flick of a switch that costs a class half a second each."""
    asked: list[str] = []
    work_out = dataset._estimates.estimate_rows

    def counted(scopes, figures, quantities, period=""):
        asked.append(f"{scopes} {period}")
        return work_out(scopes, figures, quantities, period)

    monkeypatch.setattr(dataset._estimates, "estimate_rows", counted)
    app = opened("compare", "question=gulag-deaths&form=published")
    before = list(asked)
    assert len(before) == len(set(before)), "no comparison twice"
    app = unfolded(app)
    app.toggle(key="log").set_value(True).run()
    assert charts(app)[0]["layout"]["yaxis"]["type"] == "log"
    assert asked == before


@pytest.mark.usefixtures("fresh")
def test_a_claim_is_checked_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Prevents a claim that is worked out for its words and again for its chart."""
    checked: list[str] = []
    check = Dataset.check_sentence

    def counted(data: Dataset, text: str, **more: str):
        checked.append(text)
        return check(data, text, **more)

    monkeypatch.setattr(Dataset, "check_sentence", counted)
    app = opened("claim", "q=10+million+died+in+the+gulags+1934-1937")
    assert charts(app)
    app.toggle(key="log").set_value(True).run()
    assert charts(app)
    assert checked == ["10 million died in the gulags 1934-1937"]
