"""Runs the same command line from a checkout: `python cli.py …`."""

import sys

from policylib.commands import main

if __name__ == "__main__":
    sys.exit(main())
