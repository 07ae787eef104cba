#include "server/http/app/network_contact.h"

#include <gtest/gtest.h>

namespace blakus::network_contact_test {
namespace {

std::string read_back(std::string_view hours) {
  const auto lines = open_days(hours);
  if (!lines) return "no hours";
  std::string text;
  for (const auto& line : *lines)
    text += std::to_string(line.first) + "-" + std::to_string(line.last) + " " + line.from + " " +
            line.to + "\n";
  return text;
}

TEST(OpenDays, AreReadAsTheyAreSet) {
  const struct {
    const char *hours, *read;
  } cases[] = {
      {"Mo-Fr 09:00-17:00", "0-4 9:00 17:00\n"},
      {"Mo-Th 9:00-17:30; Fr 09:00-15:00", "0-3 9:00 17:30\n4-4 9:00 15:00\n"},
      {"Su 10:00-24:00", "6-6 10:00 24:00\n"},
      {"", ""},
      {"Fr-Mo 09:00-17:00", "no hours"},
      {"Mo-Fr", "no hours"},
      {"Mo-Fr 25:00-26:00", "no hours"},
      {"Mo-Fr 09:00-17:00;", "0-4 9:00 17:00\n"},
      {"Mo-Fr 09:00-17:00; whenever", "no hours"},
      {"working days", "no hours"},
  };
  for (const auto& c : cases) EXPECT_EQ(read_back(c.hours), c.read) << c.hours;
}

}  // namespace
}  // namespace blakus::network_contact_test
