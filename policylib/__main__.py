"""`python -m policylib` is the same program as `policylib`."""

import sys

from policylib.commands import main

sys.exit(main())
