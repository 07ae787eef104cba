#!/usr/bin/env python3
"""Kills the server (kill -9) at random moments while people send corrections and an editor approves them.
After each kill a fresh server must still have everything that was acknowledged: each receipt opens, each
approval is there once, and what was approved is what visitors see within ten seconds.

    tests/faults/records_kill.py [ROUNDS]      20 unless told; 1,000 before a release
"""
import json
import os
import random
import re
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time

sys.path.insert(0, os.path.dirname(__file__))
from ports import free_port  # noqa: E402
from records_client import Forms, ServerProcess, with_value  # noqa: E402

ROOT = os.path.abspath(os.path.join(os.path.dirname(__file__), '../..'))
BIN = os.environ.get('BLAKUS_BIN_DIR', f'{ROOT}/build/bin')
USUAL_ROUNDS = 20
PASSPHRASE = 'invented words for a test'
ORGANIZATIONS = ['agihas', 'apeirons', 'aizvejs', 'dzivibas-koks']


class Round:
    """One server from its start to its killing, and what it acknowledged."""

    def __init__(self, folder, port, cookie, seed):
        self.random = random.Random(seed)
        self.visitor = Forms(port)
        self.editor = Forms(port + 1)
        self.editor.cookie = cookie
        self.receipts = []
        self.approved = []
        self.server = ServerProcess(f'{BIN}/blakus-server', port, [
            '--index', f'{folder}/index', '--store', f'{folder}/store.sqlite', '--web', f'{ROOT}/web',
            '--assets', f'{ROOT}/build/web', '--base-url', f'http://127.0.0.1:{port}'])

    def suggest(self):
        for _ in range(5):
            path = f'/suggest-change/{self.random.choice(ORGANIZATIONS)}?what=phone'
            number = f'2{self.random.randrange(10**7):07d}'
            fields = with_value(self.visitor.fields_of(path), 'phone', number)
            status, headers, _ = self.visitor.send('POST', path, fields)
            if status == 303:
                self.receipts.append(headers['Location'])

    def approve(self):
        token = self.editor.form_token()
        done = 0
        while done < 5:
            time.sleep(0.002)
            for receipt in self.receipts[done:]:
                _, _, page = self.visitor.send('GET', receipt)
                number = int(re.search(r'<dd>(\d+)</dd>', page)[1])
                status, _, _ = self.editor.send('POST', f'/admin/submissions/{number}',
                                                [('form_token', token), ('do', 'approve')])
                if status == 303:
                    self.approved.append(number)
                done += 1

    def until_killed(self):
        def quietly(work):
            try:
                work()
            except (OSError, AssertionError, TypeError, ValueError):
                pass  # the server is gone in the middle of an answer: nothing was acknowledged
            except Exception as broken:  # http.client's own exceptions about half an answer
                if type(broken).__module__ != 'http.client':
                    raise
        workers = [threading.Thread(target=quietly, args=[work], daemon=True) for work in (self.suggest, self.approve)]
        for worker in workers:
            worker.start()
        time.sleep(self.random.uniform(0.02, 0.6))
        self.server.kill()
        for worker in workers:
            worker.join(15)


def verify(folder, port, receipts, approved):
    """Everything acknowledged so far, asked of a fresh server and of the file."""
    server = ServerProcess(f'{BIN}/blakus-server', port, [
        '--index', f'{folder}/index', '--store', f'{folder}/store.sqlite', '--web', f'{ROOT}/web',
        '--assets', f'{ROOT}/build/web'])
    try:
        visitor = Forms(port)
        for receipt in receipts:
            status, _, _ = visitor.send('GET', receipt)
            assert status == 200, f'an acknowledged submission is lost: {status}'
        store = sqlite3.connect(f'file:{folder}/store.sqlite?mode=ro', uri=True)
        for number in approved:
            count, = store.execute('SELECT count(*) FROM revision WHERE submission = ?', (number,)).fetchone()
            assert count == 1, f'submission {number} was approved {count} times'
        latest = dict(store.execute('SELECT id, record FROM revision WHERE number IN '
                                    '(SELECT max(number) FROM revision GROUP BY kind, id)').fetchall())
        assert store.execute('PRAGMA integrity_check').fetchone()[0] == 'ok'
        store.close()
        until = time.monotonic() + 10
        for organization, record in latest.items():
            wanted = [phone['number'] for phone in json.loads(record).get('phones', [])]
            while True:
                status, _, text = visitor.send('GET', f'/api/v1/organizations/{organization}')
                assert status == 200, f'{organization}: {status} {text}'
                if [phone['number'] for phone in json.loads(text)['phones']] == wanted:
                    break
                assert time.monotonic() < until, f'{organization}: {wanted} is not searchable'
                time.sleep(0.05)
    finally:
        server.kill()


def main(rounds):
    seed = int(os.environ.get('BLAKUS_SEED', random.SystemRandom().randrange(10**9)))
    receipts = approved = 0
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([f'{BIN}/blakus-index', 'build', '--data', f'{ROOT}/data', '--index', f'{folder}/index'],
                       check=True, stderr=subprocess.DEVNULL)
        subprocess.run([f'{BIN}/blakus-server', '--store', f'{folder}/store.sqlite', 'admin', 'add', 'anna'],
                       check=True, input=PASSPHRASE.encode(), stdout=subprocess.DEVNULL)
        cookie = ''
        for number in range(rounds):
            port = free_port(in_a_row=2)
            killed = Round(folder, port, cookie, seed + number)
            if not cookie:
                killed.editor.sign_in('anna', PASSPHRASE)
                cookie = killed.editor.cookie
            killed.until_killed()
            verify(folder, port, killed.receipts, killed.approved)
            receipts += len(killed.receipts)
            approved += len(killed.approved)
            # Long ago, so that the daily limit does not end the test; the session lasts on.
            store = sqlite3.connect(f'{folder}/store.sqlite')
            store.execute("UPDATE submission SET at = '2026-01-01T00:00:00Z'")
            store.execute('UPDATE session SET began = ?, seen = ?', (int(time.time()), int(time.time())))
            store.commit()
            store.close()
        subprocess.run([f'{BIN}/blakus-server', '--store', f'{folder}/store.sqlite', 'audit', 'verify'], check=True,
                       stdout=subprocess.DEVNULL)
    assert receipts > 0 and approved > 0, 'no kill came after an acknowledgement'
    print(f'{rounds} kills, {receipts} submissions and {approved} approvals acknowledged, none lost (seed {seed})')


if __name__ == '__main__':
    main(int(sys.argv[1]) if len(sys.argv) > 1 else USUAL_ROUNDS)
