from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from generator import exporters
from generator.collection import collect
from generator.models import Asset, Briefing, Collection, GeneratorError, Page
from generator.publish import Published, _tree, known, mkdocs_yml, publish

import books


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "mkdocs.yml").write_text(mkdocs_yml("The islands"), encoding="utf-8")
    return tmp_path


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def build(collection: Collection, folder: Path) -> Published:
    return publish(exporters.export(collection), folder)


def page(name: str, body: str = "<p>Body.</p>") -> Page:
    return Page(PurePosixPath(name), "A page", body)


NAV = [page(name.replace(".md", ".html")) for name in (
    "index.md", "actors.md", "timeline.md", "places.md", "ledger.md", "articles.md", "search.md",
)]  # fmt: skip


def without_the_union(collection: Collection) -> Collection:
    """The book before its second article came in."""
    gone = "islands/union"
    return replace(
        collection,
        briefings=tuple(one for one in collection.briefings if one.article.id != gone),
        dossiers=tuple(
            replace(one, refs=refs, possibly=())
            for one in collection.dossiers
            if (refs := tuple(ref for ref in one.refs if ref.article != gone))
        ),
        timeline=tuple(
            replace(one, refs=refs)
            for one in collection.timeline
            if (refs := tuple(ref for ref in one.refs if ref.article != gone))
        ),
        places=tuple(
            replace(one, refs=tuple(ref for ref in one.refs if ref.article != gone)) for one in collection.places
        ),
        ledger=(),
        related={},
    )


def test_every_page_and_file_is_in_the_site(folder: Path) -> None:
    built = build(books.book(), folder)

    site = contents(folder / "site")
    assert set(built.written) <= site.keys()
    assert {"index.html", "404.html", "articles/islands-union.html", "actors/ana-ruiz.html", "feed.xml"} <= site.keys()
    assert built.site == folder / "site"


def test_a_second_build_touches_nothing(folder: Path) -> None:
    build(books.book(), folder)
    before = {path: path.stat().st_mtime_ns for path in (folder / "site").rglob("*")}

    built = build(books.book(), folder)

    assert (built.written, built.removed) == ((), ())
    assert before == {path: path.stat().st_mtime_ns for path in (folder / "site").rglob("*")}


def test_an_incremental_build_gives_the_bytes_of_a_clean_one(
    folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    clean = tmp_path_factory.mktemp("clean")
    (clean / "mkdocs.yml").write_text(mkdocs_yml("The islands"), encoding="utf-8")
    build(books.book(), clean)

    build(without_the_union(books.book()), folder)
    assert "articles/islands-union.html" not in contents(folder / "site")
    built = build(books.book(), folder)

    assert contents(folder / "site") == contents(clean / "site")
    assert "articles/islands-union.html" in built.written
    assert "articles/lighthouse-b-amp-b.html" not in built.written


def renamed(collection: Collection) -> Collection:
    """The book in which an actor has another name and page."""
    first, *others = collection.dossiers
    return replace(collection, dossiers=(replace(first, name="Ana M. Ruiz"), *others))


def retitled(collection: Collection) -> Collection:
    """The book in which an article, related to another, has a new title."""
    first, *others = collection.briefings
    article = replace(first.article, title="Fishers want more time", source="The Osmund Observer")
    return replace(
        collection, briefings=(replace(first, extraction=replace(first.extraction, article=article)), *others)
    )


def redated(collection: Collection) -> Collection:
    """The book in which an event has another date and one more source."""
    entries = [replace(one, date="2023-11-02", sources=3) if one.id == "t2" else one for one in collection.timeline]
    return replace(collection, timeline=tuple(entries))


def unrelated(collection: Collection) -> Collection:
    """The book without the links between articles."""
    return replace(collection, related={})


@pytest.mark.parametrize("change", [without_the_union, renamed, retitled, redated, unrelated])
def test_pages_that_are_kept_are_those_that_would_come_out_the_same(
    change: Callable[[Collection], Collection], folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    clean = tmp_path_factory.mktemp("clean")
    (clean / "mkdocs.yml").write_text(mkdocs_yml("The islands"), encoding="utf-8")
    build(change(books.book()), clean)
    build(books.book(), folder)

    items = [*exporters.export(change(books.book()), known=known(folder))]
    publish(items, folder)

    assert contents(folder / "site") == contents(clean / "site")
    assert any(isinstance(item, exporters.Kept) for item in items)


ARTICLES = (books.ferry(), books.union(), books.note(), *books.big(3).briefings)


def in_state(briefing: Briefing, state: str) -> Briefing:
    """An article as it is, or with another title and text."""
    article = briefing.article
    if state == "edited":
        article = replace(article, title=f"{article.title}, corrected", text=f"{article.text} ")
    return replace(briefing, extraction=replace(briefing.extraction, article=article))


@settings(max_examples=6)
@given(
    st.lists(
        st.tuples(*(st.sampled_from(("there", "gone", "edited")) for _ in ARTICLES)),
        min_size=2,
        max_size=4,
        unique=True,
    )
)
def test_whatever_comes_goes_or_is_edited_the_site_is_that_of_a_build_from_nothing(
    states: list[tuple[str, ...]],
) -> None:
    with TemporaryDirectory() as one, TemporaryDirectory() as other:
        for folder in (Path(one), Path(other)):
            (folder / "mkdocs.yml").write_text(mkdocs_yml("The islands"), encoding="utf-8")
        for state in states:
            found = [in_state(article, how) for article, how in zip(ARTICLES, state, strict=True) if how != "gone"]
            book = collect(found, title="The islands", site_url="https://example.org/")
            publish(exporters.export(book, known=known(Path(one))), Path(one))
        build(book, Path(other))

        assert contents(Path(one) / "site") == contents(Path(other) / "site")
        assert contents(Path(one) / ".briefbook" / "docs") == contents(Path(other) / ".briefbook" / "docs")


def test_nothing_is_rendered_again_when_nothing_changed(folder: Path) -> None:
    build(books.book(), folder)

    items = [*exporters.export(books.book(), known=known(folder))]
    built = publish(items, folder)

    assert all(isinstance(item, exporters.Kept) for item in items)
    assert built.written == ()


def test_what_an_article_is_known_to_be_made_of_spares_a_look_at_it(folder: Path) -> None:
    book = books.book()
    made_of = {one.article.id: "first" for one in book.briefings}
    publish(exporters.export(book, made_of=made_of), folder)

    def again(article: str) -> str:
        changed = {**made_of, article: "second"}
        items = exporters.export(book, known=known(folder), made_of=changed)
        return " ".join(str(item.path) for item in items if not isinstance(item, exporters.Kept))

    assert "articles/islands-union.html" in again("islands/union")
    assert "articles/islands-ferry-reopens.html" not in again("lighthouse <b>&amp;</b>")
    assert again("no such article") == ""


def test_a_lost_page_of_the_docs_is_made_again(folder: Path) -> None:
    build(books.book(), folder)
    whole = contents(folder / "site")
    (folder / ".briefbook" / "docs" / "about.md").unlink()

    publish(exporters.export(books.book(), known=known(folder)), folder)

    assert (folder / ".briefbook" / "docs" / "about.md").is_file()
    assert contents(folder / "site") == whole


def test_nothing_is_known_after_an_interrupted_build(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    build(without_the_union(books.book()), folder)

    def killed(*args: object, **named: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr("generator.publish._publish._run_mkdocs", killed)
        with pytest.raises(KeyboardInterrupt):
            publish(exporters.export(books.book(), known=known(folder)), folder)

    assert known(folder) == {}


def test_another_template_of_the_book_makes_all_pages_again(folder: Path) -> None:
    build(books.book(), folder)
    (folder / "templates").mkdir()
    (folder / "templates" / "dossier.html").write_text("<h1>{{ dossier.name }}</h1>")

    items = exporters.export(books.book(), templates=folder / "templates", known=known(folder))

    assert not any(isinstance(item, exporters.Kept) for item in items)


def test_an_article_that_is_gone_takes_its_pages_along_and_nothing_else(folder: Path) -> None:
    build(books.book(), folder)
    (folder / "site" / "CNAME").write_text("example.org")

    built = build(without_the_union(books.book()), folder)

    site = contents(folder / "site")
    assert "articles/islands-union.html" in built.removed
    assert "articles/islands-union.html" not in site
    assert "actors/tom-okafor.html" not in site
    assert site["CNAME"] == b"example.org"


@pytest.mark.parametrize("engine", ["mkdocs", "properdocs"])
def test_the_plain_command_of_the_engine_gives_the_same_bytes(engine: str, folder: Path) -> None:
    build(books.book(), folder)
    ours = contents(folder / "site")

    command = [sys.executable, "-m", engine, "-q", "build", "--strict", "-f", "mkdocs.yml", "-d", str(folder / "plain")]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stderr
    assert contents(folder / "plain") == ours


def test_an_engine_without_our_plugin_gives_the_same_bytes(folder: Path) -> None:
    build(books.book(), folder)
    text = (folder / "mkdocs.yml").read_text(encoding="utf-8").replace("plugins:\n  - briefbook", "plugins: []")
    (folder / "other.yml").write_text(text, encoding="utf-8")

    command = [
        sys.executable,
        "-m",
        "mkdocs",
        "-q",
        "build",
        "--strict",
        "-f",
        "other.yml",
        "-d",
        str(folder / "plain"),
    ]
    subprocess.run(command, cwd=folder, check=True)

    assert contents(folder / "plain") == contents(folder / "site")


def test_a_build_killed_half_way_is_healed_by_the_next(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    build(without_the_union(books.book()), folder)

    def killed(*args: object, **named: object) -> None:
        (folder / "site" / "articles" / "islands-union.html").write_text("half")
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr("generator.publish._publish._run_mkdocs", killed)
        with pytest.raises(KeyboardInterrupt):
            build(books.book(), folder)
    built = build(without_the_union(books.book()), folder)

    assert "articles/islands-union.html" in built.removed
    assert "articles/islands-union.html" not in contents(folder / "site")


def test_a_build_killed_while_it_wrote_the_docs_leaves_no_trace(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    build(books.book(), folder)
    whole, docs = contents(folder / "site"), contents(folder / ".briefbook" / "docs")
    write = _tree.write

    def killed(path: Path, data: bytes) -> None:
        write(path, data)
        if path.suffix == ".md":
            raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(_tree, "write", killed)
        with pytest.raises(KeyboardInterrupt):
            publish(exporters.export(retitled(books.book()), known=known(folder)), folder)
    publish(exporters.export(books.book(), known=known(folder)), folder)

    assert contents(folder / ".briefbook" / "docs") == docs
    assert contents(folder / "site") == whole


def test_a_file_lost_from_the_site_comes_back(folder: Path) -> None:
    build(books.book(), folder)
    whole = contents(folder / "site")
    (folder / "site" / "about.html").unlink()

    built = build(books.book(), folder)

    assert built.written == ("about.html",)
    assert contents(folder / "site") == whole


def test_another_name_for_the_site_changes_every_page(folder: Path) -> None:
    build(books.book(), folder)
    (folder / "mkdocs.yml").write_text(mkdocs_yml("Islands & more"), encoding="utf-8")

    built = build(books.book(), folder)

    assert "articles/islands-union.html" in built.written
    assert b"Islands &amp; more" in (folder / "site" / "about.html").read_bytes()


def test_the_book_may_change_a_colour_of_the_theme(folder: Path) -> None:
    own = folder / "templates" / "theme" / "assets"
    own.mkdir(parents=True)
    (own / "tokens.css").write_text(":root { --accent: hotpink }")

    build(books.book(), folder)

    assert (folder / "site" / "assets" / "tokens.css").read_text() == ":root { --accent: hotpink }"
    assert (folder / "site" / "assets" / "briefbook.css").stat().st_size > 1000


def test_two_pages_of_one_name_stop_the_build(folder: Path) -> None:
    with pytest.raises(GeneratorError, match="two pages want the name"):
        publish([page("a.html"), page("a.html")], folder)


@pytest.mark.parametrize("title", ["a\ufffeb", 'say "yes": no', "{x}: #1", "-", "Книга", "a\x00\x85\u2028b", "null"])
def test_any_title_is_settings_that_can_be_read(title: str) -> None:
    assert yaml.safe_load(mkdocs_yml(title))["site_name"] == title


def test_a_mistake_in_the_settings_is_named(folder: Path) -> None:
    (folder / "mkdocs.yml").write_text(mkdocs_yml("x") + "no_such_setting_value: 1\nsite_url: 5\n", encoding="utf-8")

    with pytest.raises(GeneratorError, match="site_url"):
        publish(NAV, folder)


def test_a_folder_without_settings_is_no_book(tmp_path: Path) -> None:
    with pytest.raises(GeneratorError, match="no mkdocs"):
        publish(NAV, tmp_path)


def test_settings_without_our_plugin_say_how_to_switch_it_on(folder: Path) -> None:
    text = mkdocs_yml("x").replace("plugins:\n  - briefbook", "plugins: []")
    (folder / "mkdocs.yml").write_text(text, encoding="utf-8")

    with pytest.raises(GeneratorError, match="not switched on"):
        publish(NAV, folder)


def test_files_that_are_no_pages_arrive_as_they_are(folder: Path) -> None:
    data = bytes(range(256))

    publish([*NAV, Asset(PurePosixPath("data/x.bin"), data)], folder)

    assert (folder / "site" / "data" / "x.bin").read_bytes() == data


def test_the_book_may_bring_its_own_colours(folder: Path) -> None:
    own = folder / "templates/theme/assets/tokens.css"
    own.parent.mkdir(parents=True)
    own.write_text(":root { --paper: #fff; }", encoding="utf-8")

    build(books.book(), folder)

    assert (folder / "site/assets/tokens.css").read_text() == ":root { --paper: #fff; }"
    assert (folder / "site/assets/briefbook.css").is_file()
