"""Forms, desk and pages beside floods: two hundred hostile forms a second, four hundred pages at once, an index
rebuilt again and again, no file that could be opened. Promises P11, P12, P14 and P22."""

import resource
import subprocess
import threading
import time

from hostile_faults import raise_own_file_limit
from programs import BIN, DATA, Folder, Server, build, built, milliseconds, percentile, write_data, write_organization
from records_client import Forms, with_value
from records_kill import PASSPHRASE
from table import Row

FORM = "/suggest-change/agihas?what=phone"


class HostileForms:
    """So many posts a second, from a few addresses: empty ones, forged seals, and steps with a good seal."""

    def __init__(self, port, a_second):
        self.port, self.pause = port, 1 / a_second
        self.end, self.sent, self.answers = threading.Event(), 0, {}
        opened = [field for field in Forms(port).fields_of("/suggest-change") if field[0] == "opened"]
        self.kinds = [[], [], [("opened", "1795000000.0000")], opened + [("to", "match"), ("name_lv", "Izdomāta")]]
        self.threads = [threading.Thread(target=self._run, args=(number,), daemon=True) for number in range(8)]
        self.turn, self.lock = time.monotonic(), threading.Lock()

    def __enter__(self):
        for thread in self.threads:
            thread.start()
        return self

    def __exit__(self, *_):
        self.end.set()
        for thread in self.threads:
            thread.join(20)

    def _run(self, number):
        program = Forms(self.port, f"127.0.3.{number + 1}")
        while not self.end.is_set():
            with self.lock:
                self.turn = max(self.turn + self.pause, time.monotonic() - 1)
                wait, kind = self.turn - time.monotonic(), self.kinds[self.sent % len(self.kinds)]
                self.sent += 1
            if wait > 0:
                time.sleep(wait)
            try:
                status = program.send("POST", "/suggest-change", kind)[0]
            except OSError:
                status = "none"
            self.answers[status] = self.answers.get(status, 0) + 1


def timed(work):
    began = time.monotonic()
    work()
    return time.monotonic() - began


def patiently(work, waited):
    """On a starved machine a 503 asks to come back; whoever does is served."""
    for _ in range(4):
        try:
            return work()
        except AssertionError as fault:
            if "503" not in str(fault):
                raise
            waited.append(str(fault))
            time.sleep(0.3)
    return work()


def honest_round(port, admin_port, number, faults, waited):
    """Seconds of a form opened and sent, and of signing in."""
    sender = f"127.0.4.{number // 4 + 1}"  # four forms an hour are no flood

    def form():
        visitor = Forms(port, sender)
        fields = with_value(visitor.fields_of(FORM), "phone", f"2{number:07d}")
        status = visitor.send("POST", FORM, fields)[0]
        assert status == 303, f"form: {status}"

    def sign_in():
        Forms(admin_port, sender).sign_in("anna", PASSPHRASE)

    times = []
    for work in (form, sign_in):
        try:
            times.append(timed(lambda work=work: patiently(work, waited)))
        except AssertionError as fault:
            faults.append(str(fault))
            times.append(float("inf"))
    return tuple(times)


def form_flood(long):
    """Beside two hundred hostile forms a second every honest form and sign-in is served; how fast is printed."""
    rounds = 60 if long else 12
    faults, calm_waited, waited = [], [], []
    with Folder() as folder:
        store = folder / "store.sqlite"
        subprocess.run([BIN / "blakus-server", "--store", store, "admin", "add", "anna"], check=True,
                       input=PASSPHRASE.encode(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        with Server(built(DATA, folder / "index"), "--store", store, "--form-seconds", "0") as server:
            quiet = [honest_round(server.port, server.admin_port, number, faults, calm_waited) for number in range(rounds)]
            began = time.monotonic()
            with HostileForms(server.port, 200) as hostile:
                beside = [honest_round(server.port, server.admin_port, rounds + number, faults, waited)
                          for number in range(rounds)]
                rate = hostile.sent / (time.monotonic() - began)
            alive = server.alive()
    forms, sign_ins = zip(*beside)
    calm = percentile([form for form, _ in quiet], 0.95)
    yield Row("P22", f"an honest form and sign-in beside {rate:.0f} hostile forms a second",
              f"p95 {milliseconds(percentile(forms, 0.95))} ({percentile(forms, 0.95) / calm:.1f}×), "
              f"sign-in {milliseconds(percentile(sign_ins, 0.95))}, {len(waited)} came back",
              alive and not faults,
              (faults[:5], hostile.answers))


def page_burst(_long):
    """Four hundred whole pages asked for at once: none is lost; the calmest of three."""
    raise_own_file_limit()
    best, lost = None, []
    with Folder() as folder:
        with Server(built(DATA, folder / "index")) as server:
            server.get("/?q=diab%C4%93ts")
            for _ in range(3):
                clients = [server.connect() for _ in range(400)]
                began = time.monotonic()
                for client in clients:
                    client.sendall(b"GET /?q=diab%C4%93ts HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
                answers = [client.recv(15) for client in clients]
                seconds = time.monotonic() - began
                for client in clients:
                    client.close()
                refused = sum(answer != b"HTTP/1.1 200 OK" for answer in answers)
                if best is None or (refused, seconds) < best:
                    best = (refused, seconds)
                lost.append(refused)
                if refused == 0:
                    break
    yield Row("P12", "a burst of 400 result pages", f"{best[1]:.2f} s, {best[0]} refused", best[0] == 0, lost)


def rebuild_memory(long):
    """An index rebuilt every 20 s for an hour, in short six times at once: memory grows with no rebuild."""
    warm_up = 2  # memory that is touched for the first time, by two generations at once, is no leak
    rebuilds, pause = (180, 20) if long else (6, 0)
    with Folder() as folder:
        data, index = write_data(folder / "data", 200), folder / "index"
        built(data, index)
        with Server(index) as server:
            held = []
            for number in range(warm_up + rebuilds):
                began = time.monotonic()
                write_organization(data, 1, f"Reize{number}")
                status, said = build(data, index)
                assert status == 0, said
                until = time.monotonic() + 10
                while f"Reize{number}" not in server.get("/organizations/izdomata-1")[2].decode():
                    assert time.monotonic() < until, "the new index is not served"
                    time.sleep(0.05)
                for _ in range(20):
                    server.get("/?q=biedriba")
                held.append(server.memory() / 2**20)
                time.sleep(max(0, pause - (time.monotonic() - began)))
    held = held[warm_up:]
    half = len(held) // 2
    grown = min(held[half:]) - min(held[:half])
    yield Row("P14", f"{rebuilds} rebuilds while it serves: memory", f"{grown:+.1f} MiB of {held[0]:.0f}",
              grown <= (4 if long else 12), held)


def no_descriptors(_long):
    """A start for which no file can be opened any more: what is wrong is said, and that the index is whole."""
    said = []
    with Folder() as folder:
        index = built(DATA, folder / "index")
        for places in (8, 10, 12, 14):
            def few(places=places):
                resource.setrlimit(resource.RLIMIT_NOFILE, (places, places))
            with Server(index, preexec_fn=few) as server:
                server.process.wait(20)
                server.says("\n", 2)
                said.append((server.process.returncode, server.said.strip()[-200:]))
    wrong = [one for one in said if one[0] != 1 or "build again" in one[1] or "build first" in one[1]]
    yield Row("P4", "no file can be opened any more", f"{len(said)} starts refused with words",
              not wrong, wrong)


CHECKS = [form_flood, page_burst, rebuild_memory, no_descriptors]
