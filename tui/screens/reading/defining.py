"""Looking up a word of the text: selected, picked by its label, or typed."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from textual import on

from tui.core.clean import clean_line
from tui.core.passage import Passage
from tui.core.vocabulary import KeptWord
from tui.core.words import sentence_at, words
from tui.screens.reading.paging import PagingScreen
from tui.widgets.reading_pane import ReadingPane

if TYPE_CHECKING:
    from tui.core.entry import Definition
    from tui.lexicon import Lexicon

_MOST = 10
"""Words that are looked up together at most."""

_ROUND = 200
"""Characters before and after a word in which a phrase is looked for."""


class DefiningScreen(PagingScreen):
    """A page whose words can be looked up."""

    def action_define(self) -> None:
        """Look up the selection, else a word picked by its label."""
        selection = self.pane.selection
        if selection and len(selection.of(self.work.text).split()) > _MOST:
            self.advise("Too much to look up: select a word or a phrase.")
        elif selection:
            self.change(self._define(selection))
        else:
            self.pane.name_word()

    @on(ReadingPane.WordNamed)
    def _word_named(self, event: ReadingPane.WordNamed) -> None:
        self.change(self._define(event.word))

    async def _define(self, word: Passage | None) -> None:
        """Show what the dictionaries have on the words of that passage, or on what is typed."""
        from tui.screens.definition import DefinitionScreen

        if self._desk is None:
            return
        lexicon = self._desk.lexicon
        query = clean_line(word.of(self.work.text)) if word else ""
        phrase = ""
        if word and " " not in query:
            phrase = await asyncio.to_thread(lambda: self._phrase_round(lexicon(), word))
        screen = DefinitionScreen(
            query,
            phrase,
            lambda asked: lexicon().define(asked, thesaurus=True),
            lambda found, say: self.change(self.keep_word(found, word, say)),
        )
        self.app.push_screen(screen, self._copy_shown)

    def _phrase_round(self, lexicon: "Lexicon", word: Passage) -> str:
        """The longest phrase that the word stands in, as it is written, or ""."""
        from tui.lexicon import NoLexicon

        block = self.work.block_at(word.start)
        if block is None:
            return ""
        start = max(block.passage.start, word.start - _ROUND)
        end = min(block.passage.end, word.end + _ROUND)
        around = list(words(self.work.text, start, end))
        index = next((n for n, one in enumerate(around) if one.overlaps(word)), None)
        if index is None:
            return ""
        try:
            found = lexicon.phrase([one.of(self.work.text) for one in around], index)
        except NoLexicon:
            return ""  # the look-up itself says so
        if found is None:
            return ""
        whole = Passage(around[found.start].start, around[found.end - 1].end)
        return clean_line(whole.of(self.work.text))

    async def keep_word(
        self, found: "Definition", word: Passage | None, say: Callable[[str], None]
    ) -> None:
        """Keep a word that was looked up, with its sentence and a citation of it.

        What was typed or followed from there may stand in no sentence of the work.
        """
        from tui.styles import Form, plain

        first = found.entries[0]
        kept = KeptWord(
            first.word,
            found.query,
            first.senses[0].definition.partition("\n")[0],
            work=self.holding.id,
            key=self.work.reference.key,
            kept=self._now(),
        )
        sentence = sentence_at(self.work.text, word.start) if word else None
        written = clean_line(sentence.of(self.work.text)) if sentence else ""
        if sentence and found.query.casefold() in written.casefold():
            style = await asyncio.to_thread(self.style)
            cited = await asyncio.to_thread(style.formed, Form.IN_TEXT, self.citation_of(sentence))
            kept = replace(kept, sentence=written, citation=plain(cited))
        new = await self.saved(lambda: self._library.vocabulary.keep(kept))
        if new is None:
            say(self.status.message)
        else:
            again = "" if new else " already"
            say(f"“{kept.word}” is{again} kept. lection words lists what is kept.")
