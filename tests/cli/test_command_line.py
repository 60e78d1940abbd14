"""The command line as a process: what it prints where, and how it ends."""

import json
import shutil
import signal
import subprocess
import sys
import time
import urllib.request
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from generator import schema

ARTICLE = """\
---
title: {title}
date: {day}
---
Foreign Minister Ann Lee said on Monday that her country would sign the agreement in March.

"We are ready," Lee told reporters in Oslo. Her counterpart Bo Ek denied that a date had been set.
"""


def run(*words: str | Path, stdin: bytes = b"", cwd: Path | None = None) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "generator", *map(str, words)], input=stdin, capture_output=True, cwd=cwd, timeout=120
    )


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A book of two articles and one bad file, built once."""
    book = tmp_path_factory.mktemp("books") / "my-book"
    assert run("new", book, "--title", "My: book").returncode == 0
    (book / "content" / "talks.md").write_text(ARTICLE.format(title="Talks end", day="2024-01-29"))
    (book / "content" / "bad.md").write_text("---\ntitle: a: b\n---\nText.\n")
    assert run("build", "--book", book).returncode == 0
    return book


@pytest.fixture
def book(built: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(built, tmp_path / "book"))


def test_help_tells_the_exit_codes() -> None:
    done = run("build", "--help")

    assert done.returncode == 0
    assert b"Exit codes" in done.stdout


def test_the_version_is_told() -> None:
    assert run("--version").stdout.startswith(b"briefbook ")


def test_a_new_book_has_an_example_and_its_settings_and_no_problem(tmp_path: Path) -> None:
    done = run("new", tmp_path / "my-book")
    checked = run("check", "--strict", "--book", tmp_path / "my-book")

    book = tmp_path / "my-book"
    files = sorted(path.relative_to(book).as_posix() for path in book.rglob("*") if path.is_file())
    assert done.returncode == 0
    assert [name for name in files if not name.startswith(".briefbook/")] == [
        "content/2016-04-22-paris-agreement.md",
        "mkdocs.yml",
    ]
    assert (checked.returncode, checked.stderr) == (0, b"")


def test_a_folder_with_something_in_it_is_not_made_a_book(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").touch()

    done = run("new", tmp_path)

    assert done.returncode == 2
    assert b"is not empty" in done.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


def test_a_book_is_built_in_spite_of_a_bad_article(built: Path) -> None:
    assert (built / "site" / "index.html").is_file()
    assert "Talks end" in (built / "site" / "articles.html").read_text(encoding="utf-8")


def test_a_second_build_reads_and_writes_nothing(book: Path) -> None:
    first = run("build", cwd=book)
    before = {path: path.stat().st_mtime_ns for path in (book / "site").rglob("*")}

    second = run("build", cwd=book)

    assert (first.returncode, second.returncode) == (0, 0)
    assert b"0 read anew; 0 files written, 0 removed" in second.stdout
    assert {path: path.stat().st_mtime_ns for path in (book / "site").rglob("*")} == before


def test_an_added_article_is_in_the_book_after_the_next_build(book: Path, tmp_path: Path) -> None:
    (tmp_path / "more.txt").write_text(
        "Ministers meet again\nAnn Lee and Bo Ek met in Oslo on Friday.\nThey spoke for an hour.\n"
    )

    added = run("add", tmp_path / "more.txt", "--book", book)
    done = run("build", "--book", book)

    assert (added.returncode, done.returncode) == (0, 0)
    assert (book / "content" / "ministers-meet-again.md").is_file()
    assert b"1 read anew" in done.stdout
    assert "Ministers meet again" in (book / "site" / "articles.html").read_text(encoding="utf-8")


def test_problems_go_to_standard_error_with_file_and_remedy(book: Path) -> None:
    done = run("build", "--book", book)

    assert b"error: content/bad.md: line 2" in done.stderr
    assert b"\n    Put values with a colon in quotes" in done.stderr
    assert b"bad.md" not in done.stdout
    assert b"; 1 error, 0 warnings.\n" in done.stdout


def test_quiet_leaves_errors_only(book: Path) -> None:
    (book / "content" / "picture.jpg").touch()

    done = run("build", "--quiet", "--book", book)

    assert done.stdout == b""
    assert b"bad.md" in done.stderr
    assert b"picture.jpg" not in done.stderr


def test_strict_makes_problems_count(book: Path) -> None:
    assert run("build", "--strict", "--book", book).returncode == 1

    (book / "content" / "bad.md").unlink()

    assert run("build", "--strict", "--book", book).returncode == 0


def test_problems_as_json_are_lines_on_standard_output(book: Path) -> None:
    done = run("check", "--json", "--book", book)

    problems = [json.loads(line) for line in done.stdout.splitlines()]
    assert [(p["where"], p["severity"]) for p in problems] == [("content/bad.md", "error")]
    assert done.stderr == b""
    assert done.returncode == 1


def test_check_says_which_events_the_calendar_cannot_hold(book: Path) -> None:
    (book / "content" / "old.md").write_text("---\ntitle: Old\ndate: 2024-01-29\n---\nIran attacked a base in 2019.\n")

    said = run("check", "--book", book).stdout

    assert b"not in timeline.ics" in said
    assert b"known only to the month, the year or less" in said


def test_check_touches_no_page(book: Path) -> None:
    shutil.rmtree(book / "site")

    run("check", "--book", book)

    assert not (book / "site").exists()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("build", "--book", "nowhere"), b"no mkdocs.yml"),
        (("extract",), b"extract needs either"),
        (("extract", "--jsonl", "nowhere.jsonl"), b"nowhere.jsonl is no file"),
        (("extract", "--model", "no_such_model", "--jsonl", "-"), b"'no_such_model' is not installed"),
        (("build", "--wrong"), b"--wrong"),
    ],
)
def test_what_cannot_be_done_ends_with_two_and_a_message(words: tuple[str, ...], said: bytes, tmp_path: Path) -> None:
    done = run(*words, stdin=b'{"id": "1", "text": "A b."}\n', cwd=tmp_path)

    assert done.returncode == 2
    assert said in done.stderr
    assert b"Traceback" not in done.stderr


def passages(value: Any) -> list[dict[str, Any]]:
    """Everything with start, end and text, however deep."""
    if isinstance(value, list):
        return [found for item in value for found in passages(item)]
    if not isinstance(value, dict):
        return []
    own = [value] if {"start", "end", "text"} <= value.keys() else []
    return own + [found for item in value.values() for found in passages(item)]


def test_every_line_of_extract_is_valid_and_its_offsets_are_exact(built: Path, tmp_path: Path) -> None:
    lines = [
        {
            "id": "1",
            "text": "Ann Lee said on Friday:\r\n“Caf\u0065\u0301 talks ended.”\r\n\r\nME",
            "title": None,
            "published": "2024-01-29",
        },
        {"id": "2", "text": ""},
        {"id": "3", "text": "🚀 Bo Ek of Norway denied it on 3 March 2024.\u200b", "published": None},
        {"id": "4", "text": " \n "},
    ]
    asked = b"\n".join(json.dumps(line).encode() for line in lines)
    validator = jsonschema.Draft202012Validator(schema.json_schema())

    done = run("extract", "--jsonl", "-", stdin=asked + b"\n{\n")
    files = run("extract", *sorted((built / "content").iterdir()))

    assert (done.returncode, files.returncode) == (0, 0)
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert [answer["article"]["id"] for answer in answers] == ["1", "2", "3", "4", "line 5"]
    assert [answer["article"]["text"] for answer in answers[:4]] == [line["text"] for line in lines]
    assert answers[4]["problems"][0]["severity"] == "error"
    answers += [json.loads(line) for line in files.stdout.splitlines()]
    assert len(answers) == 8
    for answer in answers:
        validator.validate(answer)
        text = answer["article"]["text"]
        found = passages({key: value for key, value in answer.items() if key != "article"})
        assert all(text[item["start"] : item["end"]] == item["text"] for item in found)


def test_lines_are_answered_before_the_next_is_asked() -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "generator", "extract", "--jsonl", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert process.stdin is not None
    assert process.stdout is not None
    for name in ("one", "two"):
        process.stdin.write(json.dumps({"id": name, "text": "Talks ended."}).encode() + b"\n")
        process.stdin.flush()

        assert json.loads(process.stdout.readline())["article"]["id"] == name
    process.stdin.close()
    assert process.wait(30) == 0
    process.stdout.close()


def test_a_reader_that_goes_away_is_no_crash(tmp_path: Path) -> None:
    lines = tmp_path / "lines.jsonl"
    lines.write_text('{"id": "1", "text": "Talks ended."}\n' * 300)
    process = subprocess.Popen(
        [sys.executable, "-m", "generator", "extract", "--jsonl", lines], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert process.stdout is not None
    process.stdout.readline()
    process.stdout.close()

    assert process.stderr is not None
    said = process.stderr.read()
    process.stderr.close()
    process.wait(60)

    assert b"Traceback" not in said


def fetched(address: str) -> str:
    with urllib.request.urlopen(address, timeout=10) as page:
        return str(page.read().decode())


def _hears_interrupts() -> None:
    """A shell lets what it starts in the background ignore Ctrl+C; the served book has to hear it."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def test_a_served_book_is_rebuilt_when_an_article_changes(book: Path) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "generator", "serve", "--port", "0", "--book", book],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        preexec_fn=_hears_interrupts,
    )
    assert process.stdout is not None
    try:
        said = next(line for line in process.stdout if b"http://127.0.0.1:" in line).decode()
        address = next(word for word in said.split() if word.startswith("http://"))
        before = fetched(f"{address}articles.html")
        after = before
        for count in range(60):
            if "Talks go on" in after:
                break
            (book / "content" / "talks.md").write_text(ARTICLE.format(title=f"Talks go on {count}", day="2024-01-29"))
            time.sleep(0.5)
            after = fetched(f"{address}articles.html")
    finally:
        process.send_signal(signal.SIGINT)
        code = process.wait(20)
        process.stdout.close()

    assert "Talks end" in before
    assert "Talks go on" in after
    assert code in (0, 130)
