"""All files below `content/`: which are articles, what they are called, and what is said of the others."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import readers

BODY = "The minister said on Monday that the talks had been long and useful for both of the countries."


def write(content: Path, name: str, title: str = "") -> Path:
    path = content / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"---\ntitle: {title or path.name}\ndate: 2024-01-29\n---\n{BODY}\n", encoding="utf-8")
    return path


@pytest.fixture
def content(tmp_path: Path) -> Path:
    folder = tmp_path / "content"
    folder.mkdir()
    return folder


def test_folders_are_sections_and_part_of_the_id(content: Path) -> None:
    write(content, "Iran & Pakistan/2024/Strikes.md")

    (article,), problems = readers.collect(content)

    assert (article.id, article.section) == ("iran-pakistan/2024/strikes", "iran-pakistan/2024")
    assert str(article.path) == "content/Iran & Pakistan/2024/Strikes.md"
    assert problems == ()


def test_articles_come_by_path_and_twice_the_same(content: Path) -> None:
    for name in ("b.md", "a/z.md", "a/b.txt", "c.md"):
        write(content, name)

    first = readers.collect(content)

    assert [article.id for article in first[0]] == ["a/b", "a/z", "b", "c"]
    assert readers.collect(content) == first


def test_two_files_of_one_name_have_ids_of_their_own(content: Path) -> None:
    for name in ("a.md", "a.txt", "A!.md", "x/b.md", "x-b.md"):
        write(content, name)

    articles, _ = readers.collect(content)

    ids = [article.id for article in articles]
    assert len({name.replace("/", "-") for name in ids}) == 5
    assert {"a", "a-txt"} <= set(ids)


def test_another_article_does_not_change_an_id(content: Path) -> None:
    write(content, "Überfall 🚀.md")
    write(content, "日本.md")
    before = {article.path: article.id for article in readers.collect(content)[0]}
    write(content, "中国.md")
    write(content, "aaa.md")

    after = {article.path: article.id for article in readers.collect(content)[0]}

    assert before.items() <= after.items()
    assert all(name.isascii() and " " not in name for name in after.values())


def test_one_title_twice_is_told_and_both_are_built(content: Path) -> None:
    write(content, "a.md", title="Talks end")
    write(content, "b.md", title="talks end")

    articles, problems = readers.collect(content)

    assert len(articles) == 2
    assert [(p.where, p.severity) for p in problems] == [("content/b.md", "warning")]
    assert "content/a.md" in problems[0].what


def test_hidden_files_are_passed_over_in_silence(content: Path) -> None:
    write(content, ".draft.md")
    write(content, ".git/a.md")

    assert readers.collect(content) == ((), ())


def test_a_file_of_another_kind_is_told_with_the_kinds_accepted(content: Path) -> None:
    (content / "picture.jpg").write_bytes(b"x")

    articles, (problem,) = readers.collect(content)

    assert articles == ()
    assert problem.severity == "warning"
    assert all(suffix in problem.what for suffix in readers.FORMATS)


def test_links_in_a_circle_are_followed_nowhere(content: Path, tmp_path: Path) -> None:
    write(content, "a/b.md")
    (content / "a" / "up").symlink_to(content)
    (content / "self.md").symlink_to(content / "self.md")
    outside = tmp_path / "outside"
    write(outside, "c.md")
    (outside / "again").symlink_to(outside)
    (content / "out").symlink_to(outside)

    articles, problems = readers.collect(content)

    assert [article.id for article in articles] == ["a/b", "out/c"]
    assert sorted(problem.where for problem in problems) == ["content/a/up", "content/out/again", "content/self.md"]


def test_one_bad_file_costs_no_other(content: Path) -> None:
    write(content, "good.md")
    (content / "broken.md").write_text("---\ntitle: a: b\n---\nText.")
    (content / "empty.txt").touch()
    (content / "binary.txt").write_bytes(bytes(range(256)) * 9)

    articles, problems = readers.collect(content)

    assert [article.id for article in articles] == ["good"]
    assert {p.where for p in problems} == {"content/broken.md", "content/empty.txt", "content/binary.txt"}
    assert {p.severity for p in problems} == {"error"}


def test_a_pipe_is_not_waited_for(content: Path) -> None:
    write(content, "good.md")
    os.mkfifo(content / "pipe.txt")

    assert len(readers.collect(content)[0]) == 1


@given(st.text(max_size=60))
def test_a_slug_is_never_empty_and_safe_everywhere(name: str) -> None:
    slug = readers.slug(name)

    assert slug
    assert set(slug) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
    assert readers.slug(slug) == slug
