"""The tags of a RIS record as they are taken into a reference, so that those left are known."""

from collections.abc import Mapping, Sequence


class Tags:
    """The values of each tag of one record; what is taken of them is no longer left."""

    def __init__(self, written: Mapping[str, Sequence[str]]) -> None:
        self._written = {tag: [one for one in values if one] for tag, values in written.items()}

    def look(self, *tags: str) -> list[str]:
        """All values of these tags in the order of the tags; they stay where they are."""
        return [value for tag in tags for value in self._written.get(tag, ())]

    def first(self, *tags: str) -> str:
        """The first value of these tags, else nothing; it is not left in any of them."""
        value = next(iter(self.look(*tags)), "")
        self.drop(value, *tags)
        return value

    def all(self, *tags: str) -> list[str]:
        """All values of these tags."""
        values = self.look(*tags)
        for value in values:
            self.drop(value, *tags)
        return values

    def drop(self, value: str, *tags: str) -> None:
        """Take this value out of these tags."""
        for tag in tags:
            if tag in self._written:
                self._written[tag] = [one for one in self._written[tag] if one != value]

    def left(self) -> dict[str, str | list[str]]:
        """The values of which nothing was taken: one, or a list of several, for each tag."""
        there = {tag: values for tag, values in self._written.items() if values}
        return {tag: values[0] if len(values) == 1 else values for tag, values in there.items()}
