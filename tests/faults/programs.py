"""The built programs as processes, and invented data for them. Knows how to start, ask and stop;
never what is promised."""

import http.client
import json
import os
import re
import resource
import shutil
import signal
import socket
import subprocess
import tempfile
import threading
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BIN = Path(os.environ.get("BLAKUS_BIN_DIR", ROOT / "build/bin"))
WEB = ROOT / "web"
ASSETS = Path(os.environ.get("BLAKUS_ASSETS", ROOT / "build/web"))
DATA = ROOT / "data"
# A language is a folder of messages; pages of the first have no prefix.
LANGUAGES = sorted((folder.name for folder in (WEB / "messages").iterdir()), key=lambda code: (code != "lv", code))
PREFIXES = ["", *(f"/{code}" for code in LANGUAGES[1:])]


class Folder:
    """A folder that is there for one check."""

    def __init__(self, parent=None):
        self.path = Path(tempfile.mkdtemp(prefix="blakus-faults-", dir=parent))

    def __enter__(self):
        return self.path

    def __exit__(self, *_):
        shutil.rmtree(self.path, ignore_errors=True)


def write_data(folder, organizations=40, word="Pirmais"):
    """A small sound data folder of invented bodies; `word` stands in each name."""
    folder = Path(folder)
    shutil.copytree(DATA / "taxonomies", folder / "taxonomies", dirs_exist_ok=True)
    (folder / "organizations").mkdir(exist_ok=True)
    for number in range(organizations):
        write_organization(folder, number, word)
    return folder


def write_organization(folder, number, word="Pirmais", **more):
    record = {"id": f"izdomata-{number}", "name": {"lv": f"Izdomāta biedrība {word} {number}"},
              "type": "patient_organization", "coverage": "national",
              "description": {"lv": "Izdomāts apraksts pārbaudei. " * 20}, **more}
    path = Path(folder) / "organizations" / f"izdomata-{number}.json"
    path.write_text(json.dumps(record, ensure_ascii=False), encoding="utf-8")
    return path


def index_command(data, index, *further):
    return [BIN / "blakus-index", "build", "--data", data, "--index", index, *further]


def build(data, index, *further, timeout=60, **how):
    """Runs the indexer to its end; status and what it said."""
    done = subprocess.run(index_command(data, index, *further), capture_output=True,
                          timeout=timeout, check=False, **how)
    return done.returncode, done.stderr.decode("utf-8", "replace")


def built(data, index):
    status, said = build(data, index)
    assert status == 0, said
    return index


def processor_seconds(process):
    """Of all threads that live."""
    return sum(int((task / "schedstat").read_text().split()[0])
               for task in Path(f"/proc/{process}/task").iterdir()) / 1e9


def file_size_limit(size):
    """For preexec_fn: files of the child may not grow beyond `size` bytes."""
    return lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))


class Server:
    """A server on a free port; what it says on stderr is kept."""

    def __init__(self, index, *further, stderr=subprocess.PIPE, **how):
        command = [BIN / "blakus-server", "--index", index, "--web", WEB, "--assets", ASSETS,
                   "--port", "0", "--admin-port", "0", *further]
        self.said = ""
        self.process = subprocess.Popen([str(word) for word in command], stderr=stderr,
                                        stdout=subprocess.DEVNULL, **how)
        self.port = self.admin_port = 0
        self._listening = threading.Event()
        if stderr == subprocess.PIPE:
            self._reader = threading.Thread(target=self._read, daemon=True)
            self._reader.start()
            self._listening.wait(30)

    def _read(self):
        for line in self.process.stderr:
            line = line.decode("utf-8", "replace")
            self.said += line
            if found := re.search(r"metrics on http://127\.0\.0\.1:(\d+)", line):
                self.admin_port = int(found[1])
            if found := re.search(r"listening on http://127\.0\.0\.1:(\d+)", line):
                self.port = int(found[1])
                self._listening.set()
        self._listening.set()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()

    def says(self, text, patience=10):
        until = time.monotonic() + patience
        while text not in self.said and time.monotonic() < until:
            time.sleep(0.02)
        return text in self.said

    def send(self, number):
        self.process.send_signal(number)

    def stop(self, number=signal.SIGTERM, patience=12):
        """Exit status and seconds until the end; status None if it does not come."""
        began = time.monotonic()
        self.send(number)
        try:
            status = self.process.wait(patience)
        except subprocess.TimeoutExpired:
            status = None
        return status, time.monotonic() - began

    def alive(self):
        return self.process.poll() is None

    def get(self, path, timeout=10, port=None, method="GET", headers=None):
        """Status, headers and body of one request on a connection of its own."""
        connection = http.client.HTTPConnection("127.0.0.1", port or self.port, timeout=timeout)
        try:
            connection.request(method, path, headers=headers or {})
            answer = connection.getresponse()
            return answer.status, dict(answer.getheaders()), answer.read()
        finally:
            connection.close()

    def json(self, path):
        status, _, body = self.get(path)
        return status, json.loads(body)

    def metrics(self):
        return self.get("/metrics", port=self.admin_port)[2].decode()

    def connect(self, timeout=10):
        return socket.create_connection(("127.0.0.1", self.port), timeout=timeout)

    def memory(self):
        """Resident bytes."""
        return int(self._status("VmRSS")) * 1024

    def threads(self):
        return int(self._status("Threads"))

    def descriptors(self):
        return len(os.listdir(f"/proc/{self.process.pid}/fd"))

    def _status(self, name):
        text = Path(f"/proc/{self.process.pid}/status").read_text()
        return re.search(rf"^{name}:\s+(\d+)", text, re.M)[1]


class Load:
    """Requests at a steady rate from a few threads, until told to end; every failure is kept."""

    def __init__(self, port, rate, path="/api/v1/organizations?q=biedriba", threads=4, seen=None):
        self.port, self.path, self.seen = port, path, seen
        self.pause = threads / rate
        self.times, self.failures, self.waited, self._end = [], [], 0, threading.Event()
        self._threads = [threading.Thread(target=self._run, daemon=True) for _ in range(threads)]

    def __enter__(self):
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(self, *_):
        self._end.set()
        for thread in self._threads:
            thread.join(20)

    def _run(self):
        connection = None
        following = time.monotonic()
        while not self._end.is_set():
            began = time.monotonic()
            try:
                if connection is None:
                    connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
                connection.request("GET", self.path)
                answer = connection.getresponse()
                body = answer.read()
                if answer.status == 503 and b"too many requests" in body:
                    self.waited += 1  # a starved machine: it asks to come back, and is asked again
                    time.sleep(0.3)
                elif answer.status != 200:
                    self.failures.append((answer.status, body[-200:]))
                elif self.seen:
                    self.seen(body)
                if answer.will_close:
                    connection.close()
                    connection = None
            except (OSError, http.client.HTTPException) as fault:
                self.failures.append(repr(fault))
                connection = None
            self.times.append(time.monotonic() - began)
            following += self.pause
            time.sleep(max(0, following - time.monotonic()))


def percentile(times, part):
    ordered = sorted(times)
    return ordered[min(len(ordered) - 1, int(len(ordered) * part))] if ordered else 0.0


def milliseconds(seconds):
    return f"{seconds * 1000:.0f} ms"
