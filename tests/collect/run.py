#!/usr/bin/env python3
"""Serves the forty invented sites on 127.0.0.1, lets `blakus-index collect` read them, and counts: how
many of their true contacts are proposed, and whether anything else is. Usage: run.py BLAKUS-INDEX DATA
(a folder with taxonomies). Exit status 1 below 95 percent, or where one proposal is wrong."""

import json
import pathlib
import shutil
import subprocess
import sys
import tempfile
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from sites import SITES  # noqa: E402

FIELDS = {"phones": "phones", "emails": "emails", "locations": "addresses", "hours": "hours"}


def serve(pages):
    class Handler(BaseHTTPRequestHandler):
        def log_message(self, *unused):
            pass

        def do_GET(self):
            found = pages.get(self.path)
            if isinstance(found, str):
                found = (found, "text/html; charset=utf-8")
            if found is None:
                found = (b"not found", "text/plain", 404)
            if found[0] == "redirect":
                self.send_response(302)
                self.send_header("Location", found[1])
                self.end_headers()
                return
            body = found[0] if isinstance(found[0], bytes) else found[0].encode()
            self.send_response(found[2] if len(found) > 2 else 200)
            self.send_header("Content-Type", found[1])
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            try:
                self.wfile.write(body)
            except OSError:
                pass  # the reader has had enough

        do_HEAD = do_GET

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


def record(one, port):
    paths = [path for path in one["pages"] or {} if path.endswith(".html") and "/nvo/" in path]
    return {"id": one["id"], "name": {"lv": one["name"]}, "type": "patient_organization", "coverage": "national",
            "website": f"http://127.0.0.1:{port}{paths[0] if paths else '/'}"}


def truth_of(one, field, value):
    """The expected contact that this one is; None where it is none."""
    for expected in one[FIELDS[field]]:
        if value == expected or value.startswith(expected + " (") or (field in ("locations", "hours") and expected in value):
            return expected
    return None


def main():
    program, data = sys.argv[1], pathlib.Path(sys.argv[2])
    servers = []
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        shutil.copytree(data / "taxonomies", root / "taxonomies")
        (root / "organizations").mkdir()
        for one in SITES:
            port = 9  # nobody listens there
            if one["pages"]:
                servers.append(serve(one["pages"]))
                port = servers[-1].server_address[1]
            (root / "organizations" / f"{one['id']}.json").write_text(json.dumps(record(one, port), ensure_ascii=False))
        done = subprocess.run([program, "collect", "--json", "--dry-run", "--allow-loopback", "--pause-ms", "0", "--data", folder],
                              capture_output=True, text=True, timeout=300)
    return judge(done)


def judge(done):
    if done.returncode != 0:
        print(done.stderr)
        return 1
    proposals = [json.loads(line) for line in done.stdout.splitlines()]
    wrong, found, wanted = [], set(), 0
    for one in SITES:
        wanted += sum(len(one[key]) for key in FIELDS.values())
        own = [each for each in proposals if each["organization"] == one["id"]]
        for each in own:
            if each["field"] == "registration_number" and each["new"].startswith("400089999"):
                continue  # announced as such, and sought by nobody else
            truth = truth_of(one, each["field"], each["new"]) if each["field"] in FIELDS else None
            if truth is None:
                wrong.append(f"{one['id']} {each['field']}: {each['new']}: {each['reason']}")
            else:
                found.add((one["id"], each["field"], truth))
            if not each["source"].startswith("http://127.0.0.1:") or not each.get("date") or "“" not in each["reason"]:
                wrong.append(f"{one['id']}: no page, day or words: {each}")
            wrong += [f"{one['id']}: private: {secret}" for secret in one["private"] if secret in json.dumps(each)]
        if one["fault"] and f"{one['id']}: " not in done.stderr:
            wrong.append(f"{one['id']}: not said to be unreachable")
    for one in SITES:
        for field, key in FIELDS.items():
            for expected in one[key]:
                if (one["id"], field, expected) not in found:
                    print(f"missing: {one['id']} {field} {expected}")
    for line in wrong:
        print("WRONG:", line)
    share = len(found) / wanted
    print(f"{len(SITES)} sites, {len(found)} of {wanted} true contacts proposed ({share:.1%}), {len(wrong)} wrong")
    return 0 if share >= 0.95 and not wrong else 1


sys.exit(main())
