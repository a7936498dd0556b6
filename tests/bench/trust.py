"""All that the program must outlive, in full: one run after another of what is tried for it.

    python -m tests.bench.trust

Faults of the library, hostile texts, random keys, copies through terminals, and hang-ups. Takes
half an hour. Each is a module, or tests, of its own, named as it begins; the last line names those
that failed.
"""

import subprocess
import sys

RUNS = (
    ("-m", "tests.bench.library_faults"),
    ("-m", "tests.bench.payloads"),
    ("-m", "tests.bench.random_keys"),
    ("-m", "tests.bench.clipboard"),
    ("-m", "tests.bench.hangups"),
    ("-m", "pytest", "tests/terminal", "tests/test_fault.py"),
)


def main() -> int:
    """Run all; the exit status."""
    failed = []
    for words in RUNS:
        name = " ".join(words[1:])
        print(f"== {name}", flush=True)
        if subprocess.run([sys.executable, *words], check=False).returncode:
            failed.append(name)
    print(f"{len(RUNS) - len(failed)} of {len(RUNS)} well. {'; '.join(failed)}".rstrip())
    return bool(failed)


if __name__ == "__main__":
    sys.exit(main())
