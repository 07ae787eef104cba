// Bodies by a name in another language, or by what people call them: found, and never said.

#include <gtest/gtest.h>

#include "core/index/folder.h"
#include "core/kinds/organization/organization_json.h"
#include "core/store/revisions.h"
#include "indexer/update.h"
#include "tests/support/data_folder.h"
#include "tests/support/tiny_index.h"

namespace blakus::found_names_test {
namespace {

std::string first_of(const Searcher& searcher, const std::string& text) {
  const auto answer = searcher.search({.text = text});
  return answer.matches.empty() ? "" : answer.matches.front().organization->id;
}

TEST(WholeNamesFound, ByTheirTranslationAreFirst) {
  const struct {
    const char *text, *id;
  } cases[] = {
      {"Розовый поезд", "roza-vilciens"},
      {"фонд «Розовый поезд» рак груди", "roza-vilciens"},
      {"в Розовом поезде", "roza-vilciens"},
      {"Tree of Life", "dzivibas-koks"},
      {"древо жизни", "dzivibas-koks"},
      {"Wings of Hope", "ceribu-sparni"},
      {"крылья надежды сигулда", "ceribu-sparni"},
      {"School for All", "sabiles-skola-visiem"},
      {"Anonīmie alkoholiķi", "latvijas-anonimie-alkoholiki"},
      {"Жизнь без глютена", "dzive-bez-glutena"},
      {"Без паники", "bez-panikas"},
      {"Вентспилсское общество инвалидов", "ventspils-invalidu-biedriba"},
  };
  for (const auto& c : cases) EXPECT_EQ(first_of(real_directory(), c.text), c.id) << c.text;
}

TEST(WholeNamesFound, ByOneEverydayWordAreNot) {
  for (const auto* text : {"поезд", "tree", "wings"})
    EXPECT_EQ(real_directory().search({.text = text}).total, 0U) << text;
}

TEST(WholeNamesFound, BringTheBodysOwnLabelWhileTyping) {
  const auto suggestions = real_directory().autocomplete("розовый по", Language::lv, 5);
  ASSERT_FALSE(suggestions.empty());
  EXPECT_EQ(suggestions.front().id, "roza-vilciens");
  EXPECT_EQ(suggestions.front().label, "Labdarības fonds „Rozā vilciens”");
  EXPECT_EQ(suggestions.front().matched, "");
}

TEST(WholeNamesFound, StandInNoRecord) {
  const auto record = to_json(*real_directory().organization("roza-vilciens"));
  EXPECT_EQ(record.find("Розовый"), std::string::npos);
}

TEST(WholeNamesFound, StayWithARecordThatIsRevisedOrMerged) {
  const DataFolder data;
  data.write("found_names.json", R"({"organizations": [
      {"id": "otra", "names": {"ru": ["Вторая помощь"]}},
      {"id": "pirma", "names": {"ru": ["Первая помощь рядом"]}}]})");
  const auto index = data.path() / "index";
  const auto store = data.path() / "store.sqlite";
  Database database{store};
  Progress quiet{Progress::Style::none};
  ASSERT_EQ(build_index({.data = data.path(), .index = index, .store = store}, quiet).outcome,
            BuildOutcome::published);
  const auto found = [&](const char* text) { return first_of(Searcher{index, test_day}, text); };
  EXPECT_EQ(found("вторая помощь"), "otra");
  Organization record{.id = "pirma", .name = {.lv = "Pārdēvēta biedrība"}};
  record.type = "patient_organization";
  record.national = true;
  add_revision(database, {.id = "pirma", .json = to_json(record)});
  add_revision(database, {.id = "otra"});
  add_redirect(database, "otra", "pirma");
  ASSERT_EQ(update_index({.index = index, .store = store}, quiet).outcome, BuildOutcome::published);
  EXPECT_EQ(found("первая помощь рядом"), "pirma");
  EXPECT_EQ(found("вторая помощь"), "pirma");
}

}  // namespace
}  // namespace blakus::found_names_test
