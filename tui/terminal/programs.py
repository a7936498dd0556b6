"""Other programs, asked to do one thing and given little time for it."""

import subprocess
from collections.abc import Mapping, Sequence


def answer_of(
    command: Sequence[str],
    environ: Mapping[str, str],
    content: bytes = b"",
    seconds: float = 2.0,
    *,
    heard: bool = True,
) -> bytes | None:
    """What the program prints when it is given `content`; None where it fails or takes too long.

    With `heard` off it may print what it likes, and go on in the background: the answer is empty.
    """
    try:
        done = subprocess.run(
            list(command),
            input=content,
            stdout=subprocess.PIPE if heard else subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env=dict(environ),
            timeout=seconds,
            check=True,
        )
    except (OSError, ValueError, subprocess.SubprocessError):
        return None
    return done.stdout or b""
