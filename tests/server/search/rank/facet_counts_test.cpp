// Totals and facet counts against a count by hand over the records, on random requests.

#include "server/search/rank/facet_counts.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <random>
#include <set>

#include <gtest/gtest.h>

#include "server/search/index/snapshot.h"
#include "tests/support/tiny_index.h"

namespace blakus::facet_counts_test {
namespace {

/// `BLAKUS_LONG=1` counts by hand over ten thousand records.
const bool long_run = std::getenv("BLAKUS_LONG") != nullptr;
const std::size_t organizations = long_run ? 10'000 : 400;
const std::size_t requests = long_run ? 500 : 200;

struct World {
  std::vector<Organization> bodies;
  std::map<Kind, Ids> ids;
};

/// Invented organizations that carry terms at random, seeded.
World world(std::mt19937& random) {
  World result;
  for (const auto& term : small_vocabulary()) result.ids[term.kind].push_back(term.id);
  const auto pick = [&](Kind kind, double chance) {
    Ids chosen;
    for (const auto& id : result.ids[kind])
      if (id != "lv" && std::uniform_real_distribution{}(random) < chance) chosen.push_back(id);
    return chosen;
  };
  for (std::size_t i = 0; i < organizations; ++i) {
    auto made = body("org-" + std::to_string(i), "Biedrība " + std::to_string(i),
                     pick(Kind::diagnosis, 0.15), pick(Kind::area, 0.3));
    made.services = pick(Kind::service, 0.4);
    made.audiences = pick(Kind::audience, 0.4);
    made.languages = pick(Kind::language, 0.5);
    made.national = i % 3 == 0;
    made.regions = pick(Kind::region, 0.2);
    if (!made.national && made.regions.empty()) made.regions = {"liepaja"};
    if (i % 5 == 0) made.type = "umbrella";
    result.bodies.push_back(std::move(made));
  }
  return result;
}

bool carries(const Organization& made, Kind kind, const std::string& id) {
  const auto in = [&](const Ids& ids) { return std::ranges::count(ids, id) > 0; };
  switch (kind) {
    case Kind::area:
      return in(made.areas);
    case Kind::service:
      return in(made.services);
    case Kind::audience:
      return in(made.audiences);
    case Kind::language:
      return made.languages.empty() || in(made.languages);  // not known is not "no"
    case Kind::type:
      return made.type == id;
    case Kind::delivery:
      return made.deliveries.empty() || in(made.deliveries);
    case Kind::intake:
      return made.intake.status.empty() || made.intake.status == id;
    case Kind::accessibility:
      return made.locations.empty() || std::ranges::count(made.locations[0].accessibility, id) > 0;
    case Kind::support_area:
      return in(made.support_areas);
    case Kind::organization:
    case Kind::diagnosis:
    case Kind::region:
    case Kind::federation:
    case Kind::event:
    case Kind::project:
    case Kind::document:
    case Kind::news:
    case Kind::expert:
    case Kind::course:
    case Kind::seat:
    case Kind::call:
      break;
  }
  return false;
}

/// Regions from which a body of the small vocabulary's regions is reached, by hand.
bool reaches(const Organization& made, const std::string& region) {
  static const std::map<std::string, std::string> planning{
      {"kurzeme", "kurzeme"},         {"liepaja", "kurzeme"},
      {"kuldigas-novads", "kurzeme"}, {"kuldiga", "kurzeme"},
      {"latgale", "latgale"},         {"rezekne", "latgale"},
      {"rezeknes-novads", "latgale"}, {"skrundas-novads-2009", "kurzeme"}};
  if (made.national) return true;
  return std::ranges::any_of(made.regions, [&](const std::string& own) {
    return planning.at(own) == planning.at(region);
  });
}

bool holds(const Organization& made, const SearchRequest& request, std::optional<Kind> without) {
  for (const auto& filter : request.filters) {
    if (filter.kind == without) continue;
    const bool any = std::ranges::any_of(filter.ids, [&](const std::string& id) {
      return filter.kind == Kind::region ? reaches(made, id) : carries(made, filter.kind, id);
    });
    if (!any) return false;
  }
  return true;
}

TEST(Facets, CountExactlyWhatChoosingWouldGive) {
  std::mt19937 random{20261121};
  const auto made = world(random);
  const TinyIndex index{made.bodies};
  const auto chance = [&](double share) {
    return std::uniform_real_distribution{}(random) < share;
  };

  for (std::size_t i = 0; i < requests; ++i) {
    SearchRequest request;
    for (const auto kind : counted_kinds) {
      Filter filter{.kind = kind};
      for (const auto& id : made.ids.at(kind))
        if (id != "lv" && chance(0.15)) filter.ids.push_back(id);
      if (!filter.ids.empty()) request.filters.push_back(filter);
    }
    const auto answer = index.search(request);
    const auto by_hand = [&](std::optional<Kind> without, auto also) {
      return static_cast<std::size_t>(std::ranges::count_if(
          made.bodies, [&](const auto& one) { return holds(one, request, without) && also(one); }));
    };
    EXPECT_EQ(answer.total, by_hand(std::nullopt, [](const auto&) { return true; }));
    EXPECT_EQ(answer.groups[0] + answer.groups[1] + answer.groups[2], answer.total);
    for (const auto& facet : answer.facets)
      for (const auto& value : facet.values)
        EXPECT_EQ(value.count, by_hand(facet.kind,
                                       [&](const Organization& one) {
                                         return facet.kind == Kind::region
                                                    ? reaches(one, std::string(value.id))
                                                    : carries(one, facet.kind,
                                                              std::string(value.id));
                                       }))
            << name_of(facet.kind) << ' ' << value.id;
  }
}

TEST(Facets, ArePagedWithoutGapsOrDoubles) {
  std::mt19937 random{7};
  const TinyIndex index{world(random).bodies};
  std::set<std::string> seen;
  SearchRequest request{.text = "vēzis", .size = 7};
  const auto total = index.search(request).total;
  for (request.page = 1; request.page <= (total + 6) / 7; ++request.page)
    for (const auto& id : index.ids(request)) EXPECT_TRUE(seen.insert(id).second) << id;
  EXPECT_EQ(seen.size(), total);
}

/// Each value of each facet: what is counted is what choosing it gives, with words and with places.
TEST(Facets, CountWhatChoosingGivesOverTheRealDirectory) {
  const auto& directory = real_directory();
  for (const auto* text :
       {"", "autisms", "autisms kurzeme", "cukura diabēts latgale", "diabēts Daugavpilī", "hiv",
        "vēzis Rīgā", "invaliditāte", "invaliditāte Gulbenē", "atbalsta grupa vidzemē",
        "epilepsija", "retas slimības bērniem", "лейкоз Резекне", "psihologs krieviski"}) {
    const SearchRequest request{.text = text, .size = 1};
    for (const auto& facet : directory.search(request).facets)
      for (const auto& value : facet.values) {
        auto chosen = request;
        chosen.filters = {{facet.kind, {std::string(value.id)}}};
        EXPECT_EQ(directory.search(chosen).total, value.count)
            << text << ": " << name_of(facet.kind) << "=" << value.id;
      }
  }
}

/// Five hundred requests of words, places and filters as they come; of each facet some values.
TEST(Facets, CountWhatChoosingGivesOnRandomRequestsWithWordsAndPlaces) {
  const auto& directory = real_directory();
  std::mt19937 random{20261130};
  const auto one_of = [&](const auto& values) {
    return values[std::uniform_int_distribution<std::size_t>{0, values.size() - 1}(random)];
  };
  const std::vector<std::string> words{"",
                                       "diabēts",
                                       "hiv",
                                       "astma",
                                       "vēzis",
                                       "autisms",
                                       "depresija",
                                       "invalīdi",
                                       "redze",
                                       "nieres",
                                       "retās slimības",
                                       "рак",
                                       "эпилепсия",
                                       "hearing loss",
                                       "vīrs dzer",
                                       "nevar staigāt",
                                       "Dravē sindroms",
                                       "pica ar sieru",
                                       "bērns nerunā",
                                       "psoriāze"};
  const std::vector<std::string> places{
      "", "", "Rīgā", "Liepājā", "Vidzemē", "Kuldīgas novadā", "в Даугавпилсе", "in Valmiera"};
  const std::vector<std::string> more{"",          "",           "bērniem", "atbalsta grupa",
                                      "krieviski", "nevis vēzis"};
  std::size_t empty = 0;
  for (std::size_t i = 0; i < 500; ++i) {
    SearchRequest request{.text = one_of(words) + " " + one_of(more) + " " + one_of(places),
                          .size = 1};
    const auto facets = directory.search(request).facets;
    if (std::bernoulli_distribution{0.4}(random)) {
      const auto& facet = one_of(facets);
      if (!facet.values.empty())
        request.filters.push_back({facet.kind, {std::string(one_of(facet.values).id)}});
    }
    const auto answer = directory.search(request);
    empty += answer.total == 0 ? 1 : 0;
    for (const auto& facet : answer.facets)
      for (int tries = 0; tries < 4 && !facet.values.empty(); ++tries) {
        const auto value = one_of(facet.values);
        auto chosen = request;
        std::erase_if(chosen.filters, [&](const Filter& one) { return one.kind == facet.kind; });
        chosen.filters.push_back({facet.kind, {std::string(value.id)}});
        ASSERT_EQ(directory.search(chosen).total, value.count)
            << request.text << ": " << name_of(facet.kind) << "=" << value.id;
      }
  }
  EXPECT_GT(empty, 20U);  // those are among them
}

}  // namespace
}  // namespace blakus::facet_counts_test
