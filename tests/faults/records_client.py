"""A visitor and an editor without a browser: opens forms, fills them in, sends them, and says what the
server acknowledged. Python's standard library alone."""
import html
import http.client
import re
import subprocess
import time
import urllib.parse


class Forms:
    """One address of the server, asked from one of this machine's; keeps the editor's cookie."""

    def __init__(self, port, sender='127.0.0.1', patience=10):
        self.port = port
        self.patience = patience
        self.sender = sender
        self.cookie = ''

    def send(self, method, path, fields=None):
        """(status, headers, text)"""
        connection = http.client.HTTPConnection('127.0.0.1', self.port, timeout=self.patience,
                                                source_address=(self.sender, 0))
        headers = {'Host': f'127.0.0.1:{self.port}', 'Origin': f'http://127.0.0.1:{self.port}'}
        if self.cookie:
            headers['Cookie'] = self.cookie
        body = urllib.parse.urlencode(fields) if fields is not None else None
        if body is not None:
            headers['Content-Type'] = 'application/x-www-form-urlencoded'
        try:
            connection.request(method, path, body=body, headers=headers)
            answer = connection.getresponse()
            return answer.status, dict(answer.getheaders()), answer.read().decode('utf-8', 'replace')
        finally:
            connection.close()

    def fields_of(self, path):
        """What a browser would send of the last form on a page if nothing were touched."""
        status, _, page = self.send('GET', path)
        assert status == 200, f'{path}: {status}'
        return fields_in(page[page.rindex('<form class="record-form"'):])

    def try_sign_in(self, name, passphrase):
        """(status, headers, text)"""
        return self.send('POST', '/admin/sign-in', [('name', name), ('passphrase', passphrase)])

    def sign_in(self, name, passphrase):
        status, headers, _ = self.try_sign_in(name, passphrase)
        assert status == 303, status
        self.cookie = headers['Set-Cookie'].split(';')[0]

    def form_token(self):
        _, _, page = self.send('GET', '/admin')
        return re.search(r'name="form_token" value="([^"]+)"', page)[1]


def fields_in(form):
    fields = []
    for found in re.finditer(r'<input ([^>]*)>|<textarea ([^>]*)>(.*?)</textarea>', form, re.S):
        about = found[1] or found[2]
        name = re.search(r'name="([^"]*)"', about)
        kind = re.search(r'type="([^"]*)"', about)
        if not name or (kind and kind[1] in ('checkbox', 'radio') and ' checked' not in about):
            continue
        value = re.search(r'value="([^"]*)"', about)
        text = found[3] if found[2] else (value[1] if value else '')
        fields.append((name[1], html.unescape(text)))
    return fields


def with_value(fields, name, value):
    """The first field of that name filled in otherwise."""
    at = next(i for i, field in enumerate(fields) if field[0] == name)
    return fields[:at] + [(name, value)] + fields[at + 1:]


class ServerProcess:
    """blakus-server on two ports, ready when the constructor returns."""

    def __init__(self, program, port, arguments):
        self.process = subprocess.Popen(
            [program, '--port', str(port), '--admin-port', str(port + 1), '--form-seconds', '0', *arguments],
            stderr=subprocess.DEVNULL)
        until = time.monotonic() + 60
        while time.monotonic() < until:
            try:
                if all(Forms(door).send('GET', '/readyz')[0] == 200 for door in (port, port + 1)):
                    return
            except OSError:
                pass
            if self.process.poll() is not None:
                break
            time.sleep(0.02)
        self.kill()
        raise RuntimeError('the server did not start')

    def kill(self):
        self.process.kill()
        self.process.wait()
