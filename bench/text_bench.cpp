// Words a second through the stages of core/text, on one core.
#include <array>

#include <benchmark/benchmark.h>

#include "core/text/analyze.h"
#include "core/text/fold.h"
#include "core/text/keyboard.h"
#include "core/text/sound.h"
#include "core/text/stem_lv.h"
#include "core/text/transliterate.h"

namespace blakus {
namespace {

constexpr std::array latvian{
    "Cukura",   "diabēta",   "pacientu", "biedrība",   "palīdz",        "bērniem",    "un",
    "vecākiem", "Liepājā",   "Rīgas",    "slimnīcā",   "dzīvojošajiem", "invalīdiem", "reto",
    "slimību",  "ārstēšana", "grupas",   "nodarbības", "brāļa",         "zāles"};

void count_words(benchmark::State& state, std::size_t words) {
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(words));
}

void fold_and_stem(benchmark::State& state) {
  for (auto _ : state)
    for (const char* word : latvian) {
      auto folded = fold_word(word);
      stem_lv(folded.folded);
      benchmark::DoNotOptimize(folded);
    }
  count_words(state, latvian.size());
}
BENCHMARK(fold_and_stem);

void stem_alone(benchmark::State& state) {
  std::array<std::string, latvian.size()> words;
  for (std::size_t i = 0; i < words.size(); ++i) words[i] = fold(latvian[i]);
  for (auto _ : state)
    for (const auto& word : words) {
      std::array<char, 16> letters{};
      word.copy(letters.data(), letters.size());
      benchmark::DoNotOptimize(stem_lv({letters.data(), word.size()}));
    }
  count_words(state, words.size());
}
BENCHMARK(stem_alone);

void analyze_text(benchmark::State& state, std::string_view text) {
  std::size_t words = 0;
  for (auto _ : state) {
    const auto tokens = analyze(text);
    words = tokens.size();
    benchmark::DoNotOptimize(tokens.data());
  }
  count_words(state, words);
}
BENCHMARK_CAPTURE(
    analyze_text, latvian,
    "Cukura diabēta pacientu biedrība palīdz bērniem ar 1. tipa diabētu un viņu vecākiem "
    "Liepājā, Rīgā un citviet; tālrunis 29 123 456, kods E10.9.");
BENCHMARK_CAPTURE(
    analyze_text, russian,
    "Общество больных сахарным диабетом помогает детям с диабетом 1-го типа и их родителям.");

void make_sound_key(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(sound_key("сахарный"));
  count_words(state, 1);
}
BENCHMARK(make_sound_key);

void read_as_cyrillic(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(cyrillic_readings("rassejannij"));
  count_words(state, 1);
}
BENCHMARK(read_as_cyrillic);

void read_other_layout(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(layout_readings("вшфиуеы"));
  count_words(state, 1);
}
BENCHMARK(read_other_layout);

}  // namespace
}  // namespace blakus

BENCHMARK_MAIN();
