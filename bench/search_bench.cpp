// Single stages of finding over the project's own data: `./dev bench`. Compare the rows of one run.

#include <filesystem>
#include <string>

#include <benchmark/benchmark.h>
#include <unistd.h>

#include "indexer/build.h"
#include "server/search/index/snapshot.h"
#include "server/search/searcher.h"

namespace blakus {
namespace {

const Searcher& directory() {
  static const Searcher searcher = [] {
    const auto index =
        std::filesystem::temp_directory_path() / ("blakus-bench-" + std::to_string(::getpid()));
    Progress quiet{Progress::Style::none};
    build_index({.data = BLAKUS_SOURCE_DIR "/data", .index = index, .now = "2026-11-21T00:00:00Z"},
                quiet);
    return Searcher{index};
  }();
  return searcher;
}

void search_for(benchmark::State& state, const std::string& text) {
  const SearchRequest request{.text = text};
  directory();  // built once, outside the timing
  for (auto _ : state) benchmark::DoNotOptimize(directory().search(request));
}

void suggest_for(benchmark::State& state, const std::string& text) {
  directory();
  for (auto _ : state) benchmark::DoNotOptimize(directory().autocomplete(text, Language::lv, 8));
}

BENCHMARK_CAPTURE(search_for, everything, "");
BENCHMARK_CAPTURE(search_for, one_disease, "migrēna");
BENCHMARK_CAPTURE(search_for, disease_and_place, "diabēts Liepājā");
BENCHMARK_CAPTURE(search_for, frequent, "invaliditāte");
BENCHMARK_CAPTURE(search_for, name, "Papardes zieds");
BENCHMARK_CAPTURE(search_for, misspelt, "leikmija");
BENCHMARK_CAPTURE(search_for, other_layout, "вшфиуеы");
BENCHMARK_CAPTURE(search_for, sentence, "kur meklēt palīdzību bērnam ar diabētu Liepājā");
BENCHMARK_CAPTURE(search_for, nothing, "ziemas riepas");
BENCHMARK_CAPTURE(suggest_for, two_letters, "di");
BENCHMARK_CAPTURE(suggest_for, four_letters, "epil");
BENCHMARK_CAPTURE(suggest_for, misspelt, "epelep");

}  // namespace
}  // namespace blakus
