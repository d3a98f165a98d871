"""The command line: one file per group of commands, loaded when its command is asked for."""

from policylib.commands.program import main

__all__ = ["main"]
