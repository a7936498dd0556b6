"""The build hook: packs the data that is built rather than written, and puts the content into the
wheel."""

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

_HERE = Path(__file__).parent
sys.path[:0] = [str(_HERE), str(_HERE.parent)]  # hatchling runs this file by itself

from pack_lexicon import LEXICON  # noqa: E402
from pack_styles import STYLES  # noqa: E402

PACKS = {"styles": STYLES, "lexicon": LEXICON}
"""What is packed, by the name of its folder."""


class ContentHook(BuildHookInterface):
    """Called by hatchling before a wheel or an editable install is made."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Pack what is not packed yet; for a wheel, add the content folder to it."""
        content = Path(self.root) / "content"
        for name, pinned in PACKS.items():
            pinned.pack(content / name)
        if self.target_name == "wheel" and version != "editable":
            for part in ("articles", *PACKS, "README.md"):
                if (content / part).exists():
                    build_data["force_include"][str(content / part)] = f"tui/content/{part}"
