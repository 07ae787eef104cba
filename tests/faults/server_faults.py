"""What may happen to a serving server: new generations, signals, a vanished index, a full log, time.
Promises P2, P4, P7, P14."""

import json
import shutil
import signal
import time

from programs import Folder, Load, Server, build, built, milliseconds, percentile, write_data
from table import Row

HOUR_OF_REQUESTS = "/api/v1/organizations?q=biedriba&size=20"


def names_in(body):
    return {item["name"].split()[2] for item in json.loads(body)["items"]}


def reloads(long):
    """New generations and SIGHUP under load: nothing dropped, nothing mixed, visible within 5 s."""
    rounds, rate = (100, 200) if long else (8, 100)
    mixed, slowest, unseen = [], 0.0, 0
    words = ["Pirmais", "Otrais", "Tresais"]

    def look(body):
        if len(names_in(body)) != 1:
            mixed.append(names_in(body))

    with Folder() as folder:
        data, index = write_data(folder / "data"), folder / "index"
        built(data, index)
        with Server(index) as server, Load(server.port, rate, HOUR_OF_REQUESTS, 6, look) as load:
            for number in range(rounds):
                word = words[(number + 1) % 3]
                built(write_data(data, word=word), index)
                if number % 2:
                    server.send(signal.SIGHUP)
                began = time.monotonic()
                while time.monotonic() - began < 6:
                    if names_in(server.get(HOUR_OF_REQUESTS)[2]) == {word}:
                        break
                    time.sleep(0.02)
                else:
                    unseen += 1
                slowest = max(slowest, time.monotonic() - began)
            load.__exit__()
            failures, asked = load.failures, len(load.times)
            alive = server.alive()
    yield Row("P2", f"{rounds} reloads under {rate} requests/s, every other by SIGHUP",
              f"{asked} answers, {len(failures)} failed, visible in {slowest:.2f} s",
              not failures and not mixed and not unseen and alive and slowest < 5,
              (failures[:3], mixed[:3]))


def quick_builds(long):
    """Builds that follow each other faster than the server looks: still no request is dropped."""
    rounds = 100 if long else 25
    with Folder() as folder:
        data, index = write_data(folder / "data", 5), folder / "index"
        built(data, index)
        with Server(index) as server:
            with Load(server.port, 100, "/api/v1/organizations?q=biedriba", 8) as load:
                for _ in range(rounds):
                    built(data, index)
                time.sleep(1)
            alive = server.alive()
    yield Row("P2", f"{rounds} builds without pause", f"{len(load.times)} answers, "
              f"{len(load.failures)} failed", alive and not load.failures, load.failures[:3])


def drain(long):
    """SIGTERM and SIGINT with 500 idle clients: what is under way is answered, then the end."""
    rounds = 20 if long else 1
    bad, slowest = [], 0.0
    with Folder() as folder:
        index = built(write_data(folder / "data"), folder / "index")
        for number in range(rounds):
            with Server(index) as server:
                idle = [server.connect() for _ in range(480)]
                half = [server.connect() for _ in range(10)]
                for client in half:
                    client.sendall(b"GET / HTTP/1.1\r\nHost: a\r\n")
                asking = [server.connect() for _ in range(10)]
                for client in asking:
                    client.sendall(b"GET /?q=biedriba HTTP/1.1\r\nHost: a\r\n\r\n")
                status, seconds = server.stop(signal.SIGINT if number % 2 else signal.SIGTERM)
                slowest = max(slowest, seconds)
                answers = [client.recv(100)[:15] for client in asking]
                if status != 0 or any(answer != b"HTTP/1.1 200 OK" for answer in answers):
                    bad.append((status, answers))
                for client in idle + half + asking:
                    client.close()
    yield Row("P7", f"{rounds} × SIGTERM or SIGINT with 500 clients: answered, exit 0",
              f"slowest {slowest:.1f} s", not bad and slowest < 10, bad[:2])


def vanished(long):
    """The index goes away under a serving server, comes back, or is another one by the same name."""
    def total(server):
        status, _, body = server.get("/api/v1/organizations?q=biedriba&size=100")
        return status, json.loads(body).get("total")

    def soon(server, wanted):
        until = time.monotonic() + 6
        while time.monotonic() < until:
            if total(server) == wanted:
                return True
            time.sleep(0.05)
        return False

    with Folder() as folder:
        first = built(write_data(folder / "first", 7), folder / "index")
        with Server(first) as server:
            steps = {"whole": total(server) == (200, 7)}
            shutil.rmtree(first)
            answers = {total(server) for _ in range(60)}
            steps["gone: the same or 503"] = answers <= {(200, 7), (503, None)}
            steps["gone: says so on a page"] = server.get("/?q=biedriba")[0] in (200, 503)
            steps["alive"] = server.get("/healthz")[0] == 200
            built(write_data(folder / "other", 4, word="Otrais"), first)
            mixed = {total(server) for _ in range(60)}
            steps["another of the same name: never mixed"] = \
                mixed <= {(200, 7), (200, 4), (503, None)}
            steps["back within 6 s"] = soon(server, (200, 4))
            answers = {total(server) for _ in range(60)}
            steps["all threads have it"] = answers == {(200, 4)}
    yield Row("P4", "index vanishes while served, another comes by its name: 503 or right, then back",
              f"{len(steps)} steps", all(steps.values()), [name for name in steps if not steps[name]])


def damaged_while_served(long):
    """A damaged new generation is named and not served; the present one stays."""
    with Folder() as folder:
        index = built(write_data(folder / "data", 7), folder / "index")
        with Server(index) as server:
            other = built(write_data(folder / "other", 4), folder / "second")
            broken = index / "generation-2"
            shutil.copytree(other / "generation-1", broken)
            victim = broken / "docdata.glass"
            victim.write_bytes(victim.read_bytes()[:-100])
            (index / "next").symlink_to("generation-2")
            (index / "next").rename(index / "current")
            server.send(signal.SIGHUP)
            named = server.says("docdata.glass", 6) and "not served" in server.said
            total = server.json("/api/v1/organizations")[1]["total"]
            repaired = built(folder / "other", index) and server.says("serving generation-3", 6)
    yield Row("P4", "a damaged new generation: named, the present one stays", f"{total} records",
              named and total == 7 and repaired, (named, total, server.said))


def full_log(long):
    """Where the log cannot be written, visitors are still served."""
    with Folder() as folder:
        index = built(write_data(folder / "data", 3), folder / "index")
        with Server(index) as taken:  # a free port, found and left again
            port = taken.port
        with open("/dev/full", "wb") as full:
            with Server(index, "--access-log", "--port", str(port), stderr=full) as server:
                server.port = port
                statuses = []
                for _ in range(200):
                    try:
                        statuses.append(server.get("/?q=biedriba", timeout=2)[0])
                    except OSError:
                        time.sleep(0.05)
                    if statuses[-20:] == [200] * 20:
                        break
                status, _ = server.stop()
    yield Row("P3", "the log's disk is full: visitors are served", f"exit {status}",
              set(statuses) == {200} and len(statuses) >= 20 and status == 0, statuses[:5])


def spell(server, data, index, paths, seconds):
    """Requests with a new generation every 1.5 s; how many, what failed, what is held at rest."""
    # Each path by a thread of its own, all others than the last two answered with 200.
    loads = [Load(server.port, 75, path, 1) for path in paths]
    until = time.monotonic() + seconds
    for load in loads:
        load.__enter__()
    while time.monotonic() < until:
        built(data, index)
        time.sleep(1.5)
    for load in loads:
        load.__exit__()
    time.sleep(0.5)
    failures = [fault for load in loads[:-2] for fault in load.failures]
    held = server.memory(), server.descriptors(), server.threads()
    return sum(len(load.times) for load in loads), failures, held


def soak(long):
    """Many requests with reloads: memory, descriptors and threads stay."""
    # Memory that is touched for the first time is no leak: a leak grows in each spell.
    seconds, spells = (150, 3) if long else (2.5, 4)
    paths = ["/?q=biedriba", "/api/v1/organizations?q=izdomata&size=50", "/a-z", "/api/v1/suggest?q=iz",
             "/organizations/izdomata-1", "/regions", "/nothing-here", "/api/v1/organizations?page=x"]
    with Folder() as folder:
        data, index = write_data(folder / "data"), folder / "index"
        built(data, index)
        with Server(index) as server:
            _, failures, first = spell(server, data, index, paths, seconds)
            warm, growth, asked = first, [], 0
            for _ in range(spells):
                count, faults, held = spell(server, data, index, paths, seconds)
                asked += count
                failures += faults
                growth.append((held[0] - warm[0]) / 2**20)
                warm = held
    # Freed memory comes back in steps of a few MiB: only the long run sees 20 MB a million requests.
    bound = max(4, 20 * asked / spells / 1e6)
    yield Row("P14", f"{asked} requests with reloads: memory, descriptors, threads",
              f"{min(growth):+.1f} MiB of {first[0] / 2**20:.0f}, {first[1]}→{held[1]} fds, "
              f"{first[2]}→{held[2]} threads",
              min(growth) <= bound and held[1] <= first[1] + 12 and held[2] <= first[2]
              and not failures,
              (growth, failures[:3]))


CHECKS = [reloads, quick_builds, drain, vanished, damaged_while_served, full_log, soak]
