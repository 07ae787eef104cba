#include "core/text/collate.h"

#include <algorithm>
#include <vector>

#include <gtest/gtest.h>

namespace blakus::collate_test {
namespace {

std::vector<std::string> sorted(std::vector<std::string> names, std::string_view language) {
  std::sort(names.begin(), names.end(), [language](const auto& a, const auto& b) {
    return sort_key(a, language) < sort_key(b, language);
  });
  return names;
}

using Names = std::vector<std::string>;

}  // namespace

TEST(SortKey, FollowsTheLatvianAlphabet) {
  EXPECT_EQ(sorted({"Žurka", "Zaķis", "Čūska", "Cālis", "Ķirbis", "Kaķis", "Āda", "Aka"}, "lv"),
            (Names{"Āda", "Aka", "Cālis", "Čūska", "Kaķis", "Ķirbis", "Zaķis", "Žurka"}));
}

TEST(SortKey, FollowsTheRussianAlphabet) {
  EXPECT_EQ(sorted({"Яма", "Ёж", "Жук", "Ель"}, "ru"), (Names{"Ёж", "Ель", "Жук", "Яма"}));
}

TEST(SortKey, FollowsTheUkrainianAlphabet) {
  EXPECT_EQ(sorted({"Їжак", "Ива", "Іва", "Йод", "Ґава", "Гай", "Дім", "Євген", "Енер"}, "uk"),
            (Names{"Гай", "Ґава", "Дім", "Енер", "Євген", "Ива", "Іва", "Їжак", "Йод"}));
}

TEST(SortKey, PassesOverQuotesAndCountsNumbers) {
  EXPECT_EQ(sorted({"„Brālis”", "Cālis", "Aka"}, "lv"), (Names{"Aka", "„Brālis”", "Cālis"}));
  EXPECT_EQ(sorted({"10. nodaļa", "2. nodaļa"}, "lv"), (Names{"2. nodaļa", "10. nodaļa"}));
}

TEST(SortKey, TakesAnyBytes) {
  EXPECT_NO_THROW(sort_key("\xFF\xC4", "lv"));
  EXPECT_EQ(sort_key("", "en"), sort_key("", "en"));
}

}  // namespace blakus::collate_test
