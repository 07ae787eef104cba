#!/usr/bin/env python3
"""Attacks the built programs and says which promises held: promise, what was done, figure, ok.

    tests/faults/run.py [--long] [NAME…]     NAME: part of the name of a check, such as "kills"

Needs build/bin and build/web (./dev build), Python's standard library, and nothing else. Exit
status 1 if a promise is broken."""

import argparse
import importlib
import sys
import time
import traceback

from table import Row

MODULES = ["indexer_faults", "data_faults", "server_faults", "stream_faults", "hostile_faults",
           "cost_faults", "flood_faults", "page_costs", "leak_faults", "binary_faults", "proxy_faults",
           "store_faults", "letters_faults"]


def checks(names):
    for module in MODULES:
        for check in importlib.import_module(module).CHECKS:
            full = f"{module}.{check.__name__}"
            if not names or any(name in full for name in names):
                yield full, check


def rows_of(name, check, long):
    try:
        yield from check(long)
    except Exception:  # a check that fails is a promise that was not shown
        yield Row("?", name, "the check itself failed", False, traceback.format_exc())


def main():
    arguments = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    arguments.add_argument("--long", action="store_true", help="the full numbers of the promises")
    arguments.add_argument("names", nargs="*", help="parts of names of checks")
    chosen = arguments.parse_args()
    passed = failed = skipped = 0
    began = time.monotonic()
    for name, check in checks(chosen.names):
        for row in rows_of(name, check, chosen.long):
            print(row.line(), flush=True)
            skipped += row.skip
            passed += row.ok and not row.skip
            failed += not row.ok
    print(f"{passed} passed, {failed} failed, {skipped} skipped in "
          f"{time.monotonic() - began:.0f} s")
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main())
