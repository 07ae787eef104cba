#!/usr/bin/env python3
"""Whole servers over invented directories: ours against the ceiling (cpp-httplib answering a ready
8 kB JSON) and a peer (SQLite FTS5), all in one run on one machine. Only the ratios mean anything.

Usage: run.py [--sizes 400,5000,100000] [--bin build/bin] [--work build/bench] [--json FILE]
"""
import argparse
import collections
import json
import os
import pathlib
import resource
import shutil
import socket
import subprocess
import sys
import time
import urllib.parse

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.append(str(ROOT / "tests/faults"))
from ports import free_port  # noqa: E402

PAGE = 20
# Ratio to the ceiling's processor time that docs/performance.md promises: (size up to, words, heavy).
MUSTS = [(5_000, 5, 8), (100_000, 15, 80)]
HEAVY = {"filters only", "frequent word", "deep page", "everything"}


class Server:
    """A running server; `first_answer` is the milliseconds from its start to its first answer."""

    def __init__(self, command, port, path):
        self.port = port
        began = time.perf_counter()
        self.process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        while not self._answers(path):
            if self.process.poll() is not None:
                raise SystemExit(f"{command[0]} ended with {self.process.returncode}")
            time.sleep(0.001)
        self.first_answer = (time.perf_counter() - began) * 1000

    def _answers(self, path):
        try:
            with socket.create_connection(("127.0.0.1", self.port)) as connection:
                connection.sendall(f"GET {path} HTTP/1.0\r\nHost: 127.0.0.1\r\n\r\n".encode())
                return b" 200 " in connection.recv(64)
        except OSError:
            return False

    def pss_mb(self):
        for line in open(f"/proc/{self.process.pid}/smaps_rollup"):
            if line.startswith("Pss:"):
                return int(line.split()[1]) / 1024

    def stop(self):
        self.process.terminate()
        self.process.wait()


def directory(arguments, size):
    """Our server over the built index of that size."""
    port = free_port()
    return Server([arguments.bin / "blakus-server", "--index", arguments.work / str(size) / "index", "--web", ROOT / "web",
                   "--assets", ROOT / "build/web", "--port", str(port)], port, "/api/v1/organizations?q=biedrība")


class Load:
    def __init__(self, binary):
        self.binary = binary

    def ask(self, server, paths, clients=1, seconds=0.4, times=3):
        """The calmest of several runs: what else the machine does only ever adds."""
        once = self._run(server, paths, 1, 10)
        requests = max(20, min(20_000, int(seconds * 1e6 / max(once["p50"], 1)))) * min(clients, 3)
        return min((self._run(server, paths, clients, requests) for _ in range(times)), key=lambda run: run["processor"])

    def _run(self, server, paths, clients, requests):
        done = subprocess.run([self.binary, str(server.port), str(server.process.pid), str(clients), str(requests)],
                              input="\n".join(paths) + "\n", capture_output=True, text=True, check=True)
        return json.loads(done.stdout)


def words_of(lines, most=50_000):
    """Words of names and descriptions by the number of organizations that hold them."""
    counts, seen = collections.Counter(), 0
    for line in lines:
        one = json.loads(line)
        text = one["name"]["lv"] + " " + one["description"]["lv"]
        counts.update({w for w in (w.strip(".,:;„”()").lower() for w in text.split()) if w.isalpha() and len(w) > 4})
        seen += 1
        if seen == most:
            break
    return counts, seen


def queries(folder):
    """Class → addresses without the path of the search: {q, region, area, page}."""
    with open(folder / "organizations.jsonl", encoding="utf-8") as lines:
        counts, seen = words_of(lines)
    by_share = lambda low, high: [w for w, n in counts.most_common() if low <= n / seen < high][:8]
    frequent, middle = by_share(0.08, 0.6) or by_share(0.04, 1), by_share(0.004, 0.04)
    rare = [w for w, n in counts.most_common()[:-9:-1]]
    pairs = list(zip(middle, reversed(frequent + middle)))
    return {
        "one word": [{"q": w} for w in middle],
        "two words": [{"q": f"{a} {b}"} for a, b in pairs],
        "three words": [{"q": f"{a} {b} {c}"} for (a, b), c in zip(pairs, middle[3:] + middle)],
        "word and area": [{"q": w, "area": "oncology"} for w in middle],
        "word and region": [{"q": w, "region": "liepaja"} for w in middle],
        "filters only": [{"region": "liepaja"}, {"region": "daugavpils"}, {"area": "oncology"}],
        "everything": [{}],
        "frequent word": [{"q": w} for w in frequent],
        "rare word": [{"q": w} for w in rare],
        "misspelt": [{"q": w[:3] + w[4:]} for w in middle],
        "no hit": [{"q": "qqzzqq" + w[:2]} for w in middle],
        "deep page": [{"q": w, "page": 40} for w in frequent[:3]],
    }


def address(path, query):
    return path + ("?" + urllib.parse.urlencode(query) if query else "")


def build(arguments, size):
    """The synthetic directory and its index; how many documents a processor second."""
    work = arguments.work / str(size)
    data, index = work / "data", work / "index"
    if not (data / "organizations.jsonl").exists():
        subprocess.run([arguments.bin / "bench-synthetic", ROOT / "data", str(size), data], check=True)
    if arguments.reuse and (index / "current").exists():
        return None
    shutil.rmtree(index, ignore_errors=True)
    before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run([arguments.bin / "blakus-index", "build", "--data", data, "--index", index, "--max-data-mb", "4096"],
                   check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    processor = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    size_on_disk = sum(f.stat().st_size for f in index.glob("generation-*/*"))
    return {"seconds": time.perf_counter() - began, "per_processor_second": size / processor,
            "index_mb": size_on_disk / 1e6, "peak_mb": after.ru_maxrss / 1024}


def measure(arguments, size, load, ceiling):
    work = arguments.work / str(size)
    result = {"size": size, "build": build(arguments, size), "classes": {}}
    ours = directory(arguments, size)
    result["first_answer_ms"] = ours.first_answer
    port = free_port()
    peer = Server([arguments.bin / "bench-fts5", work / "data/organizations.jsonl", work / "fts5.sqlite", str(port)],
                  port, "/?q=zzzz") if size <= arguments.peer_up_to else None
    result["ceiling"] = load.ask(ceiling, ["/"]) | {"sixteen": load.ask(ceiling, ["/"], 16)}
    for name, all_queries in queries(work / "data").items():
        base = load.ask(ceiling, ["/"])
        row = {"ours": load.ask(ours, [address("/api/v1/organizations", q) for q in all_queries])}
        row["sixteen"] = load.ask(ours, [address("/api/v1/organizations", q) for q in all_queries], 16)
        if peer and name not in ("misspelt", "word and area"):
            row["peer"] = load.ask(peer, [address("/", q) for q in all_queries])
        row["ratio"] = row["ours"]["processor"] / base["processor"]
        row["median_ratio"] = row["ours"]["p50"] / base["p50"]
        result["classes"][name] = row
    base = load.ask(ceiling, ["/"])
    starts = [q["q"][:4] for q in queries(work / "data")["one word"]]
    row = {"ours": load.ask(ours, [address("/api/v1/suggest", {"q": s}) for s in starts]),
           "sixteen": load.ask(ours, [address("/api/v1/suggest", {"q": s}) for s in starts], 16)}
    if peer:
        row["peer"] = load.ask(peer, [address("/", {"q": s + "*"}) for s in starts])
    row["ratio"] = row["ours"]["processor"] / base["processor"]
    row["median_ratio"] = row["ours"]["p50"] / base["p50"]
    result["classes"]["suggestions (peer: prefix)"] = row
    result["pss_mb"] = ours.pss_mb()
    if peer:
        result["peer_pss_mb"] = peer.pss_mb()
        peer.stop()
    ours.stop()
    return result


def must_of(size, name):
    for limit, words, heavy in MUSTS:
        if size <= limit:
            return heavy if name in HEAVY else words
    return None


def show(result):
    b = result["build"]
    print(f"\n## {result['size']:,} organizations\n")
    if b:
        print(f"Build {b['seconds']:.1f} s, {b['per_processor_second']:.0f} documents a processor second, "
              f"peak {b['peak_mb']:.0f} MB; index {b['index_mb']:.0f} MB.")
    print(f"Start to first answer {result['first_answer_ms']:.0f} ms; "
          f"PSS {result['pss_mb']:.0f} MB" + (f" (peer {result['peer_pss_mb']:.0f} MB)" if "peer_pss_mb" in result else "") + ".")
    c = result["ceiling"]
    print(f"Ceiling: {c['processor']:.1f} µs processor, median {c['p50']:.0f} µs, {c['sixteen']['per_second']:.0f} requests/s at 16 clients.\n")
    print("| class | µs processor | median µs | × ceiling (processor) | × ceiling (median) | must | requests/s, 16 clients | FTS5 µs | faster than FTS5 |")
    print("|---|---|---|---|---|---|---|---|---|")
    for name, row in result["classes"].items():
        must = must_of(result["size"], name)
        peer = row.get("peer")
        print(f"| {name} | {row['ours']['processor']:.0f} | {row['ours']['p50']:.0f} | {row['ratio']:.1f} | {row['median_ratio']:.1f} | "
              f"{'' if must is None else f'{must} ' + ('✓' if row['ratio'] <= must else '✗')} | {row['sixteen']['per_second']:.0f} | "
              f"{peer['processor']:.0f} | {peer['processor'] / row['ours']['processor']:.1f}× |" if peer else
              f"| {name} | {row['ours']['processor']:.0f} | {row['ours']['p50']:.0f} | {row['ratio']:.1f} | {row['median_ratio']:.1f} | "
              f"{'' if must is None else f'{must} ' + ('✓' if row['ratio'] <= must else '✗')} | {row['sixteen']['per_second']:.0f} | | |")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--sizes", default="400,5000")
    parser.add_argument("--bin", type=pathlib.Path, default=ROOT / "build/bin")
    parser.add_argument("--work", type=pathlib.Path, default=ROOT / "build/bench-data")
    parser.add_argument("--peer-up-to", type=int, default=100_000)
    parser.add_argument("--reuse", action="store_true", help="measure the indexes that are there already")
    parser.add_argument("--json", type=pathlib.Path)
    arguments = parser.parse_args()
    load = Load(arguments.bin / "bench-load")
    port = free_port()
    ceiling = Server([arguments.bin / "bench-ceiling", str(port)], port, "/")
    results = []
    try:
        for size in (int(s) for s in arguments.sizes.split(",")):
            results.append(measure(arguments, size, load, ceiling))
            show(results[-1])
            sys.stdout.flush()
    finally:
        ceiling.stop()
    if arguments.json:
        arguments.json.write_text(json.dumps(results, indent=1))


if __name__ == "__main__":
    main()
