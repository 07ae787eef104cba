"""Ports for servers under test."""

import random
import socket
from pathlib import Path


def free_port(in_a_row=1):
    """The first of `in_a_row` free ports below those that the kernel gives to outgoing connections: there,
    one who asks whether a server answers yet may be given that very port, and is answered by himself."""
    end = int(Path("/proc/sys/net/ipv4/ip_local_port_range").read_text().split()[0]) - in_a_row
    while True:
        port = random.randint(10_000, end)
        if all(is_free(port + further) for further in range(in_a_row)):
            return port


def is_free(port):
    with socket.socket() as probe:
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return False
        return True
