#include "core/index/codecs.h"

#include <gtest/gtest.h>

namespace blakus::codecs_test {
namespace {

/// The bytes of a value, read and written again.
template <Encoding encoding, typename Value>
void expect_both_ways(const Value& value, const std::string& bytes) {
  EXPECT_EQ(Codec<encoding>::encode(value), bytes);
  EXPECT_EQ(Codec<encoding>::decode(bytes), value);
}

TEST(Codecs, KeepTexts) {
  expect_both_ways<Encoding::date>(std::string("2026-11"), "2026-11");
  expect_both_ways<Encoding::moment>(std::string("2026-11-21T10:00:00Z"), "2026-11-21T10:00:00Z");
  expect_both_ways<Encoding::word>(std::string("website"), "website");
  expect_both_ways<Encoding::sort_key>(std::string("\x2A\x01", 2), std::string("\x2A\x01", 2));
  expect_both_ways<Encoding::date>(std::string(), "");
}

TEST(Codecs, KeepSharesAndTheirOrder) {
  using Share = Codec<Encoding::share>;
  for (const double share : {0.0, 0.125, 0.7, 1.0})
    EXPECT_DOUBLE_EQ(Share::decode(Share::encode(share)), share);
  EXPECT_LT(Share::encode(0.3), Share::encode(0.4));
}

TEST(Codecs, KeepCountsUpToAByte) {
  using Count = Codec<Encoding::count>;
  for (const std::size_t count : {0, 1, 10, 200, 255})
    EXPECT_EQ(Count::decode(Count::encode(count)), count);
  EXPECT_EQ(Count::decode(Count::encode(300)), 255);
  EXPECT_EQ(Count::decode(""), 0);
}

TEST(Codecs, KeepPoints) {
  using Points = Codec<Encoding::points>;
  expect_both_ways<Encoding::points>(std::vector<Point>{{56.9496, 24.1052}, {-57.3, 0}},
                                     "56.9496,24.1052 -57.3000,0.0000 ");
  EXPECT_EQ(Points::encode({{56.94961, 24.10519}}), "56.9496,24.1052 ");
  EXPECT_EQ(Points::decode("x 1, ,2 56.5,24.5"), (std::vector<Point>{{56.5, 24.5}}));
}

TEST(Codecs, KeepNames) {
  expect_both_ways<Encoding::names>(
      std::vector<NameLine>{{.text = "Izdomāta biedrība"},
                            {.text = "IB", .use = NameUse::former},
                            {.text = "Other", .use = NameUse::found_by}},
      "+Izdomāta biedrība\n-IB\n~Other\n");
  expect_both_ways<Encoding::names>(std::vector<NameLine>{}, "");
}

TEST(Codecs, KeepWaysToReach) {
  expect_both_ways<Encoding::ways>(std::vector{Fact::phones, Fact::website}, "phones website");
  EXPECT_EQ(Codec<Encoding::ways>::decode("pigeon emails"), std::vector{Fact::emails});
}

TEST(Codecs, KeepWhenAndHowSomethingWasChecked) {
  expect_both_ways<Encoding::dated_check>(FactCheck{.date = "2026-11-21", .how = "website"},
                                          "2026-11-21 website");
  EXPECT_EQ(Codec<Encoding::dated_check>::decode("2026"), FactCheck{.date = "2026"});
}

TEST(Codecs, KeepNumbers) {
  expect_both_ways<Encoding::number>(std::int64_t{1234567890123}, "1234567890123");
  EXPECT_EQ(Codec<Encoding::number>::decode(""), 0);
  EXPECT_EQ(Codec<Encoding::number>::decode("6a"), 0);
}

TEST(Codecs, KeepIdsByText) {
  expect_both_ways<Encoding::ids_by_text>(
      Codec<Encoding::ids_by_text>::Ids{{"hml", {"cml", "other"}}, {"sma", {"sma"}}},
      "hml\tcml other\nsma\tsma\n");
  EXPECT_TRUE(Codec<Encoding::ids_by_text>::decode("no tab\n\n").empty());
}

TEST(Codecs, KeepNeedsAndTheirPhrases) {
  Needs needs{.lists = {{"body.lv.eyes", "acis|acu"}},
              .needs = {{.id = "see-badly",
                         .label = {.lv = "Grūti redzēt"},
                         .areas = {"eyes"},
                         .phrases = {"slikti redzu", "sāp @body.lv.eyes"}}}};
  const auto bytes = Codec<Encoding::phrases>::encode(phrases_of(needs));
  const auto phrases = Codec<Encoding::phrases>::decode(bytes);
  EXPECT_EQ(phrases.said_in(analyze("man sāp acis")).size(), 1U);
  EXPECT_EQ(phrases.to_bytes(), bytes);
  const auto read = Codec<Encoding::needs>::decode(Codec<Encoding::needs>::encode(needs));
  needs.needs[0].phrases.clear();
  EXPECT_EQ(read.needs, needs.needs);
}

TEST(Codecs, KeepNamesThatOrganizationsAreOnlyFoundBy) {
  expect_both_ways<Encoding::found_names>(
      FoundNames{{"sma", {.lv = {"SMA"}, .en = {"Atrophy society"}}}},
      "sma\tlv\tSMA\nsma\ten\tAtrophy society\n");
}

TEST(Codecs, KeepDistricts) {
  expect_both_ways<Encoding::districts>(
      std::vector<District>{{.region = "riga",
                             .id = "kengarags",
                             .within = "latgale",
                             .names = {"kengarags", "kengaradznieki"},
                             .words = {"kengarag"},
                             .streets = {"aglon"},
                             .postal_codes = {"1057"}}},
      "riga\tkengarags\tlatgale\tkengarags|kengaradznieki\tkengarag\taglon\t1057\n");
}

TEST(Codecs, KeepWhatIsChosenForThePages) {
  expect_both_ways<Encoding::site>(
      Site{.network = "tikls",
           .network_email = "tikls@example.lv",
           .home_areas = {"eye"},
           .map_regions = {"riga", "pieriga"},
           .situations = {{.id = "loss",
                           .filters = {{Kind::diagnosis, {"bereavement"}}},
                           .second = SecondStep::list}},
           .unasked_diagnoses = {"bereavement"},
           .helplines = {{Kind::area, {"mind"}}, {Kind::service, {"helpline"}}}},
      R"({"network":{"organization":"tikls","email":"tikls@example.lv"},"country":"LV",)"
      R"("home_areas":["eye"],)"
      R"("map_regions":["riga","pieriga"],)"
      R"("situations":[{"id":"loss","filters":{"diagnoses":["bereavement"]},"second":"list"}],)"
      R"("unasked_diagnoses":["bereavement"],)"
      R"("helplines":{"areas":["mind"],"services":["helpline"]}})");
}

TEST(Codecs, KeepRedirects) {
  expect_both_ways<Encoding::redirects>(
      Codec<Encoding::redirects>::Redirects{{"sena", "jauna"}, {"vēl", "jauna"}},
      "sena\tjauna\nvēl\tjauna\n");
}

TEST(Schema, GivesEachLanguageItsSlot) {
  EXPECT_EQ(name_slot(Language::lv), Slot::name_lv);
  EXPECT_EQ(name_slot(Language::ru), Slot::name_ru);
  EXPECT_EQ(name_slot(Language::uk), Slot::name_uk);
}

}  // namespace
}  // namespace blakus::codecs_test
