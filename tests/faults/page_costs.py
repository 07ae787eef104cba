#!/usr/bin/env python3
"""What each page costs the processor at 10,000 invented records: every address of the table of routes, and
the forms, uncached and asked for again. Promise P11.

    tests/faults/page_costs.py [RECORDS]    prints the table of docs/performance.md"""

import json
import random
import re
import subprocess
import sys
from urllib.parse import quote

from programs import BIN, DATA, Folder, Server, built, processor_seconds, write_data
from records_client import Forms, with_value
from records_kill import PASSPHRASE
from table import Row

MOST = 0.150  # seconds of processor, uncached
MADE_ALONE = {"/organizations.xlsx", "/organizations.csv"}  # all rows of a search: one at a time, above it
RECORDS = 10_000
SYLLABLES = "va sa ri ta ne lo ku mi ga ze pi du ro li ma si".split()


def terms(kind):
    return [term["id"] for term in json.loads((DATA / "taxonomies" / f"{kind}.json").read_text())["terms"]]


def write_directory(folder, count):
    """Invented bodies with names, numbers, places and conditions drawn at random, the same each time."""
    draw = random.Random(26)
    write_data(folder, 3)
    kinds = {kind: terms(kind) for kind in ("diagnoses", "areas", "regions")}
    with open(folder / "organizations.jsonl", "w", encoding="utf-8") as lines:
        for number in range(count):
            words = ["".join(draw.choices(SYLLABLES, k=draw.randrange(2, 5))).capitalize() for _ in range(3)]
            lines.write(json.dumps({
                "id": f"liela-{number}", "name": {"lv": f"Izdomātā biedrība “{' '.join(words)}”"},
                "type": "patient_organization", "coverage": "regional",
                "regions": draw.sample(kinds["regions"], 2), "areas": draw.sample(kinds["areas"], 2),
                "diagnoses": draw.sample(kinds["diagnoses"], 2),
                "phones": [{"number": f"+371 2{draw.randrange(10**7):07d}"}],
                "description": {"lv": "Izdomāts apraksts pārbaudei. " * 10}}, ensure_ascii=False) + "\n")
    return folder


EXAMPLES = {"regions": "riga", "code": "C50", "vcard": "liela-7", "organizations": "liela-7",
            "areas": "cancer", "diagnoses": "breast-cancer", "suggest-change": "liela-7", "ask": "liela-7"}


def addresses():
    """(pattern, entrance, address) of what can be asked for with an example."""
    table = json.loads(subprocess.run([BIN / "blakus-server", "--routes"], capture_output=True,
                                      check=True).stdout)
    for route in table:
        pattern = route["pattern"]
        if pattern.count("{id}") > 1:
            continue
        key = next((name for name in EXAMPLES if f"/{name}/{{id}}" in pattern), None)
        if "{id}" in pattern and key is None:
            continue
        yield pattern, route["entrance"], pattern.replace("{id}", EXAMPLES.get(key, ""))
    for path in ("/?q=" + quote("krūts vēzis"), "/?q=" + quote("izdomata"), "/suggest-change?name=Izdomata",
                 "/suggest-change/liela-7?what=all", "/confirm?request=1"):
        yield path, "visitors", path
    yield "/admin/submissions/1", "staff", "/admin/submissions/1"
    yield "/admin/records?q=izdomata", "staff", "/admin/records?q=izdomata"


def posts(visitor):
    """(name, address, fields) of forms as they are sent, and of one without a seal."""
    opened = [field for field in visitor.fields_of("/suggest-change") if field[0] == "opened"]
    whole = "/suggest-change/liela-7?what=all"
    yield "POST /suggest-change, to=match", "/suggest-change", opened + [("to", "match"), ("name_lv", "Izdomata")]
    yield "POST /suggest-change, last step without a name", "/suggest-change", opened
    yield "POST /suggest-change/{id}, nothing changed", whole, visitor.fields_of(whole)
    for _ in range(25):
        visitor.send("POST", "/suggest-change", [])
    yield "POST /suggest-change, without a seal", "/suggest-change", []


class Measured:
    """A server whose processor time is read around each request; the least of three counts, as other threads
    of the server only ever add."""

    def __init__(self, server, doors):
        self.process, self.doors = server.process.pid, doors

    def one(self, entrance, method, path, fields=None):
        before = processor_seconds(self.process)
        status, headers, _ = self.doors[entrance].send(method, path, fields)
        return processor_seconds(self.process) - before, status, headers

    def cost(self, entrance, path):
        """(status, uncached, again): a costly page is new after each generation only, so the first counts."""
        first, status, headers = self.one(entrance, "GET", path)
        later = [self.one(entrance, "GET", path)[0] for _ in range(2)]
        return status, first, min(later), "ETag" in headers


def measured(count):
    """[(address, status, first, again, tagged)]"""
    with Folder() as folder:
        index = built(write_directory(folder / "data", count), folder / "index")
        store = folder / "store.sqlite"
        subprocess.run([BIN / "blakus-server", "--store", store, "admin", "add", "anna"], check=True,
                       input=PASSPHRASE.encode(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        with Server(index, "--store", store, "--form-seconds", "0") as server:
            doors = {"visitors": Forms(server.port, patience=120),
                     "staff": Forms(server.admin_port, patience=120)}
            doors["staff"].sign_in("anna", PASSPHRASE)
            path = "/suggest-change/liela-7?what=contact"
            sent = with_value(doors["visitors"].fields_of(path), "phone", "21234567")
            assert doors["visitors"].send("POST", path, sent)[0] == 303
            doors["visitors"].send("GET", "/?q=vezzis")  # the tables of spelling are there
            watch = Measured(server, doors)
            rows = [(name, *watch.cost(entrance, asked)) for name, entrance, asked in addresses()]
            for name, path, fields in posts(doors["visitors"]):
                times = [watch.one("visitors", "POST", path, fields) for _ in range(3)]
                rows.append((name, times[0][1], times[0][0], min(t[0] for t in times), False))
    return rows


def costs(long):
    """No page costs more than 150 ms of processor, uncached, at 10,000 records; short: at 2,000."""
    rows = measured(RECORDS if long else 2_000)
    dear = [(name, f"{first:.3f}", f"{again:.3f}") for name, _, first, again, tagged in rows
            if (again if tagged else min(first, again)) > MOST and name not in MADE_ALONE]
    broken = [(name, status) for name, status, *_ in rows if status >= 500]
    worst = max(rows, key=lambda row: row[2])
    yield Row("P11", f"processor time of {len(rows)} addresses", f"worst {worst[0]} {worst[2] * 1000:.0f} ms",
              not dear and not broken, dear + broken)


CHECKS = [costs]


def main():
    rows = measured(int(sys.argv[1]) if len(sys.argv) > 1 else RECORDS)
    print("| address | status | ms, first | ms, again | ETag |\n|---|---|---|---|---|")
    for name, status, first, again, tagged in sorted(rows, key=lambda row: -row[2]):
        print(f"| `{name}` | {status} | {first * 1000:.1f} | {again * 1000:.1f} | {'yes' if tagged else ''} |")


if __name__ == "__main__":
    main()
