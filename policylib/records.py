"""The house's dataclasses: the standard ones, defined at a fifth of the cost.

`dataclasses.dataclass` compiles six functions for each frozen class, 0.45 ms of a machine's time;
a diff meets fifty classes before it reads a word. Here only `__init__` is compiled; equality,
hash and representation are the same for all and ask the fields. What comes out is a dataclass:
`fields`, `replace` and `is_dataclass` know it, type checkers see the standard decorator.
"""

import dataclasses
from collections.abc import Callable
from dataclasses import MISSING, Field, FrozenInstanceError
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Never

__all__ = ["dataclass"]

if TYPE_CHECKING:
    from dataclasses import dataclass
else:

    def dataclass(*, frozen: bool, slots: bool, kw_only: bool) -> Callable[[type], Any]:
        """The standard decorator for a frozen, slotted, keyword-only class, and for no other."""
        if not (frozen and slots and kw_only):
            raise TypeError("only frozen, slotted, keyword-only classes are defined here")
        return _defined


def _defined(cls: type) -> Any:
    plain = dataclasses.dataclass(init=False, repr=False, eq=False, slots=True, kw_only=True)
    made: Any = plain(cls)
    fields = dataclasses.fields(made)
    made.__init__ = _initialiser(made, fields)
    made.__repr__ = _representation([each.name for each in fields if each.repr])
    compared = [each for each in fields if each.compare]
    made.__eq__ = _equality(_values([each.name for each in compared]))
    made.__hash__ = _hashing(_values([each.name for each in compared if each.hash is not False]))
    made.__setattr__, made.__delattr__ = _refuse_to_set, _refuse_to_delete
    made.__getstate__, made.__setstate__ = _state, _restore
    return made


def _initialiser(made: type, fields: tuple[Field[Any], ...]) -> Any:
    names: dict[str, Any] = {}
    parameters, lines = [], []
    for each in fields:
        name = each.name
        names[f"set_{name}"] = made.__dict__[name].__set__
        value, parameter = name, name
        if each.default is not MISSING:
            names[f"default_{name}"] = each.default
            parameter = f"{name}=default_{name}"
        elif each.default_factory is not MISSING:
            names["missing"], names[f"make_{name}"] = MISSING, each.default_factory
            parameter = f"{name}=missing"
            value = f"make_{name}() if {name} is missing else {name}"
        parameters.append(parameter)
        lines.append(f" set_{name}(self, {value})")
    head = ", ".join(["self", *(["*", *parameters] if parameters else ())])
    exec(f"def __init__({head}):\n" + ("\n".join(lines) or " pass"), names)  # noqa: S102 - as the standard library does
    made_init = names["__init__"]
    made_init.__qualname__ = f"{made.__qualname__}.__init__"
    made_init.__annotations__ = {each.name: each.type for each in fields} | {"return": None}
    return made_init


def _values(names: list[str]) -> Callable[[Any], Any]:
    return attrgetter(*names) if names else lambda _: ()


def _representation(names: list[str]) -> Callable[[Any], str]:
    def __repr__(self: Any) -> str:  # noqa: N807 - the name that a traceback shows
        told = ", ".join(f"{name}={getattr(self, name)!r}" for name in names)
        return f"{type(self).__qualname__}({told})"

    return __repr__


def _equality(values: Callable[[Any], Any]) -> Callable[[Any, object], bool]:
    def __eq__(self: Any, other: object) -> bool:  # noqa: N807 - the name that a traceback shows
        if self is other:
            return True
        if other.__class__ is not self.__class__:
            return NotImplemented
        return bool(values(self) == values(other))

    return __eq__


def _hashing(values: Callable[[Any], Any]) -> Callable[[Any], int]:
    def __hash__(self: Any) -> int:  # noqa: N807 - the name that a traceback shows
        return hash(values(self))

    return __hash__


def _refuse_to_set(_self: Any, name: str, _value: object) -> Never:
    raise FrozenInstanceError(f"cannot assign to field {name!r}")


def _refuse_to_delete(_self: Any, name: str) -> Never:
    raise FrozenInstanceError(f"cannot delete field {name!r}")


def _state(self: Any) -> list[Any]:
    return [getattr(self, each.name) for each in dataclasses.fields(self)]


def _restore(self: Any, state: list[Any]) -> None:
    for each, value in zip(dataclasses.fields(self), state, strict=True):
        object.__setattr__(self, each.name, value)
