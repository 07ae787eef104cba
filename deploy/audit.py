#!/usr/bin/env python3
"""Known faults of the Debian packages in a bill of materials, by a copy of Debian's security tracker.

    deploy/audit.py SBOM TRACKER

SBOM: build/sbom.json (deploy/sbom.py). TRACKER: a copy of https://security-tracker.debian.org/tracker/data/json.
Exit status 1 if an update mends one of them; those that Debian has not mended yet are named all the same."""

import json
import subprocess
import sys

RELEASE = "bookworm"


def is_older(version, than):
    return subprocess.run(["dpkg", "--compare-versions", version, "lt", than], check=False).returncode == 0


def sources(bill):
    """{source package: the oldest version of its binary packages}"""
    found = {}
    for part in bill["components"]:
        if not part.get("purl", "").startswith("pkg:deb/"):
            continue
        source = next(entry["value"] for entry in part["properties"] if entry["name"] == "debian:source")
        if source not in found or is_older(part["version"], found[source]):
            found[source] = part["version"]
    return found


def faults(source, version, known):
    """(fault, urgency, version that mends it or None) of what the installed version has."""
    for name, fault in sorted(known.get(source, {}).items()):
        here = fault.get("releases", {}).get(RELEASE, {})
        fixed = here.get("fixed_version")
        if here.get("status") == "resolved" and fixed not in (None, "0") and is_older(version, fixed):
            yield name, here.get("urgency", ""), fixed
        elif here.get("status") == "open" and here.get("urgency") != "unimportant":
            yield name, here.get("urgency", ""), None


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    with open(sys.argv[1], encoding="utf-8") as bill, open(sys.argv[2], encoding="utf-8") as tracker:
        installed, known = sources(json.load(bill)), json.load(tracker)
    mended = unmended = 0
    for source, version in sorted(installed.items()):
        for name, urgency, fixed in faults(source, version, known):
            mended += fixed is not None
            unmended += fixed is None
            print(f"{source} {version}: {name} {urgency}: " + (f"update to {fixed}" if fixed else "not mended yet"))
    print(f"{len(installed)} source packages: {mended} known faults that an update mends, {unmended} not mended yet")
    sys.exit(1 if mended else 0)


if __name__ == "__main__":
    main()
