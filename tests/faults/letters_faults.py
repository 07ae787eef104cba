"""Letters to a segment: a server that is killed again and again while it sends them through a real mail server
(Debian's python3-aiosmtpd). Nobody is left out; only the letter under way at a kill may come twice, as the same."""

import email
import os
import random
import re
import sqlite3
import subprocess
import time
from collections import defaultdict
from pathlib import Path

from ports import free_port
from programs import ASSETS, BIN, WEB, Folder, built, write_data, write_organization
from records_client import Forms, ServerProcess
from records_kill import PASSPHRASE
from store_faults import run
from table import Row

RECIPIENTS = 400
TAKEN_FOR = 41  # seconds for which a letter under way is taken


def mail_server(folder, port):
    """Puts what it gets into folder/box; refuses addresses as tests/support/mail_handlers.py says."""
    support = Path(__file__).resolve().parents[1] / "support"
    return subprocess.Popen(
        ["/usr/bin/python3", "-m", "aiosmtpd", "-n", "-l", f"127.0.0.1:{port}", "-c", "mail_handlers.Refusing",
         str(folder / "box")], env={**os.environ, "PYTHONPATH": str(support)}, stderr=subprocess.DEVNULL)


def received(folder):
    """To → Message-IDs of the letters to segments."""
    came = defaultdict(list)
    for path in (folder / "box" / "new").iterdir():
        letter = email.message_from_bytes(path.read_bytes())
        if letter["List-Unsubscribe"]:
            came[letter["To"]].append(letter["Message-ID"])
    return came


def served(folder, smtp_port):
    port = free_port(in_a_row=2)
    return port, ServerProcess(str(BIN / "blakus-server"), port, [
        "--index", str(folder / "index"), "--store", str(folder / "store.sqlite"), "--web", str(WEB),
        "--assets", str(ASSETS), "--base-url", f"http://127.0.0.1:{port}", "--letters-an-hour", "100000",
        "--smtp-url", f"smtp://127.0.0.1:{smtp_port}", "--mail-from", "katalogs@piemers.example"])


def send_a_letter(port):
    """Written, tried and sent by an administrator; the number of letters."""
    desk = Forms(port + 1)
    desk.sign_in("anna", PASSPHRASE)
    token = ("form_token", desk.form_token())
    _, headers, _ = desk.send("POST", "/admin/network/letters", [token])
    path = headers["Location"]
    text = [token, ("segment", ""), ("subject_lv", "Izmēģinājums"), ("text_lv", "Labdien, {nosaukums}! {saite}"),
            ("to", "es@piemers.example")]
    status, _, page = desk.send("POST", path, [*text, ("do", "test")])
    assert status == 303, page
    _, _, page = desk.send("POST", path, [*text, ("do", "ask")])
    letters = re.search(r'name="letters" value="(\d+)"', page)[1]
    saved = re.search(r'name="saved" value="([^"]+)"', page)[1]
    status, _, page = desk.send("POST", path, [token, ("letters", letters), ("saved", saved), ("do", "send")])
    assert status == 303, page
    return int(letters)


def waiting(folder):
    with sqlite3.connect(f"file:{folder}/store.sqlite?mode=ro", uri=True) as store:
        return store.execute("SELECT count(*) FROM mail WHERE mailing IS NOT NULL AND sent IS NULL "
                             "AND given_up = ''").fetchone()[0]


def kills_while_letters_go(long):
    """The longer form of MailingQueue.LeavesNobodyOut… in tests/server/curation."""
    what = f"kill -9 while {RECIPIENTS} letters go"
    if not long:
        yield Row.skipped("P8", what, "with --long; the short form is a C++ test")
        return
    kills = 0
    with Folder() as folder:
        data = write_data(folder / "data", RECIPIENTS)
        for number in range(RECIPIENTS):
            write_organization(data, number, emails=[f"birojs@izdomata-{number}.example"])
        assert built(data, folder / "index")
        run("blakus-server", "--store", folder / "store.sqlite", "admin", "add", "anna", input=PASSPHRASE.encode())
        smtp_port = free_port()
        mail = mail_server(folder, smtp_port)
        try:
            port, server = served(folder, smtp_port)
            assert send_a_letter(port) == RECIPIENTS
            while waiting(folder) > 1:
                time.sleep(random.uniform(0.05, 0.5))
                server.kill()
                kills += 1
                port, server = served(folder, smtp_port)
            server.kill()
            time.sleep(TAKEN_FOR)
            port, server = served(folder, smtp_port)
            until = time.monotonic() + 60
            while waiting(folder) and time.monotonic() < until:
                time.sleep(0.1)
            server.kill()
            came = received(folder)
        finally:
            mail.kill()
    twice = [ids for ids in came.values() if len(ids) > 1]
    same = all(len(set(ids)) == 1 for ids in twice)
    yield Row("P8", what, f"{kills} kills, {len(came)} reached, {len(twice)} twice with one Message-ID",
              len(came) == RECIPIENTS and same and sum(len(ids) - 1 for ids in twice) <= kills + 1)


CHECKS = [kills_while_letters_go]
