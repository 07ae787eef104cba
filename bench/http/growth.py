#!/usr/bin/env python3
"""What a search costs by the number of organizations it finds: a table, and a plot if gnuplot is there.
The directories of run.py must be built.

Usage: growth.py [--sizes 5000,100000,1000000] [--svg docs/growth.svg]
"""
import argparse
import json
import pathlib
import shutil
import subprocess
import urllib.request

import run

PER_STEP = 4  # words measured for each number of hits


def total(server, query):
    address = f"http://127.0.0.1:{server.port}" + run.address("/api/v1/organizations", query | {"size": 1})
    return json.load(urllib.request.urlopen(address))["total"]


def by_hits(server, folder):
    """For each power of ten the queries of one word with about so many hits, then the query of everything."""
    with open(folder / "organizations.jsonl", encoding="utf-8") as lines:
        counts, _ = run.words_of(lines, 20_000)
    steps = {}
    words = [w for w, _ in counts.most_common()]
    for word in words[:400] + words[400::40]:
        hits = total(server, {"q": word})
        step = len(str(hits)) - 1
        if hits and len(steps.setdefault(step, [])) < PER_STEP:
            steps[step].append(({"q": word}, hits))
    return [*steps.values(), [({}, total(server, {}))]]


def measured(arguments, size, load):
    server = run.directory(arguments, size)
    try:
        for queries in by_hits(server, arguments.work / str(size) / "data"):
            paths = [run.address("/api/v1/organizations", query) for query, _ in queries]
            hits = sum(hits for _, hits in queries) / len(queries)
            yield {"size": size, "hits": hits, "processor": load.ask(server, paths)["processor"]}
    finally:
        server.stop()


def plot(rows, svg):
    table = svg.with_suffix(".dat")
    blocks = {}
    for row in rows:
        blocks.setdefault(row["size"], []).append(row)
    with open(table, "w") as out:
        for size, points in blocks.items():
            out.write(f'"{size:,} organizations"\n')
            out.writelines(f"{p['hits']:.0f} {p['processor']:.0f}\n" for p in points)
            out.write("\n\n")
    script = f"""set terminal svg size 720,420 font "sans-serif,13" background "white"
set output "{svg}"
set logscale xy
set xlabel "organizations found"
set ylabel "processor time of a request, microseconds"
set key top left
set grid
plot for [i=0:{len(blocks) - 1}] "{table}" index i using 1:2 with linespoints title columnheader(1)
"""
    subprocess.run(["gnuplot"], input=script, text=True, check=True)
    table.unlink()


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--sizes", default="5000,100000,1000000")
    parser.add_argument("--bin", type=pathlib.Path, default=run.ROOT / "build/bin")
    parser.add_argument("--work", type=pathlib.Path, default=run.ROOT / "build/bench-data")
    parser.add_argument("--svg", type=pathlib.Path)
    arguments = parser.parse_args()
    load = run.Load(arguments.bin / "bench-load")
    rows = []
    print("| organizations | found | µs processor |\n|---|---|---|")
    for size in (int(s) for s in arguments.sizes.split(",")):
        for row in sorted(measured(arguments, size, load), key=lambda row: row["hits"]):
            rows.append(row)
            print(f"| {size:,} | {row['hits']:,.0f} | {row['processor']:.0f} |", flush=True)
    if arguments.svg and shutil.which("gnuplot"):
        plot(rows, arguments.svg)


if __name__ == "__main__":
    main()
