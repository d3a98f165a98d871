"""Writes what docs/api.md says of each public name, from the code itself.

    .venv/bin/python scripts/api_reference.py

The page is written by hand but for the stretches between `<!-- code: NAME -->` and
`<!-- end -->`: those are signatures and docstrings. A test fails when they are out of date.
"""

import ast
import inspect
import re
from collections.abc import Iterator
from enum import Enum
from pathlib import Path

import policylib
from policylib import errors

PAGE = Path(__file__).resolve().parent.parent / "docs" / "api.md"
_STRETCH = re.compile(r"(<!-- code: (\w+) -->\n).*?(<!-- end -->)", re.DOTALL)
_WIDTH = 92


def renewed(page: str) -> str:
    """The page with every stretch written anew."""
    return _STRETCH.sub(lambda found: f"{found[1]}{told(found[2])}{found[3]}", page)


def told(name: str) -> str:
    """What is said of one name; `errors` stands for all the errors."""
    if name == "errors":
        return f"```text\n{_error_tree()}\n```\n"
    thing = getattr(policylib, name)
    node = ast.parse(inspect.getsource(thing)).body[0]
    assert isinstance(node, ast.FunctionDef | ast.ClassDef)
    lines = [_signature(node)] if isinstance(node, ast.FunctionDef) else list(_inside(thing, node))
    code = "\n".join([f"class {name}", *lines] if isinstance(node, ast.ClassDef) else lines)
    return f"```text\n{code}\n```\n\n{inspect.getdoc(thing)}\n"


def _signature(node: ast.FunctionDef, indent: str = "") -> str:
    """A function's name, parameters and result; one parameter a line where it is long."""
    parts = [part for part in _parameters(node.args) if part not in {"self", "cls"}]
    result = f" -> {_written(node.returns)}" if node.returns else ""
    flat = f"{indent}{node.name}({', '.join(parts)}){result}"
    if len(flat) <= _WIDTH:
        return flat
    inner = "".join(f"{indent}    {part},\n" for part in parts)
    return f"{indent}{node.name}(\n{inner}{indent}){result}"


def _parameters(arguments: ast.arguments) -> Iterator[str]:
    """The parameters one by one, as a person writes them."""
    plain = [*arguments.posonlyargs, *arguments.args]
    defaults = [None] * (len(plain) - len(arguments.defaults)) + list(arguments.defaults)
    yield from (_parameter(each, value) for each, value in zip(plain, defaults, strict=True))
    if arguments.kwonlyargs:
        yield "*"
    keyed = zip(arguments.kwonlyargs, arguments.kw_defaults, strict=True)
    yield from (_parameter(each, value) for each, value in keyed)


def _parameter(parameter: ast.arg, default: ast.expr | None) -> str:
    if parameter.annotation is None:
        return parameter.arg
    told = f"{parameter.arg}: {_written(parameter.annotation)}"
    return told if default is None else f"{told} = {_written(default)}"


def _written(expression: ast.expr) -> str:
    """An expression as a person writes it: a type in quotation marks without them."""
    if isinstance(expression, ast.Constant) and isinstance(expression.value, str):
        is_type = re.fullmatch(r"[A-Z]\w*(?: \| None)?|tuple\[.*\]", expression.value)
        return expression.value if is_type else f'"{expression.value}"'
    return ast.unparse(expression).replace("'", '"')


def _inside(thing: object, node: ast.ClassDef) -> Iterator[str]:
    """A class's fields or members, then its properties and methods with what they are for."""
    is_enum = isinstance(thing, type) and issubclass(thing, Enum)
    for part in node.body:
        match part:
            case ast.AnnAssign(target=ast.Name(id=field), annotation=kind, value=value):
                is_plain = value is not None and "field(" not in ast.unparse(value)
                default = f" = {_written(value)}" if value is not None and is_plain else ""
                yield f"    {field}: {_written(kind)}{default}"
            case ast.Assign(targets=[ast.Name(id=member)], value=value) if is_enum:
                yield f"    {member} = {_written(value)}"
            case ast.FunctionDef(name=method) if not method.startswith("_"):
                decorators = " ".join(ast.unparse(each) for each in part.decorator_list)
                if "property" in decorators and part.returns:
                    yield f"    {method}: {_written(part.returns)}"
                else:
                    yield _signature(part, "    ")
                yield f"        {(ast.get_docstring(part) or '').partition(chr(10))[0]}"
            case _:
                pass


def _error_tree() -> str:
    """The tree of errors as the module draws it at its top."""
    drawing = re.search(r"\n\n((?:    .*\n)+)\n", errors.__doc__ or "")
    assert drawing is not None
    return inspect.cleandoc(drawing[1])


if __name__ == "__main__":
    PAGE.write_text(renewed(PAGE.read_text("utf-8")), "utf-8")
