#include "core/text/encoding.h"

#include <gtest/gtest.h>

namespace blakus::encoding_test {
namespace {

using namespace std::string_literals;

TEST(Encoding, IsFoundInTablesFromElsewhere) {
  const struct {
    std::string bytes, text;
    const char* encoding;
  } cases[] = {
      {"\xEF\xBB\xBFRīga", "Rīga", "UTF-8"},
      {"Rīga", "Rīga", "UTF-8"},
      {"\xFF\xFER\0\x2B\1g\0a\0"s, "Rīga", "UTF-16LE"},
      {"\xFE\xFF\0R\1\x2B\0g\0a"s, "Rīga", "UTF-16BE"},
      {"Nosaukums;Pils\xE7ta\r\nSirds biedr\xEE"
       "ba;Cesis",
       "Nosaukums;Pilsēta\r\nSirds biedrība;Cesis", "windows-1257"},
      {"\xCD\xE0\xE7\xE2\xE0\xED\xE8\xE5;id\r\n\xE4\xE8\xE0\xE1\xE5\xF2;1",
       "Название;id\r\nдиабет;1", "windows-1251"},
  };
  for (const auto& c : cases) {
    const auto found = decoded(c.bytes);
    EXPECT_EQ(found.text, c.text);
    EXPECT_EQ(found.encoding, c.encoding) << c.text;
  }
}

}  // namespace
}  // namespace blakus::encoding_test
