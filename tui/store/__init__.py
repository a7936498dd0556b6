"""The library on disk, in TinyDB; `library` is the only door to it."""
