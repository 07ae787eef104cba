#!/usr/bin/env python3
"""Two servers of one index, such as before and after a change, asked for the same pages and API answers:
what each costs (processor time, in pairs, so that a busy machine counts for both) or whether they are the same.

Usage: compare_pages.py same OLD_PORT NEW_PORT               pages equal but for white space? EVERY=20: each 20th
                                                             page of the sitemap besides, in its languages in turn
       compare_pages.py cost OLD_PORT:PID NEW_PORT:PID [PATH…]   µs a request (user and system), least of rounds
"""
import http.client
import os
import pathlib
import re
import sys
import urllib.parse

ROOT = pathlib.Path(__file__).resolve().parents[2]
WORDS = ["vēzis", "diabēts bērnam rīgā", "daibets", "qqzzqq", "biedrība", "рак", "autisms liepājā", "a\"<b>&'c", "reta slimība"]
PAGES = ["/", "/start", "/areas", "/regions", "/diagnoses", "/about", "/privacy", "/accessibility", "/freshness", "/changes", "/a-z",
         "/members", "/handout", "/embed/code", "/sitemap.xml", "/opensearch.xml", "/robots.txt", "/manifest.webmanifest", "/llms.txt",
         "/events", "/projects", "/news", "/no-such-page", "/organizations.atom", "/openapi.json", "/organizations/sma.md",
         "/embed?q=v%C4%93zis", "/?region=riga&page=2", "/?sort=name", "/?near=56.95,24.1", "/?bad=1&page=x"]
COSTLY = ["/?q=v%C4%93zis", "/", "/organizations/agihas", "/api/v1/organizations?q=qqzz", "/api/v1/organizations?q=daibets"]


def addresses():
    quoted = [urllib.parse.quote(words) for words in WORDS]
    searches = [f"{language}/?q={q}" for language in ("", "/ru", "/en") for q in quoted]
    api = [f"/api/v1/organizations?q={q}" for q in quoted] + [f"/api/v1/suggest?q={q}" for q in quoted]
    records = [f"/organizations/{f.stem}" for f in sorted((ROOT / "data/organizations").glob("*.json"))[::12]]
    return PAGES + searches + api + records


def pages_of_sitemap(port, every):
    """Each of them stands there in every language; a step that no number of languages divides meets all."""
    sitemap = ask(http.client.HTTPConnection("127.0.0.1", int(port)), "/sitemap.xml")[1].decode()
    return [urllib.parse.urlsplit(page).path for page in re.findall(r"<loc>([^<]*)</loc>", sitemap)[::every]]


def ask(connection, path):
    connection.request("GET", path)
    answer = connection.getresponse()
    return answer.status, answer.read()


def body_of(port, path):
    """Without what differs between any two servers: the port, the request's number, white space."""
    status, body = ask(http.client.HTTPConnection("127.0.0.1", int(port)), path)
    text = body.decode("utf-8", "replace").replace("&apos;", "&#39;")
    text = text.replace(f"127.0.0.1:{port}", "HOST").replace(f"127.0.0.1%3A{port}", "HOST")
    text = re.sub(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "NUMBER", text)
    return status, re.sub(r"\s+", " ", re.sub(r">\s+<", "><", text)).strip()


def same(old, new):
    every = int(os.environ.get("EVERY", "0"))
    asked = addresses() + (pages_of_sitemap(old, every) if every else [])
    different = [path for path in asked if body_of(old, path) != body_of(new, path)]
    for path in different:
        print("differs:", path)
    print(f"{len(asked)} addresses, {len(different)} differ")
    return 1 if different else 0


def processor_ns(pid):
    tasks = pathlib.Path(f"/proc/{pid}/task").iterdir()
    return sum(int((task / "schedstat").read_text().split()[0]) for task in tasks)


def cost_of(port, pid, path, requests):
    """Nanoseconds a request, and bytes. The server closes a connection after a hundred requests."""
    before, size = processor_ns(pid), 0
    for at in range(requests):
        if at % 90 == 0:
            connection = http.client.HTTPConnection("127.0.0.1", int(port))
        size = len(ask(connection, path)[1])
    return (processor_ns(pid) - before) / requests, size


def cost(servers, paths):
    requests, rounds = int(os.environ.get("REQUESTS", "100")), int(os.environ.get("ROUNDS", "5"))
    for path in paths or COSTLY:
        least, sizes = [float("inf")] * len(servers), [0] * len(servers)
        for server in servers:
            cost_of(*server, path, 30)  # warm
        for _ in range(rounds):
            for number, server in enumerate(servers):
                ns, sizes[number] = cost_of(*server, path, requests)
                least[number] = min(least[number], ns)
        print(f"{path[:40]:40}", *(f"{ns / 1000:8.0f} µs {size:6} B" for ns, size in zip(least, sizes)), f"{least[0] / least[-1]:6.2f} ×")
    return 0


def main():
    if len(sys.argv) < 4 or sys.argv[1] not in ("same", "cost"):
        sys.exit(__doc__)
    if sys.argv[1] == "same":
        sys.exit(same(*sys.argv[2:4]))
    servers = [argument.split(":") for argument in sys.argv[2:] if re.fullmatch(r"\d+:\d+", argument)]
    sys.exit(cost(servers, [argument for argument in sys.argv[2:] if argument.startswith("/")]))


if __name__ == "__main__":
    main()
