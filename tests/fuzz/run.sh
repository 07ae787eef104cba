#!/usr/bin/env bash
# Runs each fuzz target for the given seconds, from the seed corpus beside it where there is one.
# A finding stops the run and leaves the input in build/fuzz/.
set -euo pipefail
cd "$(dirname "$0")/../.."
seconds=${1:-60}
mkdir -p build/fuzz
flags=(-std=c++20 -g -O1 -fsanitize=fuzzer,address,undefined -fno-sanitize-recover=all -I.)
libraries=$(pkg-config --cflags --libs xapian-core icu-uc icu-i18n libsodium)
for source in tests/fuzz/*_fuzz.cpp; do
  name=$(basename "$source" .cpp)
  # The first line of a target names the files of the project it needs: "// needs: core/text/*.cpp".
  needs=$(sed -n 's|^// needs: ||p' "$source")
  echo "$name, $seconds s"
  # shellcheck disable=SC2086  # patterns and flags are meant to be split
  clang++ "${flags[@]}" "$source" $needs $libraries -lfmt -o "build/fuzz/$name"
  mkdir -p "build/fuzz/corpus-$name"
  "build/fuzz/$name" -max_total_time="$seconds" -max_len=4096 -print_final_stats=0 -verbosity=0 \
    -artifact_prefix=build/fuzz/ "build/fuzz/corpus-$name" $( [ -d "tests/fuzz/corpus/$name" ] && echo "tests/fuzz/corpus/$name" )
done
