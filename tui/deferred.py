"""Modules of the standard library that are loaded when they are first looked into."""

import sys
from functools import partial
from types import ModuleType
from typing import Any


class _Deferred(ModuleType):
    """Stands for a module until something in it is asked for, or one of the functions is called."""

    def __init__(self, name: str, functions: tuple[str, ...]) -> None:
        super().__init__(name)
        vars(self).update({function: partial(self._call, function) for function in functions})

    def __getattr__(self, name: str) -> Any:
        if name == "__path__":  # asked of each module that something is imported from
            raise AttributeError("no package")
        return getattr(self._loaded(), name)

    def _call(self, function: str, *given: Any, **named: Any) -> Any:
        return getattr(self._loaded(), function)(*given, **named)

    def _loaded(self) -> ModuleType:
        if sys.modules.get(self.__name__) is self:
            del sys.modules[self.__name__]
        module = _imported(self.__name__)
        vars(self).update(vars(module))
        return module


def _imported(name: str) -> ModuleType:
    """The module of that name; without `importlib`, for which a command would wait."""
    __import__(name)
    return sys.modules[name]


def defer(name: str, *functions: str) -> None:
    """Have the module of that name loaded by the first look into it, unless it is there.

    `functions` are those that other modules import by name: to import them is no look yet.
    """
    if name in sys.modules:
        return
    sys.modules[name] = deferred = _Deferred(name, functions)
    package, _, last = name.rpartition(".")
    if package:
        setattr(_imported(package), last, deferred)
