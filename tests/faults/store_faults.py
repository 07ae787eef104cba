"""The store of what people send: backup while it is in use, restore into an empty place, and what the
system calls of an acknowledged submission are."""

import json
import re
import subprocess

from programs import ASSETS, BIN, DATA, WEB, Folder
from records_client import Forms, ServerProcess, with_value
from records_kill import PASSPHRASE, free_port
from table import Row

ORGANIZATION = "agihas"
NUMBER = "21234567"


def run(program, *arguments, **more):
    return subprocess.run([str(BIN / program), *map(str, arguments)], check=True,
                          stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **more)


def served(folder, index, store):
    port = free_port()
    return port, ServerProcess(str(BIN / "blakus-server"), port, [
        "--index", str(index), "--store", str(store), "--web", str(WEB), "--assets", str(ASSETS),
        "--base-url", f"http://127.0.0.1:{port}"])


def suggest(port):
    """Sends a changed number; the address of the receipt."""
    path = f"/suggest-change/{ORGANIZATION}"
    visitor = Forms(port)
    status, headers, _ = visitor.send("POST", path, with_value(visitor.fields_of(path), "phone", NUMBER))
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
        index, store = folder / "index", folder / "store.sqlite"
        run("blakus-index", "build", "--data", DATA, "--index", index)
        run("blakus-server", "--store", store, "admin", "add", "anna", input=PASSPHRASE.encode())
        port, server = served(folder, index, store)
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
    phones = [phone["number"] for phone in record["phones"]]
    whole = status == 200 and any(NUMBER in phone.replace(" ", "") for phone in phones)
    yield Row("P10", "backup while serving, restore, index built anew",
              f"receipt {status}, phones {', '.join(phones)}", whole)


CHECKS = [backup_drill]
