"""What may happen to the indexer: kills, full disks, company. Promises P1, P3, P5."""

import random
import subprocess
import time

from programs import (BIN, Folder, Load, Server, build, built, file_size_limit, index_command,
                      write_data)
from table import Row


def generations(index):
    return [entry for entry in index.iterdir() if entry.name.startswith("generation-")]


def serves(index):
    """A fresh server on this index finds what all generations hold."""
    with Server(index) as server:
        return bool(server.port) and server.json("/api/v1/organizations?q=biedriba")[1]["total"] == 40


def kills(long):
    """kill -9 at random moments; nobody who asks may notice, and nobody has to tidy up."""
    rounds, rate = (500, 80) if long else (30, 40)
    moments = random.Random(20_261_122)
    with Folder() as folder:
        data, index = write_data(folder / "data"), folder / "index"
        began = time.monotonic()
        built(data, index)
        whole = time.monotonic() - began
        most, fresh, killed = 0, True, 0
        with Server(index) as server, Load(server.port, rate) as load:
            for number in range(rounds):
                indexer = subprocess.Popen([str(word) for word in index_command(data, index)],
                                           stderr=subprocess.DEVNULL)
                time.sleep(moments.uniform(0, 1.6 * whole))
                killed += indexer.poll() is None
                indexer.kill()
                indexer.wait()
                most = max(most, len(generations(index)))
                if number % 10 == 9:
                    fresh = fresh and serves(index)
        after = build(data, index)[0]
        left = [entry.name for entry in index.iterdir() if entry.name.startswith("building-")]
    yield Row("P1", f"{rounds} kills of the indexer under {rate} requests/s",
              f"{len(load.times)} answers, {len(load.failures)} failed, {load.waited} had to wait, "
              f"{killed} killed in time",
              not load.failures and load.waited < len(load.times) / 10 and killed > rounds / 6, load.failures[:3])
    yield Row("P1", "fresh servers and the next build after kills", f"build exit {after}",
              fresh and after == 0 and not left, left)
    yield Row("P1", "generations on disk at most 3", f"{most}", most <= 3)


def full_disk(long):
    """Files may not grow beyond 20 sizes: the old index stays, and the cause is said."""
    with Folder() as folder:
        data, index = write_data(folder / "data"), folder / "index"
        first = built(data, index)
        current = (index / "current").readlink()
        bad = []
        failed = 0
        for number in range(20):
            size = 512 * 2 ** (number // 2) + number * 4096
            status, said = build(data, first, preexec_fn=file_size_limit(size))
            failed += status != 0
            if status == 0:
                current = (index / "current").readlink()
            elif status != 1 or str(index) not in said or "File too large" not in said:
                bad.append((size, status, said[-300:]))
            if (index / "current").readlink() != current:
                bad.append((size, "the index was changed"))
        sound = serves(index)
    yield Row("P3", "20 file size limits: named, exit 1, old index kept",
              f"{failed} builds failed", not bad and failed >= 10 and sound, bad[:2])


def tiny_disk(long):
    """A file system of 300 KiB; where mounting is not permitted, said as skipped."""
    with Folder() as folder:
        data, disk = write_data(folder / "data"), folder / "disk"
        disk.mkdir()
        mount = ["mount", "-t", "tmpfs", "-o", "size=300k", "none", str(disk)]
        try:
            mounted = subprocess.run(mount, capture_output=True, check=False).returncode == 0
        except OSError:
            mounted = False
        if not mounted:
            yield Row.skipped("P3", "a tiny tmpfs", "mounting is not permitted here")
            return
        try:
            status, said = build(data, disk / "index")
            left = [entry.name for entry in (disk / "index").glob("building-*")]
        finally:
            subprocess.run(["umount", str(disk)], check=False)
    good = status == 1 and "No space left on device" in said and str(disk) in said and not left
    yield Row("P3", "a tiny tmpfs: named, exit 1, nothing left behind", f"exit {status}", good,
              said[-300:])


def company(long):
    """Two indexers at once: one does the work, the other says why it does not."""
    with Folder() as folder:
        data, index = write_data(folder / "data"), folder / "index"
        built(data, index)
        bad, slowest = [], 0.0
        for _ in range(20 if long else 8):
            pair = []
            for _ in range(2):
                pair.append((subprocess.Popen([str(word) for word in index_command(data, index)],
                                              stderr=subprocess.PIPE), time.monotonic()))
            statuses = []
            for indexer, began in pair:
                said = indexer.communicate(timeout=60)[1].decode()
                statuses.append(indexer.returncode)
                if indexer.returncode == 4:
                    slowest = max(slowest, refusal_seconds(data, index))
                    if "another indexer is running" not in said:
                        bad.append(said)
            if sorted(statuses) not in ([0, 4], [0, 0]):
                bad.append(statuses)
        sound = serves(index)
    yield Row("P5", "pairs of indexers: the second says so and ends within 1 s",
              f"slowest no {slowest:.2f} s", not bad and sound and slowest < 1, bad[:2])


def refusal_seconds(data, index):
    """How long the no takes while the lock is held."""
    import fcntl
    with open(index / "lock", "w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        began = time.monotonic()
        status, said = build(data, index)
        assert status == 4 and "another indexer is running" in said, said
        return time.monotonic() - began


def one_port(long):
    """A second server on the same port fails, and the first one stays."""
    with Folder() as folder:
        index = built(write_data(folder / "data"), folder / "index")
        with Server(index) as server:
            command = [BIN / "blakus-server", "--index", index, "--port", str(server.port)]
            second = subprocess.run([str(word) for word in command], capture_output=True,
                                    timeout=20, check=False, cwd=BIN.parents[1])
            good = (second.returncode == 1 and b"cannot listen" in second.stderr
                    and server.get("/healthz")[0] == 200)
    yield Row("P5", "two servers on one port: the second fails", f"exit {second.returncode}", good,
              second.stderr[-300:])


CHECKS = [kills, full_disk, tiny_disk, company, one_port]
