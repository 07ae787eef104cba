#!/usr/bin/env python3
"""Splits one generation of an index into shards that xapian-tcpsrv can serve, and writes a
generation that is nothing but a stub to them. Needs Debian's python3-xapian.

Usage: split_index.py GENERATION FOLDER HOST:PORT…    (one address a shard)
Makes FOLDER/shard-N and FOLDER/index/generation-1 with FOLDER/index/current.
"""
import hashlib
import pathlib
import sys

import xapian


def split(generation, folder, addresses):
    whole = xapian.Database(str(generation))
    shards = [xapian.WritableDatabase(str(folder / f"shard-{i}"), xapian.DB_CREATE_OR_OVERWRITE)
              for i in range(len(addresses))]
    # A combined database numbers the documents of its shards in turn, so numbers stay as they are.
    for number in range(1, whole.get_lastdocid() + 1):
        try:
            document = whole.get_document(number)
        except xapian.DocNotFoundError:
            document = xapian.Document()
        shards[(number - 1) % len(shards)].add_document(document)
    for key in whole.metadata_keys():
        shards[0].set_metadata(key, whole.get_metadata(key))
    for shard in shards:
        shard.commit()
        shard.close()


def write_stub(index, addresses):
    stub = index / "generation-1"
    stub.mkdir(parents=True, exist_ok=True)
    text = "".join(f"remote {address}\n" for address in addresses).encode()
    (stub / "XAPIANDB").write_bytes(text)
    # A line for each file: sum, size, name, as core/index_folder writes it.
    (stub / "manifest").write_text(f"{hashlib.sha256(text).hexdigest()} {len(text)} XAPIANDB\n")
    current = index / "current"
    current.unlink(missing_ok=True)
    current.symlink_to("generation-1")


if __name__ == "__main__":
    if len(sys.argv) < 4:
        sys.exit(__doc__)
    source, target, hosts = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]), sys.argv[3:]
    target.mkdir(parents=True, exist_ok=True)
    split(source, target, hosts)
    write_stub(target / "index", hosts)
