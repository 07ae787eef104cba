#include "server/search/rank/contact_match.h"

#include <gtest/gtest.h>

#include "server/search/rank/stages.h"
#include "tests/support/search_sets.h"

namespace blakus::contact_match_test {
namespace {

TinyIndex directory() {
  auto one = body("one", "Pirmā biedrība");
  one.phones = {{.number = "+37126000001"}};
  one.emails = {"pirma@piemers.lv"};
  auto two = body("two", "Otrā biedrība");
  two.phones = {{.number = "+37126000002"}};
  return TinyIndex{{one, two}};
}

Ids reached_by(TinyIndex& index, const std::string& text) {
  const auto snapshot = index.searcher().snapshot();
  Ids ids;
  for (const auto document :
       reached_by_contacts(stages_of({.text = text}, snapshot).meaning, *snapshot))
    ids.push_back(snapshot->organization(document)->id);
  return ids;
}

TEST(ContactMatch, FindsWhoHasTheNumberHoweverItIsWritten) {
  auto index = directory();
  for (const auto* text : {"26000001", "+371 26 000 001", "tālr. 26000001", "0037126000001"})
    EXPECT_EQ(reached_by(index, text), Ids{"one"}) << text;
}

TEST(ContactMatch, FindsWhoHasTheAddress) {
  auto index = directory();
  EXPECT_EQ(reached_by(index, "pirma@piemers.lv"), Ids{"one"});
}

TEST(ContactMatch, FindsNobodyByAnotherNumber) {
  auto index = directory();
  EXPECT_EQ(reached_by(index, "26000009"), Ids{});
}

}  // namespace
}  // namespace blakus::contact_match_test
