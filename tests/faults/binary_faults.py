"""What the built programs are: hardened, the same wherever they are built, confined by their unit.
Promises P23 and P24."""

import json
import re
import shutil
import subprocess

from programs import BIN, ROOT, Folder
from table import Row

PROGRAMS = ["blakus-index", "blakus-server"]


def said(*command, **how):
    done = subprocess.run([str(word) for word in command], capture_output=True, text=True, check=False,
                          **how)
    return done.stdout + done.stderr


def hardening(long):
    """The headers, notes and imports of the programs, read with readelf."""
    if not shutil.which("readelf"):
        yield Row.skipped("P23", "hardening of the programs", "no readelf")
        return
    for program in PROGRAMS:
        path = BIN / program
        header, notes = said("readelf", "-hlW", path), said("readelf", "-n", path)
        dynamic, symbols = said("readelf", "-d", path), said("readelf", "-W", "--dyn-syms", path)
        facts = {
            "PIE": "Position-Independent Executable" in header and "PIE" in dynamic,
            "RELRO": "GNU_RELRO" in header and "BIND_NOW" in dynamic,
            "NX": re.search(r"GNU_STACK.* RW +0x", header) is not None,
            "no W+X": re.search(r"LOAD.* RWE ", header) is None,
            "stack protector": "__stack_chk_fail" in symbols,
            "FORTIFY": "_chk@" in symbols.replace("__stack_chk_fail@", ""),
            "CET": "IBT" in notes and "SHSTK" in notes,
            "assertions": "__glibcxx_assert_fail" in symbols,
            "no RPATH": "RPATH" not in dynamic and "RUNPATH" not in dynamic,
            "no paths": str(ROOT).encode() not in path.read_bytes(),
        }
        lacks = [name for name, holds in facts.items() if not holds]
        yield Row("P23", f"{program}: {', '.join(facts)}", f"{len(facts) - len(lacks)} of {len(facts)}",
                  not lacks, lacks)


def two_builds(long):
    """Two builds in two places give the same bytes."""
    if not long:
        return
    with Folder() as folder:
        sums = []
        for name in ("one", "another-place"):
            source = folder / name
            subprocess.run(["git", "-C", str(ROOT), "worktree", "add", "-q", "--detach", str(source)],
                           check=True)
            try:
                subprocess.run(["cmake", "-G", "Ninja", "-S", str(source), "-B", str(source / "build"),
                                "-DCMAKE_BUILD_TYPE=Release"], check=True, stdout=subprocess.DEVNULL)
                subprocess.run(["ninja", "-C", str(source / "build"), "--quiet", *PROGRAMS], check=True)
                sums.append([(source / "build/bin" / program).read_bytes() for program in PROGRAMS])
            finally:
                subprocess.run(["git", "-C", str(ROOT), "worktree", "remove", "--force", str(source)],
                               check=False)
    yield Row("P23", "two builds of the programs in two places are the same", f"{len(PROGRAMS)} programs",
              sums[0] == sums[1])


def units(long):
    """The exposure of the systemd units, read off without running them."""
    if not shutil.which("systemd-analyze"):
        yield Row.skipped("P24", "exposure of the units", "no systemd-analyze")
        return
    figures, bad = [], []
    with Folder() as folder:
        for unit in sorted((ROOT / "deploy").glob("*.service")):
            # The programs need not be installed where this is tested.
            copy = folder / unit.name
            copy.write_text(re.sub(r"(?m)^(ExecStart(Pre)?=).*", r"\1/bin/true", unit.read_text()))
            told = said("systemd-analyze", "security", "--offline=true", "--threshold=20", copy)
            found = re.search(r"exposure level for .*: ([\d.]+)", told)
            figures.append(f"{unit.stem} {found[1] if found else '?'}")
            if not found or float(found[1]) > 1.0:
                bad.append(told[-1500:])
            checked = said("systemd-analyze", "verify", copy)
            if re.search(r"Unknown|Failed to parse|ignoring", checked):
                bad.append(checked)
    yield Row("P24", "exposure of the units at most 1.0", ", ".join(figures), bool(figures) and not bad, bad)


def materials(long):
    """The bill of materials names every library the programs load, and is the same each time;
    npm packages are pinned by hash and their install scripts never run."""
    if not shutil.which("dpkg-query"):
        yield Row.skipped("P23", "bill of materials", "no dpkg")
        return
    bills = []
    with Folder() as folder:
        for name in ("one.json", "two.json"):
            subprocess.run([str(ROOT / "deploy/sbom.py"), "--bin", str(BIN), "--out", str(folder / name)],
                           check=True, stdout=subprocess.DEVNULL)
            bills.append((folder / name).read_bytes())
    names = {part["name"] for part in json.loads(bills[0])["components"]}
    expected = {"libxapian30", "libcpp-httplib0.11", "libicu72", "libsodium23", "libc6", "libfmt9",
                "nlohmann-json3-dev", "esbuild"}
    yield Row("P23", "bill of materials", f"{len(names)} components",
              bills[0] == bills[1] and expected <= names, expected - names)

    bad, pinned = [], 0
    for lock in (ROOT / "web", ROOT / "web/tools", ROOT / "tests/web"):
        for name, entry in json.loads((lock / "package-lock.json").read_text())["packages"].items():
            if name and not entry.get("link"):
                pinned += 1
                if not entry.get("integrity", "").startswith("sha512-"):
                    bad.append(f"{lock.name}: {name}")
    installs = [line for line in (ROOT / "dev").read_text().splitlines() if re.search(r"npm (ci|i\b|install)", line)]
    bad += [line for line in installs if "--ignore-scripts" not in line or "npm ci" not in line]
    yield Row("P23", "npm packages pinned by SHA-512, install scripts off", f"{pinned} packages",
              not bad and pinned > 0 and bool(installs), bad)


def audit(_long):
    """Known faults of Debian's packages, by a copy of its tracker: what an update mends is named and fails,
    what nobody has mended yet is named. The tracker is invented here."""
    if not shutil.which("dpkg-query"):
        yield Row.skipped("P23", "audit of Debian's packages", "no dpkg")
        return
    part = {"name": "libizdomata", "version": "1.2-3", "purl": "pkg:deb/debian/libizdomata@1.2-3",
            "properties": [{"name": "debian:source", "value": "izdomata"}]}

    def fault(status, **more):
        return {"releases": {"bookworm": {"status": status, **more}}}

    tracker = {"izdomata": {"CVE-2026-0001": fault("resolved", fixed_version="1.2-4"),
                            "CVE-2026-0002": fault("open", urgency="low"),
                            "CVE-2026-0003": fault("resolved", fixed_version="1.2-3"),
                            "CVE-2026-0004": fault("open", urgency="unimportant")},
               "other": {"CVE-2026-0005": fault("resolved", fixed_version="9")}}
    with Folder() as folder:
        bill, known = folder / "sbom.json", folder / "tracker.json"
        bill.write_text(json.dumps({"components": [part]}))
        known.write_text(json.dumps(tracker))
        done = subprocess.run([str(ROOT / "deploy/audit.py"), str(bill), str(known)], capture_output=True,
                              text=True, check=False)
    named = re.findall(r"CVE-2026-\d+", done.stdout)
    yield Row("P23", "audit by Debian's tracker", f"named {', '.join(named)}",
              done.returncode == 1 and named == ["CVE-2026-0001", "CVE-2026-0002"], done.stdout + done.stderr)


CHECKS = [hardening, two_builds, materials, audit, units]
