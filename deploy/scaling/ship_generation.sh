#!/usr/bin/env bash
# Carries the generation that is served from one index folder to others, as a build would publish
# it: whole beside the old one first, then live by one rename. A server there takes it up by itself.
# Usage: ship_generation.sh INDEX TARGET…      TARGET: a folder, or host:folder over ssh
set -euo pipefail
index=$1; shift
generation=$(readlink "$index/current")

for target in "$@"; do
  case "$target" in
    *:*) on() { ssh "${target%%:*}" "$@"; }; folder=${target#*:} ;;
    *) on() { bash -c "$*"; }; folder=$target ;;
  esac
  on "mkdir -p '$folder'"
  rsync --archive --delete "$index/$generation/" "$target/.arriving/"
  on "cd '$folder' && rm -rf '$generation' && mv .arriving '$generation' && sync '$generation' && ln -sfn '$generation' .next && mv -T .next current && sync . && ls -d generation-* | sort -V | head -n -2 | xargs -r rm -rf"
done
