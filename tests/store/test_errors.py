"""What went wrong with a save is said in a sentence that says what to do."""

import errno
import os
from pathlib import Path

import pytest

from tui.store.errors import NotSaved, not_saved, saving

PATH = Path("/home/ada/library.json")


@pytest.mark.parametrize(
    ("number", "sentence"),
    [
        (errno.ENOSPC, "Not saved: the disk is full. Make room where /home/ada is"),
        (errno.EDQUOT, "Not saved: the disk is full."),
        (errno.EROFS, "Not saved: /home/ada may not be written. Make it writable"),
        (errno.ENOLCK, "Not saved: the disk of /home/ada has no locks, as some network disks"),
        (errno.EIO, "Not saved: library.json: Input/output error. See to /home/ada"),
    ],
)
def test_each_fault_has_its_sentence(number: int, sentence: str) -> None:
    assert not_saved(PATH, OSError(number, os.strerror(number))).startswith(sentence)


def test_a_fault_of_the_system_is_a_save_that_was_not_made() -> None:
    with pytest.raises(NotSaved, match="has no locks"), saving(PATH):
        raise OSError(errno.ENOLCK, os.strerror(errno.ENOLCK))
