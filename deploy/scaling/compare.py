#!/usr/bin/env python3
"""Asks two servers the same questions and says whether totals, facet counts and results are equal,
and what each costs. Usage: compare.py PORT PORT [QUESTIONS]"""
import http.client
import json
import random
import statistics
import sys
import time
import urllib.parse

random.seed(20261122)
WORDS = ["diabēts", "epilepsija", "autisms", "vēzis", "migrēna", "biedrība", "atbalsts", "bērniem", "aknu", "sirds", "reta slimība"]
FILTERS = {"region": ["liepaja", "latgale", "kurzeme", "jelgava"], "area": ["oncology", "neurology", "cardiovascular"], "language": ["ru", "lv"]}


def question():
    query = [("q", " ".join(random.sample(WORDS, random.randint(0, 2))))]
    for name, values in FILTERS.items():
        if random.random() < 0.3:
            query.append((name, random.choice(values)))
    return "/api/v1/organizations?" + urllib.parse.urlencode(query)


def ask(connection, path):
    began = time.perf_counter()
    connection.request("GET", path)
    answer = json.loads(connection.getresponse().read())
    took = (time.perf_counter() - began) * 1e6
    return took, (answer.get("total"), answer.get("facets"), [one["id"] for one in answer.get("items", [])])


if __name__ == "__main__":
    servers = [http.client.HTTPConnection("127.0.0.1", int(port)) for port in sys.argv[1:3]]
    count = int(sys.argv[3]) if len(sys.argv) > 3 else 200
    times, different = ([], []), 0
    for path in (question() for _ in range(count)):
        answers = []
        for server, spent in zip(servers, times):
            took, answer = ask(server, path)
            spent.append(took)
            answers.append(answer)
        if answers[0] != answers[1]:
            different += 1
            print("different:", path)
    print(f"{count} questions, {different} different; median {statistics.median(times[0]):.0f} µs and {statistics.median(times[1]):.0f} µs")
    sys.exit(1 if different else 0)
