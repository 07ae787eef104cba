#!/usr/bin/env python3
"""Lists of the network at scale: an invented directory of 5,000 organizations with 1,000, 10,000 and
100,000 events, projects and news, its index, and how long the server takes for lists, searches,
tables and feeds of each. Same arguments, same data.
Usage: network.py BIN FOLDER [SIZE…]   (BIN: build/bin of the release build)"""
import json
import random
import re
import shutil
import statistics
import subprocess
import sys
import time
import urllib.parse
import urllib.request
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.append(str(ROOT / "tests/faults"))
from ports import free_port  # noqa: E402

ORGANIZATIONS = 5_000
ROUNDS = 15
REQUESTS = {
    "list of events": "/events",
    "events of a month": "/events?month=2027-03",
    "events by words": "/events?q=" + urllib.parse.quote("atbalsta grupa Liepājā"),
    "projects by filters": "/projects?year=2015&status=completed",
    "projects by amount": "/projects?order=amount&amount_from=50000",
    "news of an area": "/news?area=oncology",
    "page 50 of projects": "/projects?page=50",
    "API, events by words": "/api/v1/events?q=" + urllib.parse.quote("diabēts"),
    "Atom of news": "/news.atom",
    "calendar of a region": "/events.ics?region=liepaja",
    "home": "/",
    "search of organizations": "/?q=" + urllib.parse.quote("diabēts"),
    "all kinds": "/search?q=" + urllib.parse.quote("diabēts"),
}


def organizations(draw):
    """The real ones, which other files name, and real records under invented ids and names, without contacts."""
    real = [json.loads(path.read_text()) for path in sorted((ROOT / "data/organizations").glob("*.json"))]
    yield from real
    for number in range(ORGANIZATIONS):
        record = dict(draw.choice(real))
        for key in ("phones", "emails", "website", "social", "registration_number", "locations", "short_names",
                    "former_names", "parent_organization_id", "memberships"):
            record.pop(key, None)
        record["id"] = f"izdomata-{number}"
        record["name"] = {"lv": f"Izdomāta biedrība {number}"}
        yield record


def records(size, draw):
    """A third each; titles of words that the directory has, dates of thirty years."""
    words = sorted({word.lower() for path in (ROOT / "data/taxonomies").glob("*.json")
                    for word in re.findall(r"[A-Za-zĀ-ž]{4,}", path.read_text())})
    regions = ["riga", "liepaja", "daugavpils", "jelgava", "ventspils", "rezekne", "valmiera"]
    places = ["Rīga", "Liepāja", "Daugavpils", "Jelgava", "Ventspils", "Rēzekne", "Valmiera"]
    kinds = {"events": [], "projects": [], "news": []}
    for number in range(size):
        kind = list(kinds)[number % 3]
        day = f"{draw.randint(2000, 2028)}-{draw.randint(1, 12):02}-{draw.randint(1, 28):02}"
        title = " ".join(draw.choices(words, k=5))
        record = {"id": f"izdomats-{number}", "title": {"lv": title.capitalize()}}
        owner = f"izdomata-{draw.randrange(ORGANIZATIONS)}"
        text = {"lv": " ".join(draw.choices(words, k=25)) + "."}
        if kind == "events":
            record |= {"description": text, "date": day, "start_time": "17:30"}
            if number % 15 == 0:
                record["repeats"] = {"every": "month_weekday", "until": "2028-12-31"}
            record["place"] = draw.choice(places) + ", Izdomāta iela 1"
        elif kind == "projects":
            record |= {"description": text, "programme": f"Programma {draw.randint(1, 40)}", "funder": f"Fonds {draw.randint(1, 20)}",
                       "number": f"N/{number}", "start_date": day, "budget_eur": draw.randint(100, 9_999_999) / 100,
                       "status": draw.choice(["completed", "running"]), "regions": [draw.choice(regions)]}
        else:
            record |= {"date": day, "summary": text}
        kinds[kind].append(record | {"organization_id": owner})
    return kinds


def write_data(folder, size):
    draw = random.Random(20261130)
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(ROOT / "data", folder, ignore=shutil.ignore_patterns("organizations", "network"))
    (folder / "network").mkdir()
    shutil.copy(ROOT / "data/network/federations.json", folder / "network")
    lines = "".join(json.dumps(one, ensure_ascii=False) + "\n" for one in organizations(draw))
    (folder / "organizations.jsonl").write_text(lines)
    for kind, items in records(size, draw).items():
        (folder / "network" / f"{kind}.json").write_text(json.dumps({"items": items}, ensure_ascii=False))


def peak_megabytes(pid):
    return int(re.search(r"VmHWM:\s+(\d+)", Path(f"/proc/{pid}/status").read_text())[1]) // 1024


def measured(binaries, folder, size):
    data, index = folder / f"data-{size}", folder / f"index-{size}"
    write_data(data, size)
    shutil.rmtree(index, ignore_errors=True)
    begin = time.monotonic()
    subprocess.run([binaries / "blakus-index", "build", "--data", data, "--index", index], check=True,
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    figures = {"build, s": time.monotonic() - begin}
    port = free_port()
    begin = time.monotonic()
    server = subprocess.Popen([binaries / "blakus-server", "--index", index, "--web", ROOT / "web", "--port", str(port)],
                              stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        while True:
            try:
                urllib.request.urlopen(f"http://127.0.0.1:{port}/readyz").read()
                break
            except OSError:
                time.sleep(0.05)
        figures["start, s"] = time.monotonic() - begin
        for name, path in REQUESTS.items():
            times = []
            for turn in range(ROUNDS):
                # A parameter that is ignored: no answer is kept from the turn before.
                separator = "&" if "?" in path else "?"
                begin = time.monotonic()
                urllib.request.urlopen(f"http://127.0.0.1:{port}{path}{separator}turn={turn}").read()
                times.append((time.monotonic() - begin) * 1000)
            figures[name + ", ms"] = statistics.median(times)
        figures["memory, MB"] = peak_megabytes(server.pid)
    finally:
        server.terminate()
        server.wait()
    return figures


def main():
    binaries, folder = Path(sys.argv[1]), Path(sys.argv[2])
    sizes = [int(size) for size in sys.argv[3:]] or [1_000, 10_000, 100_000]
    columns = [measured(binaries, folder, size) for size in sizes]
    print("| |" + "|".join(f" {size:,} " for size in sizes) + "|")
    print("|---|" + "---:|" * len(sizes))
    for name in columns[0]:
        print(f"| {name} |" + "|".join(f" {column[name]:.1f} " for column in columns) + "|")


if __name__ == "__main__":
    main()
