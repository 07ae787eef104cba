// Searches for events, projects, documents and news beside organizations.

#include <map>

#include <gtest/gtest.h>

#include "server/search/index/other_records.h"
#include "tests/support/tiny_index.h"

namespace blakus::kinds_test {
namespace {

Organization in_town(Organization organization, const std::string& region) {
  organization.national = false;
  organization.regions = {region};
  return organization;
}

/// Two bodies, and what they and others hold; today is 2026-11-21.
TinyIndex directory() {
  return TinyIndex{
      {in_town(body("cukurnieki", "Cukurnieki", {"diabetes"}, {"diabetes"}), "liepaja"),
       body("asins", "Asins vēža biedrība", {"leukaemia"}, {"oncology"})},
      small_vocabulary(),
      {Event{.id = "skola",
             .title = {.lv = "Vasaras skola"},
             .date = "2026-08-01",
             .organization_id = "cukurnieki"},
       Event{.id = "diena",
             .title = {.lv = "Ziemas tikšanās"},
             .date = "2026-12-05",
             .organization_id = "cukurnieki"},
       Event{.id = "alcheimera-vakars",
             .title = {.lv = "Vakars par Alcheimera slimību"},
             .date = "2027-01-10",
             .place = "Rēzekne"},
       News{.id = "zales",
            .title = {.lv = "Jaunas zāles", .en = "New medicines"},
            .date = "2026-10-01",
            .summary = {.lv = "Valsts apmaksās insulīna sūkņus."},
            .organization_id = "asins"},
       Project{.id = "projekts",
               .title = {.lv = "Dzīve ar hronisku mieloleikozi"},
               .start_date = "2024-02",
               .organization_id = "cukurnieki"}}};
}

SearchRequest of_kinds(const std::string& text, std::vector<Kind> wanted) {
  return {.text = text, .kinds = std::move(wanted)};
}

Ids all_ids(const Answer& answer) {
  Ids ids;
  for (const auto& match : answer.matches)
    ids.push_back(match.other ? id_of(match.other->record) : match.organization->id);
  return ids;
}

Ids events(const TinyIndex& index, const std::string& text) {
  return all_ids(index.search(of_kinds(text, {Kind::event})));
}

std::map<Kind, std::size_t> counts(const Answer& answer) {
  std::map<Kind, std::size_t> found;
  for (const auto& one : answer.kinds)
    if (one.count > 0) found[one.kind] = one.count;
  return found;
}

TEST(Kinds, AreOrganizationsAloneWhereNothingElseIsAskedFor) {
  const auto index = directory();
  const auto answer = index.search("diabēts");
  EXPECT_EQ(all_ids(answer), Ids{"cukurnieki"});
  EXPECT_EQ(answer.total, 1U);
}

TEST(Kinds, FindAnEventByItsTitle) {
  const auto index = directory();
  EXPECT_EQ(events(index, "vasaras skola"), Ids{"skola"});
  EXPECT_EQ(events(index, "vasara"), Ids{"skola"});
  EXPECT_EQ(events(index, "pavasaris"), Ids{});
}

TEST(Kinds, FindAnEventByWhatItsOrganizerIsThereFor) {
  const auto index = directory();
  for (const auto* diabetes : {"cukura diabēts", "diabetes", "сахарный диабет"})
    EXPECT_EQ(events(index, diabetes), (Ids{"diena", "skola"})) << diabetes;
  EXPECT_EQ(events(index, "leikēmija"), Ids{});
}

TEST(Kinds, FindAnEventByWhereItsOrganizerOrItselfIs) {
  const auto index = directory();
  EXPECT_EQ(events(index, "Лиепая"), (Ids{"diena", "skola"}));
  EXPECT_EQ(events(index, "Rēzeknē"), Ids{"alcheimera-vakars"});
  EXPECT_EQ(events(index, "diabēts Liepājā"), (Ids{"diena", "skola"}));
  EXPECT_EQ(events(index, "diabēts Rēzeknē"), Ids{});
}

TEST(Kinds, FindWhatItsTitleSpeaksOfWithoutAnyOrganizer) {
  const auto index = directory();
  EXPECT_EQ(events(index, "Alcheimera slimība"), Ids{"alcheimera-vakars"});
  EXPECT_EQ(events(index, "nervu sistēmas slimības"), Ids{"alcheimera-vakars"});
}

TEST(Kinds, FindAProjectByAKindOfTheDiseaseInItsTitle) {
  const auto index = directory();
  EXPECT_EQ(all_ids(index.search(of_kinds("leikēmija", {Kind::project, Kind::news}))),
            (Ids{"projekts", "zales"}));
}

TEST(Kinds, FindNewsByWordsOfTheirTextInTheirLanguages) {
  const auto index = directory();
  for (const auto* words : {"apmaksās sūkņus", "jaunas zāles", "new medicines"})
    EXPECT_EQ(all_ids(index.search(of_kinds(words, {Kind::news}))), Ids{"zales"}) << words;
}

TEST(Kinds, AreCountedExactlyForTheSameWordsWhateverIsAskedFor) {
  const auto index = directory();
  for (const auto* text : {"diabēts", "leikēmija", "Liepājā", "Alcheimera slimība", "zāles", ""}) {
    const auto by_default = counts(index.search(text));
    for (const auto kind : searched_kinds) {
      const auto answer = index.search(of_kinds(text, {kind}));
      const auto found = by_default.find(kind);
      EXPECT_EQ(answer.total, found == by_default.end() ? 0 : found->second)
          << text << " " << name_of(kind);
      EXPECT_EQ(answer.matches.size(), answer.total) << text << " " << name_of(kind);
      EXPECT_EQ(counts(answer), by_default) << text;
    }
  }
  EXPECT_EQ(
      counts(index.search("diabēts")),
      (std::map<Kind, std::size_t>{{Kind::organization, 1}, {Kind::event, 2}, {Kind::project, 1}}));
  EXPECT_EQ(counts(index.search("")),
            (std::map<Kind, std::size_t>{
                {Kind::organization, 2}, {Kind::event, 3}, {Kind::project, 1}, {Kind::news, 1}}));
}

TEST(Kinds, StandOneAfterAnotherInAMixedList) {
  const auto index = directory();
  const std::vector<Kind> all{searched_kinds.begin(), searched_kinds.end()};
  EXPECT_EQ(all_ids(index.search(of_kinds("diabēts", all))),
            (Ids{"cukurnieki", "diena", "skola", "projekts"}));
  EXPECT_EQ(all_ids(index.search(of_kinds("vasaras skola", all))).front(), "skola");
  auto second = of_kinds("diabēts", all);
  second.size = 3;
  second.page = 2;
  const auto answer = index.search(second);
  EXPECT_EQ(all_ids(answer), Ids{"projekts"});
  EXPECT_EQ(answer.total, 4U);
  EXPECT_EQ(answer.pages, 2U);
  EXPECT_EQ(answer.groups[0] + answer.groups[1] + answer.groups[2], 4U);
}

TEST(Kinds, SayWhyTheyAreThere) {
  const auto index = directory();
  const auto reason = [&](const std::string& text) {
    return index.search(of_kinds(text, {Kind::event})).matches.front().why.front()->reason;
  };
  EXPECT_EQ(reason("vasaras skola"), Reason::name);
  EXPECT_EQ(reason("diabēts"), Reason::organizer);
  EXPECT_EQ(reason("Alcheimera slimība Rēzeknē"), Reason::words);
  EXPECT_EQ(reason(""), Reason::filter);
}

TEST(Kinds, KeepToTheFiltersOfTheirOrganizers) {
  const auto index = directory();
  const auto found = [&](Kind kind, const std::string& id) {
    auto request = of_kinds("", {Kind::event});
    request.filters = {{kind, {id}}};
    return index.search(request);
  };
  EXPECT_EQ(all_ids(found(Kind::area, "diabetes")), (Ids{"diena", "skola"}));
  EXPECT_EQ(found(Kind::area, "oncology").total, 0U);
  EXPECT_EQ(all_ids(found(Kind::region, "rezekne")), Ids{"alcheimera-vakars"});
  const auto facets = index.search(of_kinds("", {Kind::event})).facets;
  for (const auto& facet : facets)
    for (const auto& value : facet.values)
      if (facet.kind == Kind::area || facet.kind == Kind::region) {
        EXPECT_EQ(value.count, found(facet.kind, std::string(value.id)).total) << value.id;
      }
}

}  // namespace
}  // namespace blakus::kinds_test
