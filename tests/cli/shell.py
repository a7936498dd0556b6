"""What a command line said."""

import json
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Said:
    """The exit status, standard output and standard error of one command."""

    status: int
    out: str
    err: str

    @property
    def lines(self) -> list[str]:
        """The lines of the answer; there must be one, and no complaint."""
        assert (self.status, self.err) == (0, "")
        return self.out.splitlines()

    @property
    def data(self) -> Any:
        """The answer as JSON."""
        assert (self.status, self.err) == (0, "")
        return json.loads(self.out)

    @property
    def failure(self) -> str:
        """The sentence of a command that failed, and answered nothing."""
        assert (self.status, self.out) == (1, "")
        return self.err.strip()
