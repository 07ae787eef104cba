"""What must never get out, or in: markup from data and parameters, what visitors typed, cookies,
third parties. Promises P15, P19, P21."""

import html.parser
import json
import os
import re
import shutil
import signal
import subprocess
import time
import xml.etree.ElementTree
from pathlib import Path
from urllib.parse import quote, urlsplit

from programs import ASSETS, BIN, DATA, LANGUAGES, PREFIXES, ROOT, WEB, Folder, Server, build, built, \
    write_data, write_organization
from table import Row

MARK = "<m4rk onm4rk=1>\"'`</script><m4rk>{{m4rk}}{{{m4rk}}}]]>&lt;m4rk"


class Reader(html.parser.HTMLParser):
    """Notes elements and attributes that only a marker could have made, and foreign addresses."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.faults, self.resources, self.links, self.json, self._in = [], [], [], [], None

    def handle_starttag(self, tag, attributes):
        names = [name for name, _ in attributes]
        if "m4rk" in tag or any("m4rk" in name or name.startswith("on") for name in names):
            self.faults.append((tag, names))
        self._in = "json" if ("type", "application/ld+json") in attributes else tag
        if "style" in names or (tag == "script" and "src" not in names and self._in != "json"):
            self.faults.append(("inline", tag, names))
        for name, value in attributes:
            value = (value or "").strip().lower()
            if name in ("href", "src", "action", "content") and \
                    re.match(r"(javascript|data|vbscript):", value):
                self.faults.append((tag, name, value))
            if name == "src" or (tag == "link" and name == "href" and
                                 ("rel", "stylesheet") in attributes):
                self.resources.append(value)
            if tag == "a" and name == "href":
                self.links.append(value)

    def handle_data(self, data):
        if self._in == "json" and data.strip():
            self.json.append(data)
        self._in = None


def faults_in(status, headers, body):
    """What is wrong with one answer whose source was full of markers."""
    kind = headers.get("Content-Type", "")
    faults = [f"header {name}" for name, value in headers.items() if "m4rk" in (name + value).lower()]
    text = body.decode("utf-8", "strict")
    if "html" in kind:
        reader = Reader()
        reader.feed(text)
        faults += reader.faults
        for data in reader.json:
            json.loads(data)
    elif "json" in kind:
        json.loads(text)
    elif "xml" in kind:
        if any("m4rk" in element.tag for element in xml.etree.ElementTree.fromstring(text).iter()):
            faults.append("element in XML")
    elif "m4rk" in text and status == 200:
        faults.append(f"echoed as {kind}")
    return faults


def marked_data(folder):
    """Every text that a record or a term may hold is a marker."""
    data = write_data(folder, 2)
    texts = {language: MARK for language in LANGUAGES}
    write_organization(
        data, 3, name=texts, description=texts, short_names=[MARK], former_names=[MARK],
        legal_status=MARK, notes=MARK, memberships=[MARK], area_names=[MARK], coverage_names=[MARK],
        diagnosis_names=[{"lv": MARK, "en": MARK}], sources=["https://a.example/" + quote(MARK)],
        website="https://a.example/?m4rk='onm4rk=1", emails=["m4rk'@a.example"],
        social={"facebook": "https://a.example/'m4rk"}, areas=["oncology"],
        phones=[{"number": "+371 20000000", "description": MARK}],
        locations=[{"name": MARK, "address_1": MARK, "city": MARK, "municipality": MARK,
                    "postal_code": MARK, "region": "riga", "hours": MARK}],
        checked={"record": {"date": "2026-01-01", "how": "website", "source": MARK},
                 "contacts": {"date": "2020-01-01", "how": "call", "source": MARK}})
    for name in ("areas", "services", "audiences", "types", "diagnoses", "languages", "regions"):
        path = data / f"taxonomies/{name}.json"
        content = json.loads(path.read_text())
        for term in content["terms"][:400]:
            for language in term["label"]:
                term["label"][language] = MARK[:60] + term["id"]
            if "label_locative" in term:
                term["label_locative"] = {language: MARK for language in term["label_locative"]}
            for names in ("names", "found_by"):
                term.get(names, {}).pop("lv", None)
        path.write_text(json.dumps(content, ensure_ascii=False))
    items = [{"id": "m4rk", "title": texts, "notes": MARK, "place": MARK, "date": "2026-01-01",
              "url": "https://a.example/'m4rk", "organization_id": "izdomata-3"}]
    (data / "network").mkdir()
    (data / "network/events.json").write_text(json.dumps({"items": items}, ensure_ascii=False))
    return data


PAGES = ["/", "/?q=izdomata", "/?q=m4rk", "/areas", "/areas/oncology", "/diagnoses", "/regions",
         "/regions/riga", "/a-z", "/handout", "/handout?id=izdomata-3", "/organizations/izdomata-3",
         "/about", "/privacy", "/accessibility", "/suggest-change", "/suggest-change/izdomata-3"]
FILES = ["/sitemap.xml", "/opensearch.xml", "/robots.txt", "/.well-known/security.txt",
         "/api/v1/organizations", "/api/v1/organizations/izdomata-3", "/api/v1/suggest?q=m4rk",
         "/api/v1/areas", "/api/v1/diagnoses", "/api/v1/regions", "/api/v1/services",
         "/api/v1/audiences", "/api/v1/types", "/api/v1/openapi.json"]
PARAMETERS = ["q", "area", "region", "diagnosis", "service", "audience", "language", "type", "near",
              "radius_km", "sort", "page", "size", "lang", "exact", "limit", "id", "m4rk"]


def injection(long):
    """Markers in every field of the data and in every parameter stay text wherever they appear."""
    bad, looked, shown = [], 0, 0
    with Folder() as folder:
        index = folder / "index"
        status, said = build(marked_data(folder / "data"), index)
        if status != 0:
            yield Row("P15", "markers in every field", "the data was refused", False, said[-1000:])
            return
        with Server(index, "--base-url", "https://izdomats.example") as server:
            addresses = [prefix + page for prefix in PREFIXES for page in PAGES] + FILES
            mark = quote(MARK, safe="")
            for page in ("/", "/handout", "/a-z", "/api/v1/organizations", "/api/v1/suggest"):
                addresses += [f"{page}?{name}={mark}" for name in PARAMETERS]
                addresses.append(f"{page}?{mark}={mark}")
            for page in ("/", "/organizations/", "/areas/", "/regions/", "/diagnoses/", "/ru/", "/assets/",
                         "/api/v1/", "/api/v1/organizations/", "/api/v1/areas/", "/suggest-change/"):
                addresses += [page + mark, page + "%0d%0aSet-Cookie:%20m4rk=1"]
            for address in addresses:
                for headers in ({}, {"Referer": f"https://{MARK}", "User-Agent": MARK,
                                     "Accept-Language": MARK, "X-Forwarded-Host": "m4rk.example",
                                     "X-Forwarded-Proto": "m4rk", "If-None-Match": MARK}):
                    answer = server.get(address, headers=headers)
                    looked += 1
                    shown += b"m4rk" in answer[2]
                    try:
                        faults = faults_in(*answer)
                    except (ValueError, xml.etree.ElementTree.ParseError) as fault:
                        faults = [repr(fault)]
                    if faults:
                        bad.append((address[:80], faults[:3]))
    yield Row("P15", f"{looked} answers with markers in data, parameters, paths and headers",
              f"{shown} showed one as text", not bad and shown > 50, bad[:4])


GUARDS = {"Content-Security-Policy": "default-src 'none'", "X-Content-Type-Options": "nosniff",
          "Referrer-Policy": "same-origin", "Cross-Origin-Opener-Policy": "same-origin",
          "Cross-Origin-Resource-Policy": "", "Permissions-Policy": "camera=()",
          "X-Frame-Options": "DENY", "Cache-Control": "", "Strict-Transport-Security": "max-age"}


def headers(long):
    """Security headers on every answer, errors and refusals too; no cookie, no banner, no script."""
    bad, third, looked = [], set(), 0
    with Folder() as folder:
        with Server(built(DATA, folder / "index"), "--base-url", "https://izdomats.example") as server:
            asked = [("GET", path) for path in PAGES + FILES]
            asked += [("HEAD", "/"), ("POST", "/"), ("PUT", "/"), ("GET", "/nothing-here"),
                      ("GET", "/?page=x"), ("GET", "/" + "x" * 600), ("GET", "/api/v1/x"),
                      ("GET", "/api/v1/organizations?page=x"), ("GET", "/favicon.ico")]
            for method, path in asked:
                status, found, body = server.get(path, method=method)
                looked += 1
                for name, value in GUARDS.items():
                    if value not in found.get(name, "\0"):
                        bad.append((method, path, status, name))
                for name in ("Set-Cookie", "Server", "X-Powered-By", "Keep-Alive", "Accept-Ranges"):
                    if name in found:
                        bad.append((method, path, name))
                policy = found.get("Content-Security-Policy", "")
                if "unsafe" in policy or "*" in policy or "frame-ancestors 'none'" not in policy:
                    bad.append((method, path, policy))
                kind = found.get("Content-Type", "")
                if body and ("text/" in kind or "json" in kind) and "json" not in kind and \
                        "charset=utf-8" not in kind.lower():
                    bad.append((path, kind))
                if method == "HEAD" and body:
                    bad.append((method, path, "has a body"))
                if "html" in kind:
                    reader = Reader()
                    reader.feed(body.decode())
                    bad += [(path, fault) for fault in reader.faults]
                    third |= {urlsplit(address).netloc for address in reader.resources} - {""}
    yield Row("P19", f"headers of {looked} answers, errors too", f"{len(GUARDS)} headers each", not bad,
              bad[:5])
    yield Row("P21", "pages load nothing from elsewhere", f"{len(third)} foreign hosts", not third, third)


SECRET = "zqnoslepums"


def search_for_secrets(server):
    """Marked searches by every way a visitor has."""
    for prefix in PREFIXES:
        for page in ("/", "/handout", "/a-z", "/organizations/", "/areas/"):
            server.get(f"{prefix}{page}?q={SECRET}&region={SECRET}")
            server.get(f"{prefix}{page}{SECRET}")
    for name in PARAMETERS:
        server.get(f"/api/v1/organizations?{name}={SECRET}")
        server.get(f"/api/v1/suggest?{name}={SECRET}")
    server.get("/?q=%ff" + SECRET)
    server.get("/", headers={"Referer": SECRET, "User-Agent": SECRET, "Cookie": SECRET,
                             "Authorization": SECRET, "X-Forwarded-For": "203.0.113.77"})
    server.get("/", method="POST", headers={"Content-Length": "0", "User-Agent": SECRET})
    with server.connect() as client:
        client.sendall(f"BROKEN {SECRET}\r\n\r\n".encode())
        client.recv(1000)
    server.get("/" + SECRET * 60)


def privacy(long):
    """Marked searches, then a search through everything that was said or written."""
    bad, lines, calls = [], 0, 0
    traced = shutil.which("strace")
    with Folder() as folder:
        home = folder / "home"
        home.mkdir()
        data = folder / "data"
        shutil.copytree(DATA, data)
        index = built(data, folder / "index")
        environment = {**os.environ, "HOME": str(home), "TMPDIR": str(home)}
        for log in ([], ["--access-log"]):
            with Server(index, *log, env=environment, cwd=home) as server:
                limits = Path(f"/proc/{server.process.pid}/limits").read_text()
                if not re.search(r"Max core file size\s+0\s+0", limits):
                    bad.append("core dumps are on")
                trace = folder / "trace"
                watcher = None
                if traced:
                    watcher = subprocess.Popen(
                        ["strace", "-f", "-qq", "-e", "trace=connect,openat,creat,mkdir,rename,unlink",
                         "-o", str(trace), "-p", str(server.process.pid)],
                        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
                    until = time.monotonic() + 5
                    while "TracerPid:\t0" in Path(
                            f"/proc/{server.process.pid}/status").read_text() and \
                            time.monotonic() < until and watcher.poll() is None:
                        time.sleep(0.05)
                search_for_secrets(server)
                metrics = server.metrics()
                server.send(signal.SIGHUP)
                server.stop()
                server._reader.join(5)
                if watcher:
                    watcher.wait(10)
                    calls += trace.read_text(errors="replace").count("openat(")
                    written = [line for line in trace.read_text(errors="replace").splitlines()
                               if re.search(r"connect\(|O_WRONLY|O_RDWR|O_CREAT|creat\(|mkdir|rename|unlink",
                                            line)]
                    bad += written[:3]
                    trace.unlink()
                lines += server.said.count("\n")
                for what in (SECRET, "203.0.113", "127.0.0.1 "):
                    for place, text in (("stderr", server.said), ("metrics", metrics)):
                        if what in text:
                            bad.append((what, place))
        for path in folder.rglob("*"):
            if path.is_file() and SECRET.encode() in path.read_bytes():
                bad.append(str(path))
        bad += [str(path) for path in home.iterdir()]
    how = "strace: nothing written, no connection made" if traced else "without strace"
    yield Row("P21", "marked searches, then a search through logs, files and metrics",
              f"{lines} log lines; {how}", not bad and lines > 40 and (calls > 0 or not traced), bad[:5] or calls)


CHECKS = [injection, headers, privacy]
