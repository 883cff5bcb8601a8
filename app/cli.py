"""The same library, from a terminal."""

import json
from collections import Counter
from datetime import date, datetime
from pathlib import Path

import click
from flask import Flask, current_app
from flask.cli import AppGroup, with_appcontext

from app.build.checked import verify
from app.build.errors import BuildError
from app.build.layout import SEARCH
from app.build.site import build_site
from app.config import Config
from app.content.errors import ContentError, Problems
from app.languages import LANGS
from app.library.model import Library
from app.library.reader import read_library
from app.library.reading import table
from app.library.report import cells, coverage, outward, summary, unused
from app.library.sample import sample_blocks, sample_cells
from app.offline.release import ReleaseError, next_release, read_release, write_release
from app.search.answer import read_searcher

content_group = AppGroup("content", help="Check what is written.")
search_group = AppGroup("search", help="Search as a reader does.")
claims_group = AppGroup("claims", help="Look things up in the register.")


def init_app(app: Flask) -> None:
    """Add the commands."""
    app.cli.add_command(content_group)
    app.cli.add_command(claims_group)
    app.cli.add_command(search_group)
    app.cli.add_command(build)
    app.cli.add_command(release)


@content_group.command("check")
def check() -> None:
    """Print every problem as `file:line: what is wrong; what to write instead`."""
    problems = Problems()
    read_library(_config().content, problems)
    read_release(_config().content, problems)
    for problem in sorted(set(problems)):
        click.echo(str(problem))
    if problems:
        files = Counter(problem.source for problem in problems)
        raise click.ClickException(f"{len(set(problems))} problems in {len(files)} files")
    click.echo("content: no problem found")


@content_group.command("report")
def report() -> None:
    """Print what is there: counts, the share of blocks with claims, the cells of the steps."""
    library = _library()
    for part in (summary(library), coverage(library), cells(library)):
        click.echo(part)


@content_group.command("readability")
def readability() -> None:
    """Print how easily each page for young people reads, against the limits of its language."""
    click.echo(table(_library()))


@content_group.command("links")
def links() -> None:
    """Print every address outside the site and where it stands: somebody must open them."""
    for address, place in outward(_library()):
        click.echo(f"{address}  {place}")


@content_group.command("sample")
@click.option("--lang", type=click.Choice(LANGS), required=True)
@click.option("--seed", type=int, required=True, help="the same seed draws the same blocks")
@click.option("--count", type=int, default=20, show_default=True)
@click.option("--cells", is_flag=True, help="whole steps pages instead of blocks")
def sample(lang: str, seed: int, count: int, cells: bool) -> None:
    """Print blocks drawn by a seed beside their claims, for a second reader."""
    click.echo(f"seed {seed}, {lang}")
    click.echo((sample_cells if cells else sample_blocks)(_library(), lang, seed, count))


@claims_group.command("where")
@click.argument("claim_id")
def where(claim_id: str) -> None:
    """Print every block, phrase and deadline that rests on CLAIM_ID."""
    library = _library()
    claim = library.register.claims.get(claim_id)
    if claim is None:
        raise click.ClickException(f"no claim called '{claim_id}'")
    click.echo(f"{claim.id} ({claim.confidence}): {claim.statement}")
    for page, block in library.blocks_on(claim_id):
        click.echo(f"{page.source}:{block.line}: {block.id}")
    for source, line, name in library.data_on(claim_id):
        click.echo(f"{source}:{line}: {name}")


@claims_group.command("unused")
def idle() -> None:
    """Print the claims that may be shown and on which no page rests."""
    for claim in unused(_library()):
        click.echo(f"{claim.id} ({claim.confidence}): {claim.statement}")


@search_group.command("query")
@click.argument("text")
@click.option("--lang", type=click.Choice(LANGS), required=True)
@click.option("--json", "as_json", is_flag=True, help="a list of url, title, score and lang")
def query(text: str, lang: str, as_json: bool) -> None:
    """Print what the built site answers to TEXT, the best first."""
    build = _config().build
    try:
        # The index holds pickles: nothing is opened that is not what was checked.
        verify(build)
    except BuildError as error:
        raise click.ClickException(str(error)) from error
    answer = read_searcher(build / SEARCH).search(text, lang)
    found = [hit.summary(lang) for hit in answer.all_hits]
    if as_json:
        click.echo(json.dumps(found, ensure_ascii=False))
    for hit in () if as_json else found:
        click.echo(f"{hit['score']:9.6f} {hit['lang']} {hit['url']} {hit['title']}")


@click.command("build")
@click.option("--out", type=click.Path(path_type=Path), help="the folder to write; build/")
@click.option("--keep", type=click.Path(path_type=Path), help="an earlier build; keeps its chunks")
@click.option("--kill-switch", is_flag=True, help="take the worker and its copies off all phones")
@with_appcontext
def build(out: Path | None, keep: Path | None, kill_switch: bool) -> None:
    """Write the whole site as static files."""
    config = _config()
    try:
        app: Flask = current_app._get_current_object()  # type: ignore[attr-defined]
        built = build_site(app, _library(), out or config.build, keep, kill=kill_switch)
    except BuildError as error:
        raise click.ClickException(str(error)) from error
    click.echo(f"{built.pages} pages, {built.files} files in {built.folder}")


@click.command("release")
@click.option("--urgent", is_flag=True, help="show the note at the top of the next page")
@click.option("--on", "today", type=click.DateTime(["%Y-%m-%d"]), help="the day; today")
@click.option("--note-fr", default="")
@click.option("--note-nl", default="")
@click.option("--note-en", default="")
@click.option("--note-de", default="")
@with_appcontext
def release(urgent: bool, today: datetime | None, **notes: str) -> None:
    """Give what is written the next number; phones take no edition but a higher one."""
    problems = Problems()
    last = read_release(_config().content, problems)
    if last is None or problems:
        raise click.ClickException("\n".join(str(problem) for problem in problems))
    note = {lang: notes[f"note_{lang}"] for lang in LANGS}
    try:
        fresh = next_release(last, today.date() if today else date.today(), urgent, note)
    except ReleaseError as error:
        raise click.ClickException(str(error)) from error
    write_release(_config().content, fresh)
    click.echo(f"edition {fresh.number} of {fresh.issued}")


def _config() -> Config:
    config: Config = current_app.config["RELAIS"]
    return config


def _library() -> Library:
    """Return the library that the pages are made from: a build reads the content once."""
    try:
        library: Library = current_app.extensions["relais"].library
    except ContentError as error:
        raise click.ClickException(str(error)) from error
    return library
