"""The samples of deploy/ for programs that stand in front, each before a real server. Guard H10."""

import os
import re
import shutil
import signal
import socket
import subprocess
import time
from pathlib import Path

from ports import free_port
from programs import ROOT, Folder, Server, built, write_data
from table import Row

TYPED = "zqnoslepums"


def program(name):
    usual = Path("/usr/sbin") / name
    return shutil.which(name) or (str(usual) if usual.exists() else None)


def wait_for(port):
    until = time.monotonic() + 10
    while time.monotonic() < until:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
            return
        except OSError:
            time.sleep(0.05)


def steps_through(server, outside):
    """What a visitor gets through the program in front: step → whether it is right. The server is gone then."""
    def get(path, **how):
        return server.get(path, port=outside, **how)

    steps = {}
    page = get(f"/?q={TYPED}")
    steps["a page"] = page[0] == 200 and "Content-Security-Policy" in page[1]
    steps["HSTS once"] = [name.lower() for name in page[1]].count("strict-transport-security") == 1
    steps["no range"] = get("/a-z", headers={"Range": "bytes=0-1"})[0] == 200
    steps["no Brotli of ours"] = "Content-Encoding" not in get("/", headers={"Accept-Encoding": "br"})[1]
    steps["compressed in front"] = get("/", headers={"Accept-Encoding": "gzip"})[1].get("Content-Encoding") == "gzip"
    steps["no metrics"] = get("/metrics")[0] == 404
    # Caddy waits for the body for 10 s before it answers.
    steps["large body"] = get("/", method="POST", timeout=30,
                              headers={"Content-Length": str(70_000)})[0] in (400, 408, 413)
    steps["unknown method"] = get("/", method="PUT")[0] in (403, 405)
    steps["problem of the API"] = get("/api/v1/organizations?page=x")[0] == 400
    server.send(signal.SIGTERM)
    server.process.wait(12)
    steps["the server is gone"] = get(f"/?q={TYPED}")[0] in (502, 503)
    return steps


def row_of(sample, folder, command, check, outside, server):
    """`check` is the program's own word on the sample; it and its log lie in the folder."""
    with open(folder / "said.log", "w") as log:
        process = subprocess.Popen(command, stdout=log, stderr=log, env=os.environ | {"HOME": str(folder)})
    try:
        wait_for(outside)
        steps = steps_through(server, outside)
    finally:
        process.send_signal(signal.SIGQUIT)
        process.wait(10)
    logs = "".join(path.read_text(errors="replace") for path in folder.glob("*.log"))
    steps["no query in the logs"] = TYPED not in logs
    steps["the sample is sound"] = check
    return Row("H10", f"the {sample} sample before a real server", f"{len(steps)} steps",
               all(steps.values()), [name for name in steps if not steps[name]] or logs)


def nginx_settings(folder, inside, outside):
    site = (ROOT / "deploy/nginx.conf").read_text().replace("127.0.0.1:8080", f"127.0.0.1:{inside}")
    site = re.sub(r"listen .*;", f"listen 127.0.0.1:{outside};", site)
    site = re.sub(r"(?m)^\s*(ssl_\w+|http2|include) .*\n", "", site)
    site = site.replace("/var/log/nginx/", f"{folder}/")
    return (f"pid {folder}/pid; error_log {folder}/error.log; worker_processes 1;\n"
            f"events {{}}\nhttp {{\naccess_log off; client_body_temp_path {folder}/body;\n"
            f"proxy_temp_path {folder}/proxy; fastcgi_temp_path {folder}/f;\n"
            f"uwsgi_temp_path {folder}/u; scgi_temp_path {folder}/s;\n{site}\n}}\n")


def caddy_settings(_folder, inside, outside):
    site = (ROOT / "deploy/Caddyfile").read_text().replace("127.0.0.1:8080", f"127.0.0.1:{inside}")
    site = site.replace("example.lv {", f"http://127.0.0.1:{outside} {{")
    return site.replace("{\n", "{\n\tadmin off\n", 1)


# Program in front: its settings, how it checks them, how it runs in the foreground.
SAMPLES = {
    "nginx": (nginx_settings, ["-t", "-c"], ["-g", "daemon off;", "-c"]),
    "caddy": (caddy_settings, ["validate", "--adapter", "caddyfile", "--config"],
              ["run", "--adapter", "caddyfile", "--config"]),
}


def proxies(_long):
    """Each sample on loopback: answers, refuses large bodies, keeps the inner paths inside."""
    for name, (settings, check, run) in SAMPLES.items():
        binary = program(name)
        if not binary:
            yield Row.skipped("H10", f"the {name} sample", f"no {name}")
            continue
        with Folder() as folder:
            os.chmod(folder, 0o755)
            outside, file = free_port(), folder / "settings"
            with Server(built(write_data(folder / "data", 3), folder / "index"),
                        "--base-url", "https://izdomats.example") as server:
                file.write_text(settings(folder, server.port, outside))
                checked = subprocess.run([binary, *check, str(file)], capture_output=True, check=False,
                                         env=os.environ | {"HOME": str(folder)})
                yield row_of(name, folder, [binary, *run, str(file)], checked.returncode == 0, outside, server)


CHECKS = [proxies]
