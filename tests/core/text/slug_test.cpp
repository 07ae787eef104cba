#include "core/text/slug.h"

#include <gtest/gtest.h>

namespace blakus::slug_test {
namespace {

TEST(Slug, IsTheNameInPlainLetters) {
  const struct {
    const char *name, *slug;
  } cases[] = {
      {"Izdomāta biedrība “A”", "izdomata-biedriba-a"},
      {"  Šķēle & Čaks, 2. nodaļa ", "skele-caks-2-nodala"},
      {"Диабет Лиепая", "diabet-liepaja"},
      {"Общество «Ёжик»", "obscestvo-jozik"},
      {"„!”", ""},
      {"", ""},
  };
  for (const auto& c : cases) EXPECT_EQ(slug_of(c.name), c.slug) << c.name;
}

TEST(Slug, IsNoLongerThanAnIdMayBe) {
  std::string name;
  while (name.size() < 200) name += "Vārds ";
  const auto slug = slug_of(name);
  EXPECT_LE(slug.size(), 60U);
  EXPECT_FALSE(slug.ends_with('-'));
}

}  // namespace
}  // namespace blakus::slug_test
