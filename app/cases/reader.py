"""From a page to a case."""

from app.cases.model import STORY, Case, Question
from app.content.errors import Problems
from app.content.model import Block, Item, Option, Page


def read_case(page: Page, problems: Problems) -> Case | None:
    """Return the case of a page, or None after noting why it is none."""
    questions = tuple(Question(b, b.options) for b in page.blocks if b.options)
    for question in questions:
        _check_question(question, page, problems)
    if not questions:
        problems.add(page.source, 2, "a case without a question", "add '- (x) …' lines")
    _refuse_signs(page, problems)
    story = page.blocks[0] if page.blocks else None
    if story is None or story.id != STORY or not story.editorial or story.options:
        line = story.line if story else 2
        remedy = f"start with '## … {{#{STORY} editorial}}'"
        problems.add(page.source, line, "a case that does not start with its story", remedy)
        return None
    prose = tuple(block for block in page.blocks[1:] if not block.options)
    return Case(page, story, questions, prose)


def _check_question(question: Question, page: Page, problems: Problems) -> None:
    """One cannot choose among options that are all alike."""
    block: Block = question.block
    for fits, problem, remedy in (
        (True, "no option that fits", "write one as '- (x) …'"),
        (False, "no option that does not fit", "write one as '- ( ) …'"),
    ):
        if all(option.fits != fits for option in question.options):
            problems.add(page.source, block.line, f"'{block.id}' has {problem}", remedy)
    if block.claims or block.editorial:
        problem = f"the question '{block.id}' names claims, or is editorial"
        problems.add(page.source, block.line, problem, "its options name the claims")
    for part in block.parts:
        if not isinstance(part, (Option, Item)):
            remedy = "move it to a block of its own"
            problems.add(page.source, part.line, f"text among the options of '{block.id}'", remedy)


def _refuse_signs(page: Page, problems: Problems) -> None:
    for part in (part for block in page.blocks for part in block.parts):
        if isinstance(part, Item):
            remedy = "write '- (x) …' or '- ( ) …'"
            problems.add(page.source, part.line, "a sign to tick in a case", remedy)
