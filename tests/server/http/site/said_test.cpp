// What the page of results says of the words that were typed.
#include <gtest/gtest.h>

#include "tests/server/http/site/pages_support.h"

namespace blakus::said_test {
namespace {

Needs everyday_words() {
  return {.needs = {{.id = "forgets",
                     .label = {.lv = "Tuvinieks aizmirst"},
                     .diagnoses = {"alzheimer", "parkinson"},
                     .areas = {"neurology"},
                     .phrases = {"mamma aizmirst"}},
                    {.id = "talk",
                     .label = {.lv = "Gribu ar kādu parunāt"},
                     .services = {"helpline"},
                     .phrases = {"gribu parunāt"}}}};
}

SmallSite site() {
  auto helpline = body("talrunis", "Tālrunis", {}, {"neurology"});
  helpline.services = {"helpline"};
  return SmallSite{{body("atmina", "Atmiņa", {"alzheimer"}, {"neurology"}),
                    body("aura", "Aura", {"leukaemia"}, {"oncology"}),
                    body("diab", "Diabēta biedrība", {"diabetes"}, {"diabetes"}), helpline},
                   {},
                   {},
                   everyday_words()};
}

TEST(Said, ReadsASentenceAsOneLineWithItsAlternatives) {
  const auto html = site().html("/", {{"q", "mamma aizmirst liepājā"}});
  EXPECT_TRUE(holds(html, "Jūsu vārdus sapratām tā:"));
  EXPECT_TRUE(holds(html, "Alcheimera slimība vai Pārkinsona slimība<svg"));
  EXPECT_TRUE(holds(html, "Tā nav diagnoze"));
  EXPECT_TRUE(holds(html, "href=\"/?q=liep%C4%81j%C4%81\"")) << "it can be taken out";
}

TEST(Said, SaysItAlsoWhereNothingElseWasTyped) {
  const auto html = site().html("/", {{"q", "mamma aizmirst"}});
  EXPECT_TRUE(holds(html, "<b>Alcheimera slimība vai Pārkinsona slimība</b>"));
}

TEST(Said, CallsAWishForAServiceNoDiagnosis) {
  const auto html = site().html("/", {{"q", "gribu parunāt liepājā"}});
  EXPECT_TRUE(holds(html, "Palīdzības tālrunis<svg"));
  EXPECT_FALSE(holds(html, "Tā nav diagnoze"));
}

TEST(Said, IsNoDiagnosisEvenWhereTheDirectoryAsksNoSituations) {
  const SmallSite small{{body("atmina", "Atmiņa", {"alzheimer"}, {"neurology"})},
                        {},
                        {},
                        everyday_words(),
                        [](Site& site) { site.without = {"start"}; }};
  const auto html = small.html("/", {{"q", "mamma aizmirst"}});
  EXPECT_TRUE(holds(html, "Tā nav diagnoze"));
  EXPECT_FALSE(holds(html, "href=\"/start\""));
}

TEST(Said, ShowsWhatIsLeftOutWithTheWayToPutItBack) {
  const auto small = site();
  const auto html = small.html("/", {{"q", "diabēts, nevis leikēmija"}});
  EXPECT_TRUE(holds(html, "Atstājām ārpusē:"));
  EXPECT_TRUE(holds(html, "Neizslēgt: </span>Leikēmija"));
  EXPECT_TRUE(holds(html, "href=\"/?q=diab%C4%93ts%2C\"")) << "without its \"nevis\"";
  EXPECT_FALSE(holds(html, "Nesapratām"));
}

TEST(Said, QuotesAtMostThreeWordsItDoesNotUnderstand) {
  const auto html = site().html("/", {{"q", "diabēts <b>qqqqa qqqqb qqqqc qqqqd"}});
  EXPECT_TRUE(holds(html, "Nesapratām:"));
  EXPECT_TRUE(holds(html, "„qqqqa”, „qqqqb”, „qqqqc”"));
  EXPECT_FALSE(holds(html, "„qqqqd”"));
  EXPECT_FALSE(holds(html, "<b>qqqqa"));
}

TEST(Said, PutsUnknownWordsBesideTheWaysOnWhereNothingWasFound) {
  const auto html = site().html("/", {{"q", "qqqqa zzzzb"}});
  const auto at = html.find("Nesapratām: „qqqqa”, „zzzzb”");
  ASSERT_NE(at, std::string::npos);
  EXPECT_GT(at, html.find("id=\"results\""));
  EXPECT_FALSE(holds(html, "class=\"said\""));
}

TEST(Said, IsNotOnTheHandout) {
  const auto html = site().html("/handout", {{"ids", "diab"}, {"q", "diabēts qqqqa"}});
  EXPECT_FALSE(holds(html, "Nesapratām"));
}

}  // namespace
}  // namespace blakus::said_test
