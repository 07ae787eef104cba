#include "indexer/show.h"

#include <sstream>

#include <gtest/gtest.h>

#include "tests/support/tiny_index.h"

namespace blakus::show_test {
namespace {

TEST(Show, PrintsEverySlotByItsNameAndMeaning) {
  auto sample = body("viena", "Viena biedrība");
  sample.former_names = {"Sena biedrība"};
  sample.phones.push_back({.number = "+37120000001"});
  sample.website = "https://izdomata.example";
  sample.locations.push_back({.point = Point{56.95, 24.1}});
  sample.checked["record"] = {.date = "2026-11-21", .how = "website"};
  sample.checked["phones"] = {.date = "2026-10", .how = "call"};
  const TinyIndex index{{sample}};
  std::ostringstream out;
  ASSERT_TRUE(show_record(index.folder(), "viena", out));
  const auto text = out.str();
  for (const auto* line :
       {"0 checked: 2026-11-21\n", "1 quality: 0.", "2 name_lv: (collation key, ",
        "5 points: 56.9500, 24.1000\n", "6 name_words: 2\n", "7 contacts_checked: 2026-10\n",
        "8 phones_checked: 2026-10\n", "9 names: Viena biedrība; Sena biedrība (former)\n",
        "10 checked_how: website\n", "11 ways: phones, website\n", "12 reach_check: 2026-10 call\n",
        "13 newest_check: 2026-11-21\n"})
    EXPECT_NE(text.find(std::string("\n  ") + line), std::string::npos) << line << "in\n" << text;
}

TEST(Show, KnowsNoOtherRecord) {
  const TinyIndex index{{body("viena", "Viena biedrība")}};
  std::ostringstream out;
  EXPECT_FALSE(show_record(index.folder(), "otra", out));
  EXPECT_EQ(out.str(), "");
}

}  // namespace
}  // namespace blakus::show_test
