"""A work on its way comes whoever waits for it, and whoever has stopped waiting."""

import asyncio

from tests.builders import a_library, a_work
from tui.coming import Coming
from tui.opening import OpenWork


async def test_one_who_waits_no_longer_does_not_stop_the_work_from_coming() -> None:
    work = a_work("One.")
    opened = OpenWork(a_library().keep(work, "/one.md"), work), None
    coming = Coming()
    for awaited in (coming.first, coming.whole):
        waiting = asyncio.ensure_future(asyncio.wrap_future(awaited))
        await asyncio.sleep(0)
        waiting.cancel()
        await asyncio.wait([waiting])
    coming.arrive(opened)
    assert coming.first.result() == coming.whole.result() == opened
