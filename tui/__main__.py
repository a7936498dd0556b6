"""Starts the command line."""

import os
import sys

from tui.cli import run
from tui.parts import Parts


def main() -> int:
    """Run the command line of this process; the exit status."""
    return run(sys.argv[1:], Parts(os.environ))


if __name__ == "__main__":
    sys.exit(main())
