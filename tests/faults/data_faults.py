"""Broken data folders and damaged indexes. Promises P4 and P6."""

import json
import os
import random
import re
import resource
import shutil
import subprocess
import threading
import time

from programs import BIN, ROOT, WEB, ASSETS, Folder, Server, build, built, write_data, write_organization
from table import Row


def broken_json(draw, text):
    """The text with one fault in its form."""
    at = draw.randrange(1, len(text) - 1)
    return draw.choice([
        lambda: text[:at],                                      # cut
        lambda: b"",                                            # empty
        lambda: text[:at] + b"\xff\xfe" + text[at:],            # not UTF-8
        lambda: text + b"}",                                    # too many brackets
        lambda: text.replace(b'"id"', b'"id": "twice", "id"', 1),
        lambda: b"[" * 50_000,                                  # a tower
        lambda: b'{"a":' * 40 + b"1" + b"}" * 40,
        lambda: text.replace(b":", b";", 1),
        lambda: b"\x00" * 100,
        lambda: b"null", lambda: b"[]", lambda: b'"text"', lambda: b"1e999",
        lambda: b" " * (8 * 1024 * 1024 + 1),                   # too large
    ])()


WRONG_FACTS = [
    ("diagnoses", ["no-such-diagnosis"]), ("areas", ["no-such-area"]), ("areas", "text"),
    ("regions", ["LV-RX"]), ("services", [7]), ("audiences", {"a": 1}), ("languages", ["xx"]),
    ("website", "javascript:alert(1)"), ("website", "https://"), ("emails", ["nobody"]),
    ("emails", ["a@b.example\r\nBcc: c@d.example"]), ("phones", [{"number": "call us"}]),
    ("phones", [{}]), ("registration_number", "123"), ("year_incorporated", 99999),
    ("year_incorporated", "1990"), ("year_incorporated", -1), ("year_incorporated", 1e300),
    ("parent_organization_id", "nobody"), ("parent_organization_id", "izdomata-1"),
    ("type", "club"), ("type", None), ("coverage", "moon"), ("coverage", "regional"),
    ("locations", [{"latitude": 95, "longitude": 24}]), ("locations", [{"latitude": 50}]),
    ("locations", "Riga"), ("checked", {"record": {"date": "2026-02-30", "how": "website"}}),
    ("checked", {"record": {"date": "2026-01-01", "how": "dream"}}), ("unknown_key", 1),
    ("name", {"lv": ""}), ("name", "text"), ("name", {"lv": "tur\u202eie"}), ("name", {"xx": "y"}),
    ("name", {"lv": "a\u0000b"}), ("social", {"facebook": "data:text/html,x"}),
    ("social", {"<b>": "https://a.example"}), ("id", "Izdomata 1"), ("id", "izdomata-2"),
    ("id", ""), ("id", 1), ("id", "x" * 81), ("notes", "x" * 70_000),
    ("short_names", ["x"] * 2_000), ("description", []),
]


def mutation(draw, folder):
    """Breaks one thing of the folder; the file and what the report must name."""
    kind = draw.randrange(10)
    if kind < 5:
        key, value = draw.choice(WRONG_FACTS)
        path = write_organization(folder, 1, **{key: value})
        return f"organizations/{path.name}"
    if kind < 8:
        name = draw.choice(["organizations/izdomata-1.json", "taxonomies/areas.json",
                            "taxonomies/diagnoses.json", "taxonomies/regions.json"])
        path = folder / name
        path.write_bytes(broken_json(draw, path.read_bytes()))
        return name
    return draw.choice(STRANGE_FILES)(folder)


def line_file(content):
    def write(folder):
        (folder / "organizations.jsonl").write_bytes(content)
        return "organizations.jsonl:2"
    return write


def a_folder(folder):
    (folder / "organizations/mape.json").mkdir()
    return "organizations/mape.json"


def a_pipe(folder):
    os.mkfifo(folder / "organizations/caurule.json")
    return "organizations/caurule.json"


def a_pipe_of_lines(folder):
    os.mkfifo(folder / "organizations.jsonl")
    return "organizations.jsonl"


def a_device(folder):
    (folder / "organizations/ierice.json").symlink_to("/dev/zero")
    return "organizations/ierice.json"


def a_loop(folder):
    (folder / "organizations/cilpa.json").symlink_to(folder / "organizations/cilpa.json")
    return "organizations/cilpa.json"


def gone(name):
    def remove(folder):
        (folder / name).unlink()
        return name
    return remove


def no_folder(folder):
    shutil.rmtree(folder / "organizations")
    (folder / "organizations").write_text("")
    return "organizations"


SOUND_LINE = (b'{"id": "rinda", "name": {"lv": "Izdomata rinda"}, "type": "patient_organization", '
              b'"coverage": "national"}\n')
STRANGE_FILES = [a_folder, a_pipe, a_pipe_of_lines, a_device, a_loop, no_folder,
                 gone("taxonomies/areas.json"), gone("taxonomies/types.json"),
                 line_file(SOUND_LINE + b"{\n"), line_file(SOUND_LINE + SOUND_LINE),
                 line_file(SOUND_LINE + b"x" * 3_000_000 + b"\n" + b"\n"),
                 line_file(b"\n" + SOUND_LINE.replace(b"national", b"moon"))]


def broken_folders(long):
    """200 broken data folders: the fault is named, nothing is published, nothing is lost."""
    draw = random.Random(6)
    rounds = 200 if long else 40
    bad, slowest, largest = [], 0.0, 0
    with Folder() as folder:
        sound = write_data(folder / "sound", 8)
        index = built(sound, folder / "index")
        before = (index / "current").readlink()
        for number in range(rounds):
            data = folder / "data"
            shutil.copytree(sound, data)
            where = mutation(draw, data)
            began = time.monotonic()
            status, said = build(data, index)
            slowest = max(slowest, time.monotonic() - began)
            named = any(line.startswith(where) and line.endswith(")") for line in said.splitlines())
            if status != 1 or not named or (index / "current").readlink() != before:
                bad.append((number, where, status, said[-400:]))
            shutil.rmtree(data)
        largest = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
        left = [entry.name for entry in index.iterdir() if entry.name.startswith("building")]
    yield Row("P6", f"{rounds} broken data folders: file named, exit 1, old index kept",
              f"slowest {slowest:.2f} s, largest {largest:.0f} MiB",
              not bad and not left and slowest < 60 and largest < 1024, bad[:3])


def losses(long):
    """--keep-going publishes the sound ones; too many lost needs --force; nothing is not an index."""
    with Folder() as folder:
        data = write_data(folder / "data", 10)
        index = built(data, folder / "index")
        steps = []

        def step(broken, further, status, words):
            for number in range(10):
                write_organization(data, number)
            for number in range(broken):
                write_organization(data, number, type="no-such-type")
            found, said = build(data, index, *further)
            steps.append((broken, further, found, words in said, found == status))

        step(2, [], 1, "nothing was published")
        step(2, ["--keep-going"], 0, "8 organizations")
        step(3, ["--keep-going"], 1, "3 of 10 organizations would be lost")
        step(3, ["--keep-going", "--force"], 0, "7 organizations")
        step(10, ["--keep-going", "--force"], 1, "no sound organization")
        step(3, ["--force"], 1, "nothing was published")
        shutil.rmtree(data / "organizations")
        empty, said = build(data, index, "--keep-going", "--force")
        steps.append(("empty folder", empty, "no sound organization" in said, empty == 1))
        with Server(index) as server:
            total = server.json("/api/v1/organizations")[1]["total"]
    bad = [step for step in steps if not all(step[-2:])]
    yield Row("P6", "--keep-going, more than 20 % lost, --force, empty never published",
              f"{len(steps)} steps", not bad and total == 7, bad or total)


def bombs_of_data(long):
    """Data made to be costly stays within 60 s and 1 GiB."""
    def lines(folder):
        with open(folder / "organizations.jsonl", "wb") as out:
            for number in range(200_000 if long else 50_000):
                out.write(b'{"id": "x%d"}\n' % number)

    def one_line(folder):
        with open(folder / "organizations.jsonl", "wb") as out:
            for _ in range(300 if long else 100):
                out.write(b"x" * 1_000_000)

    def members(folder):
        text = "{" + ",".join(f'"k{number}":{{}}' for number in range(600_000)) + "}"
        (folder / "organizations/liels.json").write_text(text)

    def items(folder):
        (folder / "taxonomies/areas.json").write_text('{"terms": [' + "{}," * 2_000_000 + "{}]}")

    figures, bad = [], []
    for bomb in (lines, one_line, members, items):
        with Folder() as folder:
            data = write_data(folder / "data", 3)
            bomb(data)
            command = [str(BIN / "blakus-index"), "build", "--data", str(data), "--index",
                       str(folder / "index")]
            began = time.monotonic()
            process = subprocess.Popen(command, stderr=subprocess.DEVNULL)
            threading.Timer(70, process.kill).start()
            _, status, usage = os.wait4(process.pid, 0)
            seconds, mebibytes = time.monotonic() - began, usage.ru_maxrss / 1024
            process.returncode = os.waitstatus_to_exitcode(status)
        figures.append(f"{bomb.__name__} {seconds:.1f} s {mebibytes:.0f} MiB")
        if process.returncode != 1 or seconds > 60 or mebibytes > 1024:
            bad.append((figures[-1], process.returncode))
    yield Row("P6", "costly data within 60 s and 1 GiB", "; ".join(figures), not bad, bad)


def damage(draw, generation):
    """Cuts, zeroes, flips or removes in one file of a generation."""
    path = draw.choice(sorted(path for path in generation.iterdir() if path.stat().st_size))
    content = bytearray(path.read_bytes())
    way = draw.choice(["cut", "zero", "flip", "remove", "grow"])
    if way == "remove":
        path.unlink()
    elif way == "cut":
        path.write_bytes(content[:draw.randrange(len(content))])
    elif way == "grow":
        path.write_bytes(content + b"\0" * draw.choice([1, 8192]))
    else:
        at = draw.randrange(len(content))
        if way == "zero":
            changed = bytes(len(content[at:at + 4096]))
            if changed == content[at:at + 4096]:
                way, at = "flip", draw.randrange(len(content))
            else:
                content[at:at + 4096] = changed
        if way == "flip":
            content[at] ^= 1 << draw.randrange(8)
        path.write_bytes(content)
    return f"{way} {path.name}"


def check_config(index):
    """Exit status, words and seconds of a server that only loads everything."""
    began = time.monotonic()
    done = subprocess.run([str(word) for word in
                           (BIN / "blakus-server", "--index", index, "--web", WEB, "--assets",
                            ASSETS, "--explain", "pirmais")],
                          capture_output=True, timeout=60, check=False)
    return done, time.monotonic() - began


def damaged_indexes(long):
    """200 damages: refused with file and cause, or the older generation, or nothing was hurt."""
    draw = random.Random(4)
    rounds = 200 if long else 40
    bad, outcomes, slowest = [], {"refused": 0, "older": 0}, 0.0
    with Folder() as folder:
        data = write_data(folder / "data", 8)
        one = built(data, folder / "one")
        two = built(data, folder / "two")
        built(write_data(folder / "data", 8, word="Otrais"), two)
        for number in range(rounds):
            broken = folder / "broken"
            shutil.copytree(one if number % 2 else two, broken, symlinks=True)
            what = damage(draw, broken / (broken / "current").readlink())
            done, seconds = check_config(broken)
            slowest = max(slowest, seconds)
            said = done.stderr.decode("utf-8", "replace")
            if done.returncode == 0:  # the older generation of "two" stands in
                outcomes["older"] += 1
                right = number % 2 == 0 and "Izdom" in done.stdout.decode() or b"izdomata" in done.stdout
                if number % 2 or not right:
                    bad.append((what, done.stdout[:300]))
            else:
                outcomes["refused"] += 1
                if done.returncode != 1 or "damaged" not in said or "blakus-index build" not in said:
                    bad.append((what, done.returncode, said[-300:]))
            shutil.rmtree(broken)
    yield Row("P4", f"{rounds} damages of an index: refused with cause, or the older one served",
              f"{outcomes['refused']} refused, {outcomes['older']} older, slowest {slowest:.2f} s",
              not bad and outcomes["refused"] and outcomes["older"] and slowest < 10, bad[:3])


def other_formats(long):
    """An index of another format is refused with the remedy, not read."""
    with Folder() as folder:
        index = built(write_data(folder / "data", 3), folder / "index")
        shutil.rmtree(index / (index / "current").readlink())
        done, _ = check_config(index)
        empty, _ = check_config(folder / "nothing")
        good = all(answer.returncode == 1 and b"blakus-index build" in answer.stderr
                   for answer in (done, empty))
    yield Row("P4", "a missing index: refused with the remedy", f"exit {done.returncode}", good,
              (done.stderr, empty.stderr))


CHECKS = [broken_folders, losses, bombs_of_data, damaged_indexes, other_formats]
