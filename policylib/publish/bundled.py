"""The two font families that come with the program, by address."""

from functools import cache
from importlib.util import find_spec
from pathlib import Path

from policylib.errors import MissingLibraryError

_PACKAGES = {"serif": "font_source_serif_pro", "sans": "font_source_sans_pro"}


@cache
def bundled_font(address: str) -> bytes | None:
    """The font at an address such as `font:sans/SourceSansPro-Regular.ttf`, or none.

    Raises `MissingLibraryError` where the package that holds it is not installed.
    """
    scheme, _, rest = address.partition(":")
    family, _, name = rest.partition("/")
    package = _PACKAGES.get(family)
    if (
        scheme != "font"
        or package is None
        or not name.removesuffix(".ttf").replace("-", "").isalnum()
    ):
        return None
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        raise MissingLibraryError(
            "fonts-missing",
            "PDFs need the fonts of the Python package {package}, which is not installed",
            hint="install policylib again, with pip",
            package=package,
        )
    path = Path(spec.origin).parent / "files" / name
    return path.read_bytes() if path.is_file() else None
