#!/usr/bin/env bash
# Runs fuzz targets for the given seconds each, from the seed corpus beside them where there is one:
#   run.sh [SECONDS [NAME…]]     NAME without _fuzz, such as "http"; default: all
# A finding stops the run and leaves the input in build/fuzz/.
set -euo pipefail
cd "$(dirname "$0")/../.."
seconds=${1:-60}
[ $# -gt 0 ] && shift
mkdir -p build/fuzz/objects
flags="-std=c++20 -g -O1 -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=all -I. -DFMT_SHARED"
flags+=" -DBLAKUS_SOURCE_DIR=\"$PWD\" $(pkg-config --cflags xapian-core icu-uc hunspell libsodium cpp-httplib liboath)"
libraries=$(pkg-config --libs xapian-core icu-uc icu-i18n hunspell libsodium libcrypto)
launcher=$(command -v ccache || true)
# libxapian 1.4.22 frees objects of its own by a base class without a virtual destructor.
export ASAN_OPTIONS=new_delete_type_mismatch=0

object_of() { echo "build/fuzz/objects/$(echo "$1" | tr / .).o"; }

for name in "${@:-all}"; do
  [ "$name" = all ] && pattern='*' || pattern=$name
  for source in tests/fuzz/${pattern}_fuzz.cpp; do
    target=$(basename "$source" .cpp)
    # The first lines of a target name the files of the project it needs: "// needs: core/text/*.cpp".
    # A word that begins with "-l" is a library.
    # shellcheck disable=SC2046  # the patterns are meant to be split and expanded
    needed=($(sed -n 's|^// needs: ||p' "$source"))
    sources=("$source") own_libraries=()
    for word in "${needed[@]}"; do
      case "$word" in -l*) own_libraries+=("$word") ;; *) sources+=("$word") ;; esac
      # Made by the build from the spelling dictionary; ./dev build comes first.
      [ "$word" != core/text/stem_lv.cpp ] || sources+=(build/core/homograph_table.cpp)
    done
    echo "$target, $seconds s"
    # Only what changed; the compiler's own lists of headers would be finer, ccache is enough.
    printf '%s\n' "${sources[@]}" | while read -r file; do
      printf '%s %s\n' "$file" "$(object_of "$file")"
    done | xargs -P 2 -L 1 sh -c "exec $launcher clang++-16 $(printf '%q ' $flags) -c \"\$0\" -o \"\$1\""
    objects=()
    for file in "${sources[@]}"; do objects+=("$(object_of "$file")"); done
    # shellcheck disable=SC2086
    clang++-16 -fsanitize=fuzzer,address,undefined "${objects[@]}" $libraries -lfmt -lqrencode \
      "${own_libraries[@]}" -o "build/fuzz/$target"
    seeds=tests/fuzz/corpus/$target
    mkdir -p "build/fuzz/corpus-$target"
    "build/fuzz/$target" -max_total_time="$seconds" -max_len=4096 -rss_limit_mb=2048 -timeout=10 \
      -print_final_stats=1 -verbosity=0 -artifact_prefix=build/fuzz/ "build/fuzz/corpus-$target" \
      $( [ -d "$seeds" ] && echo "$seeds" ) 2>&1 | grep -vE '^(stat::(new_units|slowest|peak)|"|###)'
  done
done
