"""The commands, their progress and exit codes. The only module that prints."""

from __future__ import annotations

import contextlib
import gc
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from generator import __version__
from generator.models import Article, GeneratorError, Problem

if TYPE_CHECKING:
    from generator.config import Config
    from generator.pipeline import Built, Track
    from generator.publish import Published

OK = 0
PROBLEMS = 1
"""Something is wrong with an article, and `--strict` (or `check`) makes it count."""
FAILED = 2
"""Nothing could be done: wrong usage, wrong settings, no network."""
INTERRUPTED = 130
COLLECT = (100_000, 50, 1000)
"""When to collect garbage. What passes between rooms are trees that refer to nothing above them: looking for circles in
them again and again took .9 of 1.2 ms for each article that comes from the store (1,000 articles)."""

_EXIT_CODES = (
    "Exit codes: 0 done; 1 there are problems and --strict was given, or `check` found an article that cannot be "
    "built; 2 wrong usage, wrong settings or no network; 130 interrupted."
)

app = typer.Typer(
    name="briefbook",
    help="Turn a folder of news articles into a briefing book.",
    epilog=_EXIT_CODES,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)

Book = Annotated[Path, typer.Option("--book", "-b", metavar="DIR", help="Folder of the book, the one with mkdocs.yml.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Print errors only.")]
Strict = Annotated[bool, typer.Option("--strict", help="Exit with 1 if there is any problem.")]
Json = Annotated[bool, typer.Option("--json", help="Print the problems as JSON lines on standard output.")]
Model = Annotated[
    str | None, typer.Option("--model", metavar="NAME", help="spaCy pipeline; default: the one that ships with us.")
]


def _show_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"briefbook {__version__}")
        raise typer.Exit(OK)


@app.callback()
def _briefbook(
    version: Annotated[
        bool, typer.Option("--version", callback=_show_version, is_eager=True, help="Print the version and exit.")
    ] = False,
) -> None:
    """Turn a folder of news articles into a briefing book."""


@app.command(epilog=_EXIT_CODES)
def new(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="A folder that is new or empty.")],
    title: Annotated[str | None, typer.Option("--title", help="Title of the book; default: the folder's name.")] = None,
    quiet: Quiet = False,
) -> None:
    """Start a book: `content/` with an example, and `mkdocs.yml`."""
    from generator import newbook

    example = newbook.create(folder, title=title)
    if not quiet:
        typer.echo(
            f"Started a book in {folder}. Its first article is {example}.\nNext: briefbook serve --book {folder}"
        )


@app.command(epilog=_EXIT_CODES)
def build(book: Book = Path(), quiet: Quiet = False, strict: Strict = False, json: Json = False) -> None:
    """Build the site into `site/`. Only what changed is read and written again."""
    from generator import config

    built = _build(config.load(book), quiet=quiet, strict=strict, report=not json)
    if json:
        _print_json(built.book.problems)
    elif not quiet:
        typer.echo(_summary(built))
    raise typer.Exit(PROBLEMS if strict and built.book.problems else OK)


@app.command(epilog=_EXIT_CODES)
def serve(
    book: Book = Path(),
    port: Annotated[int, typer.Option("--port", "-p", min=0, max=65535, help="Port; 0 for any free one.")] = 8000,
    quiet: Quiet = False,
) -> None:
    """Build, show the site at http://127.0.0.1:8000, and rebuild whenever an article or a template changes."""
    from generator import config, publish

    def rebuild() -> Published:
        built = _build(config.load(book), quiet=quiet, strict=False, report=True)
        if not quiet:
            typer.echo(_summary(built))
        return built.published

    def say(words: str) -> None:
        if words.startswith("http"):
            typer.echo(f"The site is at {words} (stop it with Ctrl+C).")
        else:
            typer.echo(words, err=True)

    publish.serve(book, rebuild, port, content=config.load(book).content, say=say)


@app.command(epilog=_EXIT_CODES)
def check(book: Book = Path(), quiet: Quiet = False, strict: Strict = False, json: Json = False) -> None:
    """Tell every problem of the articles without building the site, and what the calendar cannot hold."""
    from generator import config, pipeline
    from generator.exporters import timeline_ics

    whole, _ = pipeline.gather(config.load(book), track=_tracker(quiet=quiet or json))
    if json:
        _print_json(whole.problems)
    else:
        _print_problems(whole.problems, quiet=quiet)
    errors = sum(problem.severity == "error" for problem in whole.problems)
    if not (json or quiet):
        typer.echo(f"{_count(len(whole.briefings), 'article')}, {_problem_counts(whole.problems)}.")
        if missing := timeline_ics.left_out(whole):
            why = ", ".join(f"{count} {reason}" for reason, count in missing.items())
            typer.echo(f"{_count(sum(missing.values()), 'event')} not in timeline.ics: {why}.")
    raise typer.Exit(PROBLEMS if errors or (strict and whole.problems) else OK)


@app.command(epilog=_EXIT_CODES)
def extract(
    files: Annotated[list[Path] | None, typer.Argument(metavar="FILE...", help="Articles, in the book or not.")] = None,
    jsonl: Annotated[
        str | None, typer.Option("--jsonl", metavar="FILE", help="JSON lines of texts; - for standard input.")
    ] = None,
    model: Model = None,
    strict: Strict = False,
) -> None:
    """Print what is found in each article, one line of JSON each. The site is not touched."""
    from generator import pipeline, schema

    if (jsonl is None) == (not files):
        raise GeneratorError(
            "extract needs either FILE... or --jsonl.", remedy="For example: briefbook extract content/a.md"
        )
    worst = OK
    with _lines(jsonl) as lines:
        found = (
            pipeline.extract_lines(lines, model=model) if jsonl else pipeline.extract_files(files or (), model=model)
        )
        for extraction in found:
            sys.stdout.buffer.write(schema.encode(extraction) + b"\n")
            sys.stdout.buffer.flush()
            if not jsonl:
                _print_problems(extraction.problems, quiet=True)
            if strict and extraction.problems:
                worst = PROBLEMS
    raise typer.Exit(worst)


@app.command(epilog=_EXIT_CODES)
def add(
    source: Annotated[str, typer.Argument(metavar="FILE_OR_URL", help="A file, or an http(s) address.")],
    book: Book = Path(),
    quiet: Quiet = False,
) -> None:
    """Put an article into `content/`, with front matter filled from what it says of itself."""
    from generator import acquire, config

    added = acquire.add(source, config.load(book).content)
    _print_problems(added.problems, quiet=quiet)
    if not quiet:
        article = added.article
        day = f"{article.published} ({article.published_basis})" if article.published else "unknown"
        typer.echo(
            f"Added {added.path}: {article.title}\nDate: {day}. Check the lines at its top, then: briefbook build"
        )


def main() -> NoReturn:
    """Run the command line and exit."""
    gc.set_threshold(*COLLECT)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    try:
        app(standalone_mode=True)
    except GeneratorError as mistake:
        _complain("error", mistake.what, mistake.remedy)
        sys.exit(FAILED)
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)
    sys.exit(OK)


def _build(settings: Config, *, quiet: bool, strict: bool, report: bool) -> Built:
    from generator import pipeline

    built = pipeline.build(settings, strict=strict, track=_tracker(quiet=quiet))
    if report:
        _print_problems(built.book.problems, quiet=quiet)
    return built


def _summary(built: Built) -> str:
    published, problems = built.published, built.book.problems
    return (
        f"{_count(len(built.book.briefings), 'article')}, {built.extracted} read anew; "
        f"{_count(len(published.written), 'file')} written, {len(published.removed)} removed"
        f"{f'; {_problem_counts(problems)}' if problems else ''}.\n"
        f"Open {published.site / 'index.html'}"
    )


def _problem_counts(problems: Sequence[Problem]) -> str:
    """`1 error, 2 warnings`; an error leaves its article out."""
    errors = sum(problem.severity == "error" for problem in problems)
    return f"{_count(errors, 'error')}, {_count(len(problems) - errors, 'warning')}"


def _count(number: int, thing: str) -> str:
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"


def _tracker(*, quiet: bool) -> Track:
    """A progress bar over the articles, if somebody is there to see it."""
    if quiet or not sys.stderr.isatty():
        return iter
    from rich.console import Console
    from rich.progress import track

    console = Console(stderr=True)

    def show(articles: Sequence[Article]) -> Iterable[Article]:
        return track(articles, "Reading articles", console=console, transient=True) if articles else ()

    return show


@contextlib.contextmanager
def _lines(source: str | None) -> Iterator[Iterable[bytes]]:
    """The lines of a file, or of standard input as they come."""
    if source is None:
        yield ()
    elif source == "-":
        yield sys.stdin.buffer
    else:
        if not Path(source).is_file():
            raise GeneratorError(f"{source} is no file.", where=source, remedy="Give a file of JSON lines, or -.")
        with Path(source).open("rb") as file:
            yield file


def _print_problems(problems: Iterable[Problem], *, quiet: bool) -> None:
    for problem in problems:
        if problem.severity == "error" or not quiet:
            _complain(problem.severity, f"{problem.where}: {problem.what}", problem.remedy)


def _print_json(problems: Iterable[Problem]) -> None:
    from generator import schema

    for problem in problems:
        sys.stdout.buffer.write(schema.encode_problem(problem) + b"\n")
    sys.stdout.buffer.flush()


def _complain(severity: str, what: str, remedy: str) -> None:
    colour = typer.colors.RED if severity == "error" else typer.colors.YELLOW
    typer.echo(f"{typer.style(severity + ':', fg=colour, bold=True)} {what}", err=True)
    for line in remedy.splitlines():
        typer.echo(f"    {line}", err=True)
