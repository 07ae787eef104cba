// blakus-homographs AFFIXES WORDS: writes core/text/homographs.h's table as C++, from the spelling
// dictionary of Latvian. Runs when the program is built.
#include <bit>
#include <cstdio>
#include <exception>

#include "core/homographs/lemmas.h"
#include "core/homographs/split.h"
#include "core/text/homographs.h"
#include "core/text/stem_lv_rules.h"

namespace blakus {
namespace {

std::string stem_of(std::string word) {
  word.resize(stem_by_rules(std::span<char>{word}).size());
  return word;
}

std::vector<std::uint32_t> table_of(const Marks& marks) {
  std::vector<std::uint32_t> table(std::bit_ceil(marks.size() * 3 / 2 + 1));
  for (const auto& [form, mark] : marks) {
    const auto key = homograph_key(form);
    auto at = key.slot(table.size());
    while (table[at] != 0) at = (at + 1) & (table.size() - 1);
    table[at] = key.tag() | static_cast<std::uint32_t>(mark);
  }
  return table;
}

void write(const std::vector<std::uint32_t>& table) {
  std::puts(
      "#include \"core/text/homographs.h\"\n\nnamespace blakus {\n\n"
      "std::span<const std::uint32_t> homograph_table() {\n"
      "  static constexpr std::uint32_t table[]{");
  for (std::size_t i = 0; i < table.size(); ++i)
    std::printf("%#x,%c", table[i], i % 8 == 7 ? '\n' : ' ');
  std::puts("  };\n  return table;\n}\n\n}  // namespace blakus");
}

}  // namespace
}  // namespace blakus

int main(int count, char** arguments) try {
  if (count != 3) return 2;
  using namespace blakus;
  write(table_of(split_stems(read_lemmas(arguments[1], arguments[2]), stem_of)));
  return 0;
} catch (const std::exception& error) {
  std::fprintf(stderr, "blakus-homographs: %s\n", error.what());
  return 1;
}
