#!/usr/bin/env python3
"""The bill of materials of the built programs as CycloneDX 1.5 JSON: what is linked and compiled in
(Debian packages, by the shared libraries the programs really load), and what the pages' style sheet
and script are built with (npm packages, by the lock file).

    deploy/sbom.py [--bin build/bin] [--out build/sbom.json]

The same input gives the same bytes: no date, no random number."""

import argparse
import base64
import hashlib
import json
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PROGRAMS = ["blakus-index", "blakus-server"]
# Compiled into the programs from headers alone, so no shared library shows them.
HEADER_ONLY = ["nlohmann-json3-dev", "libcli11-dev"]


def output(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def libraries(program):
    """Paths of the shared libraries a program loads."""
    return {line.split("=>")[-1].split("(")[0].strip()
            for line in output("ldd", str(program)).splitlines() if "/" in line}


def owner(library):
    """The Debian package of a file; Debian knows it by one of two names since /lib became a link."""
    real = str(Path(library).resolve())
    for name in (library, real, real.removeprefix("/usr"), library.removeprefix("/usr")):
        found = subprocess.run(["dpkg-query", "-S", name], capture_output=True, text=True, check=False)
        if found.returncode == 0:
            return found.stdout.split(": ")[0].split(",")[0].strip()
    sys.exit(f"{library} belongs to no Debian package")


def debian(package, scope):
    version, source, architecture = output(
        "dpkg-query", "-W", "-f", "${Version}\t${source:Package}\t${Architecture}", package).split("\t")
    name = package.split(":")[0]
    return {"type": "library", "bom-ref": f"deb:{name}", "name": name, "version": version,
            "scope": scope, "purl": f"pkg:deb/debian/{name}@{version}?arch={architecture}&distro=bookworm",
            "properties": [{"name": "debian:source", "value": source}]}


def npm(name, entry):
    digest = base64.b64decode(entry["integrity"].removeprefix("sha512-")).hex()
    purl = "pkg:npm/" + name.replace("@", "%40", 1) + "@" + entry["version"]
    return {"type": "library", "bom-ref": f"npm:{name}@{entry['version']}", "name": name,
            "version": entry["version"], "scope": "excluded", "purl": purl,
            "hashes": [{"alg": "SHA-512", "content": digest}],
            "licenses": [{"expression": entry["license"]}] if "license" in entry else []}


def npm_packages(lock):
    packages = json.loads(lock.read_text())["packages"]
    return [npm(path.rpartition("node_modules/")[2], entry)
            for path, entry in sorted(packages.items()) if path]


def bill(programs):
    linked = sorted({owner(library) for program in programs for library in libraries(program)})
    parts = [debian(package, "required") for package in linked]
    parts += [debian(package, "required") for package in HEADER_ONLY]
    parts += npm_packages(ROOT / "web/package-lock.json")
    version = re.search(r"project\(blakus VERSION ([\d.]+)", (ROOT / "CMakeLists.txt").read_text())[1]
    whole = {"type": "application", "bom-ref": "blakus", "name": "blakus", "version": version,
             "licenses": [{"license": {"id": "GPL-3.0-or-later"}}],
             "components": [{"type": "file", "name": program.name, "hashes": [
                 {"alg": "SHA-256", "content": hashlib.sha256(program.read_bytes()).hexdigest()}]}
                 for program in programs]}
    return {"bomFormat": "CycloneDX", "specVersion": "1.5", "version": 1,
            "metadata": {"component": whole}, "components": parts,
            "dependencies": [{"ref": "blakus", "dependsOn": [part["bom-ref"] for part in parts]}]}


def main():
    arguments = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    arguments.add_argument("--bin", type=Path, default=ROOT / "build/bin")
    arguments.add_argument("--out", type=Path, default=ROOT / "build/sbom.json")
    chosen = arguments.parse_args()
    content = bill([chosen.bin / program for program in PROGRAMS])
    chosen.out.write_text(json.dumps(content, indent=1, ensure_ascii=False) + "\n")
    print(f"{chosen.out}: {len(content['components'])} components")


if __name__ == "__main__":
    main()
