"""Modules of the standard library that are loaded when they are first looked into."""

import sys
from importlib import import_module
from types import ModuleType
from typing import Any


class _Deferred(ModuleType):
    """Stands for a module until something in it is asked for."""

    def __getattr__(self, name: str) -> Any:
        if sys.modules.get(self.__name__) is self:
            del sys.modules[self.__name__]
        module = import_module(self.__name__)
        vars(self).update(vars(module))
        return getattr(module, name)


def defer(*names: str) -> None:
    """Have each module loaded by the first look into it, unless it is there."""
    for name in names:
        if name not in sys.modules:
            sys.modules[name] = _Deferred(name)
