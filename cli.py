"""The same program as `policylib`, from a checkout: `.venv/bin/python cli.py diff old.md new.md`."""

import sys
from importlib.util import find_spec

NEEDED = ("click", "markdown_it", "mdit_py_plugins", "rapidfuzz", "yaml")

if __name__ == "__main__":
    if missing := [name for name in NEEDED if find_spec(name) is None]:
        sys.stderr.write(
            f"policylib: this Python lacks {', '.join(missing)}. "
            "Run sh scripts/setup, and start .venv/bin/python cli.py\n"
        )
        sys.exit(2)
    from policylib.commands import main

    sys.exit(main())
