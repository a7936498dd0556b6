"""The share of the words of a file that is answered, and what a look-up costs.

    python -m tests.bench.lexicon FILE [--wn PYTHON] [--wordnet PROGRAM]

FILE is a word list or any text; its distinct words are looked up. Beside it are measured, in CPU
time: the first answer of a fresh process, a warm look-up, and the memory it takes. The peers are
`wn` from PyPI with a database in its place (`--wn`, the Python it is installed for), and the
program of Debian's `wordnet` (`--wordnet`), whose data is where WNSEARCHDIR says.
"""

import argparse
import re
import resource
import statistics
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from time import process_time

from tui.bundled import content_folder
from tui.lexicon import Lexicon, WordNet

_FIRST = """
import gc, resource, sys
from time import process_time
gc.disable()  # as the program begins
def rss():
    return int(open("/proc/self/statm").read().split()[1]) * resource.getpagesize() / 1e6
{loaded}
before, begun = rss(), process_time()
{look_up}
print(1000 * (process_time() - begun), rss() - before)
"""
"""What a fresh process is given: prints ms of CPU time and MB of memory for a first answer."""

_OURS = """
from tui.lexicon import Lexicon, WordNet
assert "sqlite3" not in sys.modules
assert Lexicon(WordNet({path!r})).define("sharpened", thesaurus=True).entries
"""
_WN = """
import wn
from wn.morphy import Morphy
english = wn.Wordnet(lemmatizer=Morphy(wn.Wordnet()))
assert [sense.definition() for sense in english.synsets("sharpened")]
"""
_RUNS = 5


def main(arguments: Sequence[str]) -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.lexicon")
    parser.add_argument("file", type=Path)
    parser.add_argument("--wn", help="a Python that has wn, with WordNet in its database")
    parser.add_argument("--wordnet", help="the program wn of Debian's wordnet")
    asked = parser.parse_args(arguments)
    path = content_folder() / "lexicon" / "lexicon.db"
    lexicon = Lexicon(WordNet(path))
    words = words_of(asked.file.read_text(encoding="utf-8", errors="replace"))
    missing = [word for word in words if not lexicon.define(word).entries]
    print("not answered:", " ".join(missing) or "none")
    named = [word for word in missing if lexicon.define(word).named]
    print(f"of these told to look like names: {' '.join(named) or 'none'}")
    for what in ("dictionary", "thesaurus"):
        warm = sorted(_timed(lexicon, word, what == "thesaurus") for word in words)
        print(
            f"warm look-up, {what}: {statistics.median(warm):.2f} ms of CPU time, 99 of 100 within "
            f"{warm[int(0.99 * len(warm))]:.2f}, {warm[-1]:.2f} at most"
        )
    ours = _OURS.format(path=str(path))
    for where, loaded in (("a fresh process", ""), ("the reader", "import tui.app")):
        spent = [_first(sys.executable, ours, loaded) for _ in range(_RUNS)]
        _tell(f"first answer in {where}, Lection", spent)
    if asked.wn:
        _tell("first answer, wn", [_first(asked.wn, _WN) for _ in range(2)])
    if asked.wordnet:
        program = statistics.median(_program(asked.wordnet) for _ in range(_RUNS))
        print(f"first answer, wordnet: {program:.1f} ms of CPU time")
    answered = len(words) - len(missing)
    print(f"{answered} of {len(words)} words answered ({answered / len(words):.1%})")


def words_of(text: str) -> list[str]:
    """The distinct words of a text, small and capital letters told apart only where both occur."""
    found: dict[str, str] = {}
    for line in text.splitlines():
        for word in (
            () if line.startswith("#") else re.findall(r"[^\W\d_]+(?:['’-][^\W\d_]+)*", line)
        ):
            known = found.setdefault(word.lower(), word)
            if word.islower() and not known.islower():
                found[word.lower()] = word
    return list(found.values())


def _timed(lexicon: Lexicon, word: str, thesaurus: bool) -> float:
    lexicon.define(word, thesaurus=thesaurus)
    begun = process_time()
    lexicon.define(word, thesaurus=thesaurus)
    return 1000 * (process_time() - begun)


def _first(python: str, look_up: str, loaded: str = "") -> tuple[float, float]:
    """Milliseconds of CPU time and MB of memory for a first answer."""
    code = _FIRST.format(look_up=look_up, loaded=loaded)
    said = subprocess.run([python, "-c", code], capture_output=True, text=True, check=True).stdout
    spent, memory = said.split()
    return float(spent), float(memory)


def _program(program: str) -> float:
    """Milliseconds of CPU time of a process that answers one look-up."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([program, "sharpened", "-over"], capture_output=True, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return 1000 * (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)


def _tell(what: str, measured: Sequence[tuple[float, float]]) -> None:
    spent = statistics.median(one for one, _ in measured)
    memory = statistics.median(one for _, one in measured)
    print(f"{what}: {spent:.1f} ms of CPU time, {memory:.1f} MB of memory")


if __name__ == "__main__":
    main(sys.argv[1:])
