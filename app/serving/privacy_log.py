"""Logs that cannot name a reader: time, class of the error, line of our code, nothing else.

The text of a record is never printed, whoever wrote it: libraries put paths, words and addresses
into theirs (Flask: "Exception on /fr/search [POST]"), and so do the texts of exceptions.
"""

import logging
import sys
import threading
import time
from pathlib import Path
from types import TracebackType

logger = logging.getLogger("relais")

ROOT = Path(__file__).parents[2]


class PrivateFormatter(logging.Formatter):
    """Says when, what kind and where in the code; drops message, arguments and traceback."""

    def format(self, record: logging.LogRecord) -> str:
        at = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(record.created))
        if record.exc_info and record.exc_info[1] is not None:
            error = record.exc_info[1]
            return f"{at} {type(error).__name__} {code_line(error.__traceback__)}"
        return f"{at} {record.levelname} {short_path(record.pathname)}:{record.lineno}"


def configure_logging() -> None:
    """Send every record of every library through the private formatter, to the error stream.

    Called after the server has set up its own logging, and before the application is made.
    """
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(PrivateFormatter())
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(logging.WARNING)
    for name in list(logging.root.manager.loggerDict):
        known = logging.getLogger(name)
        known.handlers.clear()
        known.propagate = True
    # A record that cannot be printed, a warning and a thread that dies must not speak either.
    logging.raiseExceptions = False
    logging.captureWarnings(True)
    threading.excepthook = lambda args: log_error(args.exc_value)


def log_error(error: BaseException | None) -> None:
    """Log one error: its class and where in the code it happened."""
    logger.error("error", exc_info=error)


def code_line(trace: TracebackType | None) -> str:
    """Return file and line of the innermost frame, of our own code when it has one."""
    frames: list[str] = []
    while trace is not None:
        frames.append(f"{short_path(trace.tb_frame.f_code.co_filename)}:{trace.tb_lineno}")
        trace = trace.tb_next
    own = [frame for frame in frames if frame.startswith("app/")]
    return (own or frames or ["?"])[-1]


def short_path(filename: str) -> str:
    """Return a file of ours from `app/` on, another one by its last two parts."""
    path = Path(filename)
    if path.is_relative_to(ROOT / "app"):
        return path.relative_to(ROOT).as_posix()
    return "/".join(path.parts[-2:])
