// What a directory chooses for itself in site.json, as its visitors meet it.
#include <fstream>
#include <sstream>

#include <gtest/gtest.h>

#include "server/http/site/static_copy/static_copy.h"
#include "tests/server/http/site/pages_support.h"
#include "tests/server/http/support/raw_client.h"
#include "tests/server/http/support/served_directory.h"

namespace blakus::own_site_test {
namespace {

std::vector<NetworkRecord> a_day_of(const std::string& organization) {
  Event event{.id = "diena", .title = {.lv = "Izdomāta diena"}, .date = "2027-03-01"};
  event.organization_id = organization;
  return {event};
}

std::string text_of(const std::filesystem::path& file) {
  std::ostringstream text;
  text << std::ifstream{file}.rdbuf();
  return text.str();
}

RawAnswer ask(int port, const std::string& path) {
  RawClient client{port};
  client.send("GET " + path + " HTTP/1.1\r\nHost: a\r\n\r\n");
  return client.answer(std::chrono::seconds{60}).value_or(RawAnswer{});
}

TEST(OwnSite, LeadsToNoEventWhereItDoesWithoutTheNetwork) {
  const auto bodies = std::vector{body("diab", "Diabēta biedrība", {"diabetes"}, {"diabetes"})};
  const SmallSite with{bodies, a_day_of("diab")};
  const SmallSite without{
      bodies, a_day_of("diab"), {}, {}, [](Site& site) { site.without = {"network"}; }};
  EXPECT_TRUE(holds(with.html("/organizations/diab"), "href=\"/events/diena\""));
  EXPECT_FALSE(holds(without.html("/organizations/diab"), "/events"));
  EXPECT_FALSE(holds(without.html("/", {{"q", "izdomāta"}}), "/events"));
  EXPECT_EQ(without.reply("/events/diena").status, 404);
}

TEST(OwnSite, SaysInItsChiefLanguageThatSomethingBroke) {
  std::vector<Organization> bodies;  // more than one block of the index holds
  for (int number = 0; number < 400; ++number)
    bodies.push_back(body("b" + std::to_string(number), "Biedrība " + std::to_string(number)));
  TinyIndex index{bodies, small_vocabulary(), {}, {}, [](Site& site) { site.languages = {"ru"}; }};
  const ServedDirectory served{index.searcher(), {}};
  EXPECT_EQ(ask(served.port(), "/ru/about").status, 200);
  for (const auto& file : std::filesystem::recursive_directory_iterator{index.folder()})
    if (file.path().filename() == "docdata.glass") std::filesystem::resize_file(file.path(), 0);
  const auto answer = ask(served.port(), "/organizations/b200.md");
  EXPECT_EQ(answer.status, 503);
  EXPECT_TRUE(holds(answer.body, "<html lang=\"ru\">")) << answer.body;
}

TEST(OwnSite, TakesItsColoursAlongOnAStick) {
  const SmallSite site{{body("diab", "Diabēta biedrība")}, {}, {}, {}, [](Site& own) {
                         own.colours = {{"primary", "#0b5c56"}};
                       }};
  const TemporaryFolder folder;
  write_static_copy(site.pages(), folder.path() / "copy");
  EXPECT_TRUE(holds(text_of(folder.path() / "copy/ru/about.html"), "href=\"../colours.css\""));
  EXPECT_TRUE(holds(text_of(folder.path() / "copy/colours.css"), "--primary: #0b5c56;"));
  EXPECT_FALSE(std::filesystem::exists(folder.path() / "copy/logo.svg"));
}

TEST(OwnSite, CountsOnItsStartPageWhatWasAddedMeanwhile) {
  auto reachable = body("diab", "Diabēta biedrība");
  reachable.emails = {"info@diab.example"};
  TinyIndex index{{reachable}};
  const BuiltAssets assets;
  const Pages pages{
      {.web = std::string(BLAKUS_SOURCE_DIR) + "/web", .assets = assets.path(), .strict = true},
      index.searcher()};
  const auto home = [&] { return pages.page(PageRequest{})->body; };
  const auto before = home();
  EXPECT_EQ(home(), before);
  auto another = body("epi", "Epilepsijas biedrība");
  another.emails = {"info@epi.example"};
  index.replace({reachable, another});
  index.searcher().refresh();
  EXPECT_NE(home(), before);
}

TEST(OwnSite, LendsNothingToAnotherSiteOverTheSameIndex) {
  TinyIndex index{{body("diab", "Diabēta biedrība")}};
  const BuiltAssets assets;
  const auto pages_at = [&](const std::string& address) {
    const SiteSettings settings{.web = std::string(BLAKUS_SOURCE_DIR) + "/web",
                                .assets = assets.path(),
                                .base_url = address,
                                .strict = true};
    return std::make_unique<const Pages>(settings, index.searcher());
  };
  const auto one = pages_at("https://a.example");
  const auto other = pages_at("https://b.example");
  EXPECT_TRUE(holds(one->page(PageRequest{})->body, "https://a.example/picture.png"));
  EXPECT_TRUE(holds(other->page(PageRequest{})->body, "https://b.example/picture.png"));
  EXPECT_FALSE(holds(other->page(PageRequest{})->body, "https://a.example"));
}

}  // namespace
}  // namespace blakus::own_site_test
