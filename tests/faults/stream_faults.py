"""What the programs say has nowhere to go, or lands on a full disk. Promises P3, P21."""

import os
import subprocess

from programs import ASSETS, BIN, WEB, Folder, Server, build, built, write_data
from table import Row


def closed_stderr(long):
    """With stderr closed, no file and no connection may take its number: the log would go there."""
    with Folder() as folder:
        data = write_data(folder / "data", 3)
        index = built(data, folder / "index")
        with Server(index) as taken:  # a free port, found and left again
            port = taken.port
        steps, odd = {}, []
        with Server(index, "--access-log", "--port", str(port), stderr=subprocess.DEVNULL,
                    preexec_fn=lambda: os.close(2)) as server:
            server.port = port
            for _ in range(3 if long else 1):
                answers = []
                while len(answers) < 20:
                    try:
                        answers.append(server.get("/healthz", timeout=2))
                    except ConnectionRefusedError:
                        continue
                built(data, index)
                odd += [body for status, _, body in answers if (status, body) != (200, b"alive\n")]
            held = {os.readlink(f"/proc/{server.process.pid}/fd/{number}") for number in (0, 1, 2)}
            steps["stderr is /dev/null"] = \
                os.readlink(f"/proc/{server.process.pid}/fd/2") == "/dev/null"
            steps["none of the three is a file or connection"] = \
                not any("socket" in name or "glass" in name for name in held)
            steps["answers hold nothing else"] = not odd
            steps["exit 0"] = server.stop()[0] == 0
    yield Row("P21", "stderr closed: the log goes into no file and no connection",
              f"{len(steps)} steps", all(steps.values()),
              ([name for name in steps if not steps[name]], odd[:2]))


def run(*words, **how):
    return subprocess.run([str(word) for word in words], timeout=60, check=False, **how)


def indexer_says_in_vain(long):
    """A full or closed log costs no build; results that cannot be written are an error."""
    indexer = BIN / "blakus-index"
    steps = {}
    with Folder() as folder, open("/dev/full", "wb") as full:
        data, index = write_data(folder / "data", 3), folder / "index"
        for name, how in (("full", {"stderr": full}),
                          ("closed", {"preexec_fn": lambda: os.close(2)})):
            done = run(indexer, "build", "--data", data, "--index", index, **how)
            steps[f"stderr {name}: build"] = done.returncode == 0
            done = run(indexer, "check", "--data", folder / "none", **how)
            steps[f"stderr {name}: check"] = done.returncode == 1
        steps["all was published"] = os.readlink(index / "current") == "generation-2"
        steps["the lock is empty"] = (index / "lock").read_bytes() == b""
        for command, given in ((["terms"], b"diabets\n"),
                               (["show", "izdomata-1", "--index", index], b"")):
            done = run(indexer, *command, input=given, stdout=full, stderr=subprocess.PIPE)
            steps[f"stdout full: {command[0]}"] = \
                done.returncode == 1 and b"No space left" in done.stderr
    yield Row("P3", "nobody hears the indexer: builds go on; lost results are an error",
              f"{len(steps)} steps", all(steps.values()),
              [name for name in steps if not steps[name]])


def odd_manifest(long):
    """A manifest that is a pipe, a device or a folder: the older generation, and no waiting."""
    def make_odd(path, kind):
        path.unlink()
        if kind == "pipe":
            os.mkfifo(path)
        elif kind == "device":
            path.symlink_to("/dev/zero")
        else:
            path.mkdir()

    bad = []
    for kind in ("pipe", "device", "folder"):
        with Folder() as folder:
            data, index = write_data(folder / "data", 3), folder / "index"
            built(data, index)
            built(data, index)
            with Server(index) as server:
                make_odd(index / "current" / "manifest", kind)
                status = run(BIN / "blakus-server", "--index", index, "--web", WEB,
                             "--assets", ASSETS, "--check-config", stderr=subprocess.PIPE)
                if status.returncode != 0:
                    bad.append((kind, "check", status.stderr))
                build(write_data(data, 4), index)
                if not server.says("4 organizations"):
                    bad.append((kind, "next build", server.said[-300:]))
                memory = server.memory()
                ended, _ = server.stop()
                if ended != 0 or memory > 200 * 2**20:
                    bad.append((kind, "end", ended, memory))
    yield Row("P4", "a manifest that is a pipe, a device or a folder: the older one, no waiting",
              "3 kinds", not bad, bad)


CHECKS = [closed_stderr, indexer_says_in_vain, odd_manifest]
