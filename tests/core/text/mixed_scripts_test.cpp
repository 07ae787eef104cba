#include "core/text/mixed_scripts.h"

#include <gtest/gtest.h>

namespace blakus::mixed_scripts_test {
namespace {

using Words = std::vector<std::string>;

TEST(MixedScripts, AreFoundInOneWordAlone) {
  EXPECT_EQ(mixed_script_words("Latvijas Diаbēta biedrība"), Words{"Diаbēta"});  // Cyrillic а
  EXPECT_EQ(mixed_script_words("Apeirons / Апейронс, 5. nodaļa, „Ēna”"), Words{});
  EXPECT_EQ(mixed_script_words("a\u0304 COVID-19"), Words{});
}

}  // namespace
}  // namespace blakus::mixed_scripts_test
