"""The same program as `policylib`, from a checkout: `python cli.py diff old.md new.md`."""

import sys

from policylib.commands import main

if __name__ == "__main__":
    sys.exit(main())
