#include "server/http/site/terms.h"

#include <gtest/gtest.h>

namespace blakus::terms_test {
namespace {

TEST(Initial, IsTheFirstLetterWhateverStandsBeforeIt) {
  const struct {
    const char *name, *letter;
  } cases[] = {{"Migla", "M"},    {"„Migla”", "M"}, {"'Migla'", "M"},
               {"‚Migla‘", "M"},  {"‹Migla›", "M"}, {"[Migla]", "M"},
               {"*Migla*", "M"},  {"– Migla", "M"}, {"\u00A0Migla", "M"},
               {"(Солнце)", "С"}, {"«Šķēps»", "Š"}, {"5. grupa", "#"},
               {"…", "#"}};
  for (const auto& c : cases) EXPECT_EQ(initial(c.name, Language::lv), c.letter) << c.name;
}

}  // namespace
}  // namespace blakus::terms_test
