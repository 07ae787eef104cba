"""The store of what people send: backup while it is in use, restore into an empty place, what the system
calls of an acknowledged submission are, and what a refused sign-in costs."""

import json
import re
import shutil
import statistics
import subprocess
import time
from pathlib import Path

from ports import free_port
from programs import ASSETS, BIN, DATA, WEB, Folder, processor_seconds
from records_client import Forms, ServerProcess, with_value
from records_kill import PASSPHRASE
from table import Row

ORGANIZATION = "agihas"
NUMBER = "21234567"


def run(program, *arguments, **more):
    return subprocess.run([str(BIN / program), *map(str, arguments)], check=True,
                          stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **more)


def served(folder, index, store):
    port = free_port(in_a_row=2)
    return port, ServerProcess(str(BIN / "blakus-server"), port, [
        "--index", str(index), "--store", str(store), "--web", str(WEB), "--assets", str(ASSETS),
        "--base-url", f"http://127.0.0.1:{port}"])


def new_directory(folder):
    """An index of the real data and a store with one administrator, served: (port, server, store)."""
    index, store = folder / "index", folder / "store.sqlite"
    run("blakus-index", "build", "--data", DATA, "--index", index)
    run("blakus-server", "--store", store, "admin", "add", "anna", input=PASSPHRASE.encode())
    return *served(folder, index, store), store


def suggest(port, number=NUMBER):
    """Sends a changed number; the address of the receipt."""
    path = f"/suggest-change/{ORGANIZATION}?what=phone"
    visitor = Forms(port)
    status, headers, _ = visitor.send("POST", path, with_value(visitor.fields_of(path), "phone", number))
    assert status == 303, status
    return headers["Location"]


def approve(port, receipt):
    editor = Forms(port + 1)
    editor.sign_in("anna", PASSPHRASE)
    number = re.search(r"<dd>(\d+)</dd>", Forms(port).send("GET", receipt)[2])[1]
    status, _, _ = editor.send("POST", f"/admin/submissions/{number}",
                               [("form_token", editor.form_token()), ("do", "approve")])
    assert status == 303, status


def backup_drill(_long):
    """Backup of a running system; restore elsewhere, index built anew: all that was acknowledged is there."""
    with Folder() as folder:
        port, server, store = new_directory(folder)
        try:
            receipt = suggest(port)
            approve(port, receipt)
            run("blakus-server", "--store", store, "backup", "--to", folder / "backup.sqlite")
        finally:
            server.kill()
        restored, fresh = folder / "restored.sqlite", folder / "fresh"
        run("blakus-server", "--store", restored, "restore", "--from", folder / "backup.sqlite")
        run("blakus-index", "build", "--data", DATA, "--index", fresh, "--store", restored)
        port, server = served(folder, fresh, restored)
        try:
            status, _, _ = Forms(port).send("GET", receipt)
            record = json.loads(Forms(port).send("GET", f"/api/v1/organizations/{ORGANIZATION}")[2])
        finally:
            server.kill()
        (folder / "elsewhere.sqlite-wal").write_bytes(b"log of another store")
        refused = subprocess.run(
            [str(BIN / "blakus-server"), "--store", folder / "elsewhere.sqlite", "restore", "--from",
             folder / "backup.sqlite"], capture_output=True, text=True, check=False)
    yield Row("P10", "restore beside the log of a store that was removed", refused.stderr.strip()[:90],
              refused.returncode != 0 and "-wal" in refused.stderr)
    phones = [phone["number"] for phone in record["phones"]]
    whole = status == 200 and any(NUMBER in phone.replace(" ", "") for phone in phones)
    yield Row("P10", "backup while serving, restore, index built anew",
              f"receipt {status}, phones {', '.join(phones)}", whole)


class Trace:
    """The system calls of a running process that read requests, wait for the disk and send answers."""

    CALLS = "trace=recvfrom,sendto,fdatasync,fsync"

    def __init__(self, process, file):
        self.file = file
        self.watcher = subprocess.Popen(
            ["strace", "-f", "-y", "-s", "80", "-e", self.CALLS, "-o", str(file), "-p", str(process)],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        until = time.monotonic() + 10
        while self._unwatched(process) and self.watcher.poll() is None and time.monotonic() < until:
            time.sleep(0.05)

    @staticmethod
    def _unwatched(process):
        """Some thread of it is not traced yet."""
        return any("TracerPid:\t0\n" in (task / "status").read_text()
                   for task in Path(f"/proc/{process}/task").iterdir())

    def calls(self):
        """(thread, call) in order, once the process has ended; a call that another thread interrupted in
        the record is two of them."""
        self.watcher.wait(10)
        return [line.split(maxsplit=1) for line in self.file.read_text(errors="replace").splitlines()]


def synced_answers(calls, store):
    """For each form that was acknowledged, one at a time: was the store on the disk before the answer?"""
    waiting = synced = False
    going_to_disk = {}  # by thread: the call that waits for the disk
    for thread, call in calls:
        if re.search(r'recvfrom.*"POST ', call):
            waiting, synced = True, False
        if call.startswith(("fdatasync(", "fsync(")):
            going_to_disk[thread] = call
        if re.search(r"sync.*= 0$", call) and f"<{store}" in going_to_disk[thread]:
            synced = True
        if waiting and re.search(r'sendto.*"HTTP/1\.1 [23]', call):
            waiting = False
            yield synced


def disk_before_answer(long):
    """Each acknowledged submission and decision waited for the disk: strace sees it."""
    if not shutil.which("strace"):
        yield Row.skipped("P8", "fdatasync before each acknowledgement", "no strace")
        return
    rounds = 5  # as many as one address may send in an hour
    with Folder() as folder:
        port, server, store = new_directory(folder)
        try:
            trace = Trace(server.process.pid, folder / "trace")
            for number in range(rounds):
                approve(port, suggest(port, f"2123456{number}"))
        finally:
            server.kill()
        answers = list(synced_answers(trace.calls(), store))
    # Each round is a submission, signing in and a decision.
    yield Row("P8", "fdatasync of the store before each acknowledgement (strace)",
              f"{sum(answers)} of {len(answers)} answers", all(answers) and len(answers) == 3 * rounds,
              answers)


def cost_of_refusal(port, server, name, sender):
    """Processor time of the server; neither the name nor the address may be locked out yet."""
    before = processor_seconds(server.process.pid)
    status, _, _ = Forms(port + 1, sender).try_sign_in(name, "not the right passphrase")
    assert status == 403, status
    return processor_seconds(server.process.pid) - before


def time_of_unknown_names(long):
    """A name that is not known is refused as slowly as a wrong passphrase."""
    names, tries = (10 if long else 2), 4  # the fifth failure locks
    with Folder() as folder:
        port, server, store = new_directory(folder)
        try:
            known, unknown = [], []
            for number in range(names):
                run("blakus-server", "--store", store, "admin", "add", f"name{number}",
                    input=PASSPHRASE.encode())
                for _ in range(tries):
                    known.append(cost_of_refusal(port, server, f"name{number}", f"127.0.1.{number + 1}"))
                    unknown.append(cost_of_refusal(port, server, f"nobody{len(unknown)}",
                                                   f"127.0.2.{number + 1}"))
        finally:
            server.kill()
    ratio = statistics.median(unknown) / statistics.median(known)
    yield Row("P16", "an unknown name costs what a wrong passphrase costs",
              f"{len(known)} pairs, {statistics.median(known) * 1000:.0f} ms, {ratio:.3f} times",
              0.9 <= ratio <= 1.1, (known, unknown))


CHECKS = [backup_drill, disk_before_answer, time_of_unknown_names]
