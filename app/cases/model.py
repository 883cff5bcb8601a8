"""Invented cases: a story, questions with options, and what matters in the end."""

from dataclasses import dataclass

from app.content.model import Block, Option, Page

STORY = "story"
"""The id of the invented block: nothing in it is a fact, so its figures need no claim."""


@dataclass(frozen=True, slots=True)
class Question:
    """A heading and what one may choose under it."""

    block: Block
    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class Case:
    """An exercise: read, choose, see why."""

    page: Page
    story: Block
    questions: tuple[Question, ...]
    prose: tuple[Block, ...]
    """What stands below the questions."""
