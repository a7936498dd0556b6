"""Whatever keys are pressed, in whatever order and at whatever size, the reader goes on."""

from pathlib import Path
from random import Random

import pytest
from textual import events

from tests.hostile import PAYLOADS
from tests.reader import a_file, reading
from tui.actions import CITING, READING

KEYS = [key for action in [*READING, *CITING] for key in action.keys.split() if key != "q"]
LETTERS = [*"fjdkslaghrueiwoptyvmcnbxz 0198§¶%.(){}é北", "backspace", "tab", "up", "down"]
LEAVING = ["escape", "enter", "n"]
SIZES = [(80, 24), (40, 12), (120, 30), (20, 6), (300, 100)]
TEXT = """---
title: 北京 [red]reading[/]
---

# One {.supplied}

[p. 8] Words, *more* words[^1] and [a link](#two), 北京大學圖書館 and 👩‍👩‍👧.

> Quoted: [p. 9] wörds.

- an item
- another

# Two

| a | b |
|---|---|
| 1 | 2 |

[^1]: A note.
"""


@pytest.mark.parametrize("seed", range(4))
async def test_no_keys_stop_the_reader(
    seed: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    chance = Random(seed)
    name = a_file(tmp_path, "odd.md", TEXT) if seed % 2 else "jalali2001"
    async with reading(name, size=chance.choice(SIZES)) as reader:
        for _ in range(40):
            keys = chance.choices([KEYS, LETTERS, LEAVING], [6, 3, 2], k=5)
            pressed = [chance.choice(of_them) for of_them in keys]
            await reader.presses(*pressed)
            assert reader.app.is_running, pressed
            if chance.random() < 0.1:
                reader.app.post_message(events.Paste(chance.choice(list(PAYLOADS.values()))))
                await reader.settles()
            if chance.random() < 0.1:
                await reader.resizes(*chance.choice(SIZES))
        await reader.presses(*["escape"] * 6)
        assert reader.app.is_running
