#!/usr/bin/env bash
# What an operator meets who installs the package on a bare Debian 12 and removes it again: a tree made by debootstrap,
# without what this machine has. Needs root, debootstrap and a Debian mirror; is part of `./dev test --long`.
# Usage: run.sh FILE.deb
set -euo pipefail
package=$(readlink -f "$1")
work=$(mktemp -d) tree= server=
cleanup() {
  [ -z "$server" ] || kill "$server" 2>/dev/null || true
  [ -z "$tree" ] || umount "$tree/proc" 2>/dev/null || true
  rm -rf "$work"
}
trap cleanup EXIT
tree=$work/tree
inside() { chroot "$tree" env DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8 "$@"; }
# Every path of the tree but what apt, dpkg and systemd remember of any package.
paths() {
  (cd "$tree" && find . -xdev \( -path ./var/lib/dpkg -o -path ./var/lib/apt -o -path ./var/cache -o -path ./var/log \
    -o -path ./proc -o -path ./sys -o -path ./dev -o -path ./tmp -o -path ./var/lib/systemd \) -prune -o -print | grep -i blakus | sort) || true
}
fail() { echo "FAIL  $*" >&2; exit 1; }

debootstrap --variant=minbase bookworm "$tree" "${DEBIAN_MIRROR:-http://deb.debian.org/debian}" >"$work/debootstrap.log" 2>&1 ||
  { tail -n 5 "$work/debootstrap.log" >&2; exit 1; }
mount -t proc proc "$tree/proc"
printf '#!/bin/sh\nexit 101\n' >"$tree/usr/sbin/policy-rc.d"; chmod +x "$tree/usr/sbin/policy-rc.d"  # nothing is started in a tree
cp "$package" "$tree/blakus.deb"
inside apt-get install -y -qq --no-install-recommends ./blakus.deb >"$work/install.log" 2>&1 || { tail -n 20 "$work/install.log" >&2; exit 1; }
rm "$tree/blakus.deb"
echo "ok    it installs on a bare Debian 12 with $(grep -c '^Setting up' "$work/install.log") packages"

for file in /usr/share/man/man1/blakus-server.1.gz /usr/share/man/man1/blakus-index.1.gz /usr/share/bash-completion/completions/blakus-index \
  /usr/share/bash-completion/completions/blakus-server /lib/systemd/system/blakus-server.service /etc/blakus/blakus.conf; do
  [ -e "$tree$file" ] || fail "the package brings no $file"
done
echo "ok    manual pages, completion, units and settings are there"

inside blakus-index build --data /usr/share/blakus/data --index /var/lib/blakus/index 2>"$work/index.log" || { cat "$work/index.log" >&2; exit 1; }
port=${BLAKUS_PACKAGE_PORT:-8097}
inside blakus-server --index /var/lib/blakus/index --web /usr/share/blakus/web --assets /usr/share/blakus/assets --port "$port" 2>"$work/server.log" &
server=$!
curl -s -o "$work/page" --retry 50 --retry-delay 1 --retry-connrefused "http://127.0.0.1:$port/?q=epilepsija" || { cat "$work/server.log" >&2; exit 1; }
grep -q 'data-keep=' "$work/page" || fail "the page of results shows nobody"
inside blakus-index static --index /var/lib/blakus/index --web /usr/share/blakus/web --assets /usr/share/blakus/assets --out /tmp/copy 2>"$work/copy.log" ||
  { cat "$work/copy.log" >&2; exit 1; }
kill "$server"; wait "$server" || true; server=
echo "ok    it serves the directory and copies it: $(sed 's/ in .*//' "$work/copy.log")"

inside apt-get purge -y -qq blakus >"$work/purge.log" 2>&1 || { tail -n 20 "$work/purge.log" >&2; exit 1; }
left=$(paths)
[ -z "$left" ] || fail "after purge there is still: $left"
echo "ok    purge leaves nothing of it"
echo "4 passed, 0 failed"
