"""The house's dataclasses: the standard ones, defined at a twentieth of the cost.

`dataclasses.dataclass` compiles six functions for each frozen class, 0.45 ms of a machine's time;
a diff meets fifty classes before it reads a word and makes values of half of them. Here nothing
is compiled before the first value is made; equality, hash and representation are the same for
all and ask the fields. What comes out is a dataclass: `fields`, `replace` and `is_dataclass`
know it, type checkers see the standard decorator.
"""

import dataclasses
from collections.abc import Callable, Mapping, Sequence
from dataclasses import MISSING, Field, FrozenInstanceError
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Never

__all__ = ["content_of", "dataclass", "replace"]

if TYPE_CHECKING:
    from dataclasses import dataclass, replace
else:

    def dataclass(
        *, slots: bool, kw_only: bool, frozen: bool = False, eq: bool = True
    ) -> Callable[[type], Any]:
        """The standard decorator for two kinds of slotted, keyword-only class, and for no other.

        Frozen ones are values; the others (`eq=False`) are themselves, whatever they hold.
        """
        if not (slots and kw_only and frozen is eq):
            raise TypeError(
                "only slotted, keyword-only classes are defined here, frozen or eq=False"
            )
        return _value if frozen else _defined

    def replace(record: Any, /, **changes: Any) -> Any:
        """A copy of a record with other values in some fields, as the standard library makes it."""
        kind = type(record)
        for name in kind.__slots__:
            if name not in changes:
                changes[name] = getattr(record, name)
        return kind(**changes)


def content_of(kind: type) -> tuple[str, ...]:
    """The fields that two records of a kind are compared by; none where it is no kind of record."""
    names: tuple[str, ...] = getattr(kind, "__content__", ())
    return names


def _value(cls: type) -> Any:
    return _defined(cls, is_value=True)


def _defined(cls: type, *, is_value: bool = False) -> Any:
    body = dict(cls.__dict__)
    body.pop("__dict__", None)
    body.pop("__weakref__", None)
    types = body.get("__annotations__", {})
    names = tuple(types)
    given = {name: body.pop(name) for name in names if name in body}
    own = {name: value for name, value in given.items() if isinstance(value, Field)}
    initialiser = _Initialiser(types, given)
    body |= {
        "__slots__": names,
        "__match_args__": (),
        "__init__": initialiser,
        "__dataclass_fields__": _Fields(types, given),
        "__repr__": _representation([n for n in names if n not in own or own[n].repr]),
        "__getstate__": _state,
        "__setstate__": _restore,
    }
    if is_value:
        compared = tuple(name for name in names if name not in own or own[name].compare)
        hashed = [name for name in compared if name not in own or own[name].hash is not False]
        body |= {
            "__content__": compared,
            "__eq__": _equality(_values(compared)),
            "__hash__": _hashing(_values(hashed)),
            "__setattr__": _refuse_to_set,
            "__delattr__": _refuse_to_delete,
        }
    # A class cannot be given slots: it is made anew, as the standard library does it.
    made: Any = type(cls)(cls.__name__, cls.__bases__, body)
    made.__qualname__ = cls.__qualname__
    initialiser.made = made
    return made


class _Fields:
    """The fields of a record as the standard library describes them, told when they are asked for."""

    __slots__ = ("fields", "given", "types")

    def __init__(self, types: Mapping[str, Any], given: Mapping[str, Any]) -> None:
        self.types = types
        self.given = given
        self.fields: dict[str, Field[Any]] = {}

    def __get__(self, _record: object, _owner: type) -> dict[str, Field[Any]]:
        if not self.fields:
            plain = type("plain", (), {"__annotations__": self.types, **self.given})
            described: Any = dataclasses.dataclass(init=False, repr=False, eq=False, kw_only=True)
            self.fields = described(plain).__dataclass_fields__
        return self.fields


class _Initialiser:
    """The `__init__` of a record: compiled when the first value is made, and put in its own place."""

    __slots__ = ("given", "made", "types")

    def __init__(self, types: Mapping[str, Any], given: Mapping[str, Any]) -> None:
        self.types = types
        self.given = given
        self.made: Any = None

    def __get__(self, record: object, _owner: type) -> Any:
        initialise = self._compiled()
        self.made.__init__ = initialise
        return initialise if record is None else initialise.__get__(record)

    def _compiled(self) -> Any:
        names: dict[str, Any] = {}
        parameters, lines = [], []
        for name in self.types:
            names[f"set_{name}"] = self.made.__dict__[name].__set__
            value, parameter = name, name
            given = self.given.get(name, MISSING)
            default, make = (
                (given.default, given.default_factory)
                if isinstance(given, Field)
                else (given, MISSING)
            )
            if default is not MISSING:
                names[f"default_{name}"] = default
                parameter = f"{name}=default_{name}"
            elif make is not MISSING:
                names["missing"], names[f"make_{name}"] = MISSING, make
                parameter = f"{name}=missing"
                value = f"make_{name}() if {name} is missing else {name}"
            parameters.append(parameter)
            lines.append(f" set_{name}(self, {value})")
        head = ", ".join(["self", *(["*", *parameters] if parameters else ())])
        exec(f"def __init__({head}):\n" + ("\n".join(lines) or " pass"), names)  # noqa: S102 - as the standard library does
        initialise = names["__init__"]
        initialise.__qualname__ = f"{self.made.__qualname__}.__init__"
        initialise.__annotations__ = {**self.types, "return": None}
        return initialise


def _values(names: Sequence[str]) -> Callable[[Any], Any]:
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
