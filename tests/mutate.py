#!/usr/bin/env python3
"""Puts faults of one line into the sources, one after the other, and says which the C++ tests of that box notice.

    tests/mutate.py --check             does every fault of tests/mutants.tsv still fit its file?
    tests/mutate.py [--long] [WORD…]    some of them, or all; WORD: only those with this in box, file or fault

Works in the tree itself, built before (./dev test), and puts each file back, also when it is stopped. A program
with a fault that does not compile counts as a broken line of the list. Exit status 1 if fewer than nine of ten are
noticed, those with a reason apart."""

import argparse
import datetime
import signal
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
A_WEEK = 8  # of all faults, in the short form: others each week
PATIENCE = 900  # seconds for the tests of a box; a fault that hangs is noticed


class Fault:
    def __init__(self, line, number):
        cells = line.split("\t")
        if len(cells) not in (4, 5):
            sys.exit(f"tests/mutants.tsv:{number}: {len(cells)} columns instead of 4 or 5")
        self.box, self.file, self.old, self.new = cells[:4]
        self.reason = cells[4] if len(cells) == 5 else ""
        self.path = ROOT / self.file
        self.number = number

    def misfit(self):
        if not self.path.is_file():
            return f"tests/mutants.tsv:{self.number}: there is no {self.file}"
        times = self.path.read_text(encoding="utf-8").count(self.old)
        return "" if times == 1 else f"tests/mutants.tsv:{self.number}: stands {times} times in {self.file}: {self.old}"

    def __str__(self):
        return f"{self.box}: {self.file}: {self.old} → {self.new}"


def faults():
    lines = (ROOT / "tests/mutants.tsv").read_text(encoding="utf-8").splitlines()
    return [Fault(line, number) for number, line in enumerate(lines, 1) if line and not line.startswith("#")]


def built(box):
    return subprocess.run(["cmake", "--build", "build", "--target", f"blakus-tests-{box}"], cwd=ROOT,
                          stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False).returncode == 0


def passes(box):
    try:
        return subprocess.run([f"build/bin/blakus-tests-{box}", "--gtest_brief=1", "--gtest_fail_fast"], cwd=ROOT,
                              stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=PATIENCE,
                              check=False).returncode == 0
    except subprocess.TimeoutExpired:
        return False


def tried(fault):
    """"noticed", "UNNOTICED" or "broken"."""
    before = fault.path.read_text(encoding="utf-8")
    try:
        fault.path.write_text(before.replace(fault.old, fault.new), encoding="utf-8")
        if not built(fault.box):
            return "broken"
        return "UNNOTICED" if passes(fault.box) else "noticed"
    finally:
        fault.path.write_text(before, encoding="utf-8")


def chosen(all_faults, words, long):
    found = [fault for fault in all_faults if not words or any(word in str(fault) for word in words)]
    if long or words:
        return found
    week = datetime.date.today().isocalendar()[1]
    return [found[(week * A_WEEK + at) % len(found)] for at in range(min(A_WEEK, len(found)))]


def main():
    arguments = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    arguments.add_argument("--check", action="store_true")
    arguments.add_argument("--long", action="store_true")
    arguments.add_argument("words", nargs="*")
    asked = arguments.parse_args()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # so that files are put back
    all_faults = faults()
    misfits = [misfit for fault in all_faults if (misfit := fault.misfit())]
    print("\n".join(misfits + [f"{len(all_faults)} faults in {len({f.box for f in all_faults})} boxes"]))
    if misfits or asked.check:
        sys.exit(1 if misfits else 0)
    counts = {"noticed": 0, "UNNOTICED": 0, "broken": 0, "for a reason": 0}
    boxes = set()
    for fault in chosen(all_faults, asked.words, asked.long):
        if fault.box not in boxes and not (built(fault.box) and passes(fault.box)):
            sys.exit(f"the tests of {fault.box} fail without any fault")
        boxes.add(fault.box)
        result = tried(fault)
        if result == "UNNOTICED" and fault.reason:
            result = "for a reason"
        counts[result] += 1
        print(f"{result:12} {fault}" + (f" ({fault.reason})" if fault.reason else ""), flush=True)
    for box in boxes:
        built(box)
    print(", ".join(f"{count} {name}" for name, count in counts.items()))
    ran = counts["noticed"] + counts["UNNOTICED"]
    sys.exit(1 if counts["broken"] or counts["noticed"] * 10 < ran * 9 else 0)


if __name__ == "__main__":
    main()
