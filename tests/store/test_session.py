"""A session is told apart from one that is over."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from tui.store.session import Session, is_over, this_session

PRINT = (
    "from dataclasses import astuple; from tui.store.session import this_session; "
    "print(*astuple(this_session()), sep='|')"
)


def test_this_session_is_not_over() -> None:
    assert not is_over(this_session())


def test_a_process_that_ended_is_over() -> None:
    said = subprocess.run([sys.executable, "-c", PRINT], capture_output=True, text=True, check=True)
    host, boot, process, start = said.stdout.strip().split("|")
    assert is_over(Session(host, boot, int(process), start))


def test_a_process_of_before_the_last_boot_is_over() -> None:
    assert is_over(replace(this_session(), boot="another"))


def test_a_process_with_the_number_of_one_that_ended_is_another() -> None:
    assert is_over(replace(this_session(), start="another"))


@pytest.mark.skipif(not Path("/proc/1/stat").exists(), reason="only Linux has /proc")
def test_a_process_of_another_user_runs() -> None:
    start = Path("/proc/1/stat").read_text().rpartition(")")[2].split()[19]
    assert not is_over(replace(this_session(), process=1, start=start))


def test_a_session_on_another_host_is_taken_to_run() -> None:
    assert not is_over(replace(this_session(), host="elsewhere", boot="another"))
