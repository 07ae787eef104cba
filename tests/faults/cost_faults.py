"""Requests and clients made to cost the server much: time by what they send, memory by what they do not
take. Promise P11."""

import concurrent.futures
import json
import re
import socket
import time
import urllib.parse

from hostile_faults import ask, raise_own_file_limit
from programs import DATA, Folder, Server, built, write_data
from table import Row


def form_of(name, value, times=1):
    return urllib.parse.urlencode([(name, value)] * times).encode()


COSTLY_FORMS = {
    "many names of diseases": b"diagnoses=" + b"a\n" * 30_000,
    "many short fields": form_of("email", "a" * 50, 1_000),
    "bad bytes": b"&".join([b"email=" + b"\xff" * 57] * 1_000),
    "heaps of marks": b"name_lv=a" + "\u0301".encode() * 15_900 + "\u0323".encode() * 15_900,
    "heaps of marks in rows": form_of("place_city", "a" + "\u0323\u0301" * 14, 300),
}


def costly_forms(_long):
    """One form of 64 KB cannot keep a thread busy, whatever is in it; nor can eight."""
    slowest, bad = 0.0, []
    with Folder() as folder:
        with Server(built(DATA, folder / "index"), "--store", folder / "store.sqlite") as server:
            for name, body in COSTLY_FORMS.items():
                head = b"POST /suggest-change HTTP/1.1\r\nHost: a\r\nContent-Length: %d\r\n\r\n"
                answer, seconds = ask(server.port, head % len(body) + body)
                slowest = max(slowest, seconds)
                if seconds > 2 or not answer.startswith(b"HTTP/1.1 4"):
                    bad.append((name, seconds, answer[:80]))
            alive = server.get("/healthz")[0] == 200
    yield Row("P11", f"{len(COSTLY_FORMS)} forms made to be costly", f"slowest {slowest:.2f} s",
              not bad and alive, bad)


def unread_answers(long):
    """Clients that ask for much and take nothing: what they keep is bounded, and given back."""
    raise_own_file_limit()
    count = 1_200 if long else 400
    with Folder() as folder:
        with Server(built(DATA, folder / "index")) as server:
            # Every thread has answered before: what follows is what the clients keep.
            with concurrent.futures.ThreadPoolExecutor(16) as readers:
                list(readers.map(lambda _: server.get("/sitemap.xml"), range(64)))
            before = server.memory()
            sockets, most = [], 0
            for number in range(count):
                sockets.append(socket.socket())
                sockets[-1].setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 2048)
                sockets[-1].connect(("127.0.0.1", server.port))
                sockets[-1].sendall(b"GET /sitemap.xml HTTP/1.1\r\nHost: a\r\n\r\n")
                time.sleep(0.01)
                most = max(most, server.memory())
            served = server.get("/api/v1/organizations?q=diab%C4%93ts")[0]
            for one in sockets:
                one.close()
            until = time.monotonic() + 10
            while server.memory() - before > 64 * 2**20 and time.monotonic() < until:
                time.sleep(0.1)
            after = server.memory()
    grown, kept = (most - before) / 2**20, (after - before) / 2**20
    yield Row("P11", f"{count} clients that take none of their answers",
              f"{grown:+.0f} MiB, {kept:+.0f} MiB afterwards",
              served == 200 and grown < 128 and kept < 64, served)


def whole_directory(long):
    """All of a directory of 10,000 records, 2 KB each, as files and as a list."""
    if not long:
        return
    with Folder() as folder:
        data = write_data(folder / "data", 3)
        with open(data / "organizations.jsonl", "w", encoding="utf-8") as lines:
            for number in range(10_000):
                lines.write(json.dumps({
                    "id": f"liela-{number}", "name": {"lv": f"Izdomātā biedrība {number}"},
                    "type": "patient_organization", "coverage": "national",
                    "description": {"lv": "Izdomāts apraksts pārbaudei. " * 60}}, ensure_ascii=False) + "\n")
        answers, slowest = {}, 0.0
        with Server(built(data, folder / "index")) as server:
            for path in ("/a-z", "/data/organizations.json", "/data/organizations.ndjson",
                         "/data/organizations.csv", "/organizations.csv", "/sitemap.xml") * 2:
                began = time.monotonic()
                answers[path] = server.get(path, timeout=60)
                slowest = max(slowest, time.monotonic() - began)
            parts = [part.decode() for part in re.findall(rb"<loc>[^<]*(/sitemap\.xml\?part=\d+)</loc>",
                                                          answers["/sitemap.xml"][2])]
            for path in parts:
                answers[path] = server.get(path, timeout=60)
    sizes = ", ".join(f"{len(body) / 1e6:.0f}" for _, _, body in answers.values())
    addresses = [answers[path][2].count(b"<url>") for path in parts]
    yield Row("P11", "sitemap of 10,000 records", f"{len(parts)} parts of {addresses} addresses",
              sum(addresses) > 30_000 and max(addresses, default=0) <= 50_000, addresses)
    yield Row("P11", "10,000 records as files and list", f"{sizes} MB, slowest {slowest:.2f} s",
              slowest < 2 and all(status == 200 for status, _, _ in answers.values()),
              {path: status for path, (status, _, _) in answers.items()})


CHECKS = [costly_forms, unread_answers, whole_directory]
