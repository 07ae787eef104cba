// The directory by the open standard, as programs of others read it from a real server.

#include <set>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "core/index/folder.h"
#include "indexer/build.h"
#include "server/http/api/hsds/hsds_request.h"
#include "server/http/app/uuid.h"
#include "tests/server/http/support/raw_client.h"
#include "tests/server/http/support/served_directory.h"
#include "tests/support/data_folder.h"

namespace blakus::hsds_test {
namespace {

using nlohmann::json;

std::string place(const std::string& street) {
  return R"(, "checked": {"record": {"date": "2026-11-01", "how": "list",
            "source": "https://a.example"}}, "description": {"lv": "Palīdz izdomātiem cilvēkiem."},
            "areas": ["eye"], "diagnoses": ["glaucoma"], "emails": ["birojs@a.example",
            "otrs@a.example"], "website": "https://a.example/ā", "languages": ["lv"],
            "locations": [{"address_1": ")" +
         street +
         R"(", "city": "Rīga", "municipality": "Rīga", "postal_code": "LV-1010", "region": "riga", "opening_hours": [
            {"days": ["mo", "tu"], "opens": "10:00", "closes": "17:30"}, {"days": ["ph"]},
            {"date": "2026-12-24"}]}])";
}

/// Invented bodies that change between two builds.
class StandardDirectory : public testing::Test {
 protected:
  StandardDirectory() {
    data_.organization("pirma", place("Izdomas iela 1"));
    data_.organization("otra", place("Izdomas iela 2"));
    build("2026-11-10T10:00:00Z");
    searcher_ = std::make_unique<Searcher>(index_, "2026-11-21");
    server_ = std::make_unique<ServedDirectory>(*searcher_, ServerOptions{});
  }
  void build(const std::string& now) {
    const auto result = build_index({.data = data_.path(), .index = index_, .now = now}, quiet_);
    ASSERT_EQ(result.outcome, BuildOutcome::published)
        << (result.problems.empty() ? result.refusal : to_string(result.problems.front()));
  }
  void change() {
    data_.organization("pirma", place("Izdomas iela 9"));
    std::filesystem::remove(data_.path() / "organizations" / "otra.json");
    build("2026-11-12T10:00:00Z");
    searcher_->refresh();
  }
  RawAnswer ask(const std::string& path) const { return fetch(server_->port(), "/hsds" + path); }
  json get(const std::string& path) const {
    const auto answer = ask(path);
    EXPECT_EQ(answer.status, 200) << path << answer.body;
    return json::parse(answer.body, nullptr, false);
  }
  std::set<std::string> ids(const std::string& path) const {
    std::set<std::string> found;
    const auto page = get(path);
    for (const auto& item : page["contents"]) found.insert(item["id"].get<std::string>());
    return found;
  }

  Progress quiet_{Progress::Style::none};
  const DataFolder data_;
  const std::filesystem::path index_ = data_.path() / "index";
  std::unique_ptr<Searcher> searcher_;
  std::unique_ptr<ServedDirectory> server_;
};

TEST(Uuid, IsThatOfTheRfc) {
  // python3: uuid5(uuid5(NAMESPACE_URL, "https://pacientu-organizacijas.lv/"),
  // "organization:agihas")
  EXPECT_EQ(uuid_of("organization:agihas"), "054b960d-ad50-50f4-af6b-2a2a1ba0b50e");
  EXPECT_TRUE(is_uuid("054b960d-ad50-50f4-af6b-2a2a1ba0b50e"));
  EXPECT_FALSE(is_uuid("054b960dad5050f4af6b2a2a1ba0b50e"));
  EXPECT_FALSE(is_uuid("054b960d-ad50-50f4-af6b-2a2a1ba0b50g"));
}

TEST(HsdsRequest, ReadsMomentsInEveryZone) {
  const auto ten = moment_of("2026-11-21T10:00:00Z");
  ASSERT_TRUE(ten);
  for (const auto* same : {"2026-11-21T12:00:00+02:00", "2026-11-21T12:00:00 02:00",
                           "2026-11-21T10:00:00.123Z", "2026-11-21T05:30:00-04:30"})
    EXPECT_EQ(moment_of(same), ten) << same;
  EXPECT_TRUE(moment_of("2026-11-21"));
  for (const auto* wrong : {"", "yesterday", "2026-11-31", "2026-11-21T10:00:00",
                            "2026-11-21T10:00:00+25:00", "2026-11-21T10:00:00.1234"})
    EXPECT_FALSE(moment_of(wrong)) << wrong;
}

TEST_F(StandardDirectory, SaysWhatIsKnownAndLeavesOutTheRest) {
  const auto list = get("/services");
  EXPECT_EQ(list["total_items"], 2);
  const auto& first = list["contents"][0];
  const auto service = get("/services/" + first["id"].get<std::string>());
  EXPECT_EQ(service["status"], "active");
  EXPECT_EQ(service["email"], "birojs@a.example");
  EXPECT_EQ(service["url"], "https://a.example/%C4%81");
  EXPECT_EQ(service["contacts"][0]["email"], "otrs@a.example");
  EXPECT_EQ(service["assured_date"], "2026-11-01");
  EXPECT_EQ(service["attributes"].size(), 3U);
  EXPECT_EQ(service["languages"][0]["code"], "lv");
  EXPECT_FALSE(service.contains("phones"));
  EXPECT_FALSE(service.contains("fees"));
  const auto& location = service["service_at_locations"][0]["location"];
  EXPECT_FALSE(location.contains("latitude")) << "the middle of a town is no address";
  EXPECT_EQ(get("/organizations/" + service["organization_id"].get<std::string>())["name"],
            service["name"]);
}

TEST_F(StandardDirectory, KeepsItsIdsAndTheirOrderOverChanges) {
  const auto before = ids("/services");
  data_.organization("pirma", place("Izdomas iela 9"));
  build("2026-11-12T10:00:00Z");
  searcher_->refresh();
  EXPECT_EQ(ids("/services"), before);
  EXPECT_EQ(get("/services?per_page=1")["contents"][0]["id"], *before.begin());
  EXPECT_EQ(get("/services?per_page=1&page=2")["contents"][0]["id"], *before.rbegin());
}

TEST_F(StandardDirectory, TellsHarvestersWhatChangedAndWhatIsGone) {
  EXPECT_EQ(get("/services?modified_after=2026-11-11")["total_items"], 0);
  change();
  EXPECT_EQ(get("/services")["total_items"], 1);
  const auto news = get("/services?modified_after=2026-11-11T00:00:00Z")["contents"];
  ASSERT_EQ(news.size(), 2U);
  std::set<std::string> states;
  for (const auto& service : news) {
    states.insert(service["status"].get<std::string>());
    EXPECT_EQ(service["last_modified"], "2026-11-12T10:00:00Z");
    if (service["status"] == "defunct") {
      EXPECT_FALSE(service.contains("email")) << "nothing is kept of what is gone";
      EXPECT_EQ(get("/services/" + service["id"].get<std::string>())["status"], "defunct");
    }
  }
  EXPECT_EQ(states, (std::set<std::string>{"active", "defunct"}));
  EXPECT_EQ(ids("/services?modified_after=1970-01-01"), ids("/services"))
      << "who never had it is not told that it is gone";
  EXPECT_EQ(get("/organizations?modified_after=2026-11-11")["total_items"], 2);
}

TEST_F(StandardDirectory, CallsInactiveWhatNobodyConfirmedForLong) {
  searcher_ = std::make_unique<Searcher>(index_, "2028-06-01");
  server_ = std::make_unique<ServedDirectory>(*searcher_, ServerOptions{});
  EXPECT_EQ(get("/services")["total_items"], 0);
  const auto news = get("/services?modified_after=2028-01-01")["contents"];
  ASSERT_EQ(news.size(), 2U);
  EXPECT_EQ(news[0]["status"], "inactive");
  EXPECT_EQ(news[0]["last_modified"], "2028-05-02T00:00:00Z");
}

TEST_F(StandardDirectory, FiltersByTermsBodiesAndPlaces) {
  const auto all = ids("/services");
  const auto service = get("/services/" + *all.begin());
  const auto term = service["attributes"][0]["taxonomy_term"];
  EXPECT_EQ(ids("/services?taxonomy_term_id=" + term["id"].get<std::string>()), all);
  EXPECT_EQ(ids("/services?taxonomy_id=" + term["taxonomy_id"].get<std::string>()), all);
  const auto body = service["organization_id"].get<std::string>();
  EXPECT_EQ(ids("/services?organization_id=" + body), std::set{*all.begin()});
  EXPECT_EQ(ids("/services?taxonomy_term_id=" + body), std::set<std::string>{});
  EXPECT_EQ(get("/services?search=glaukoma")["total_items"], 0);
  EXPECT_EQ(get("/services?search=izdomata")["total_items"], 2);
  EXPECT_EQ(get("/service_at_locations?postcode=LV-1010&proximity=500")["total_items"], 2);
  EXPECT_EQ(ask("/service_at_locations?postcode=LV-9999").status, 400);
  EXPECT_EQ(get("/taxonomies")["total_items"], 7);
  EXPECT_EQ(get("/taxonomy_terms?search=h40")["total_items"], 1);
}

TEST_F(StandardDirectory, GivesLinesAndIdsAlone) {
  const auto answer = ask("/services?format=ndjson");
  EXPECT_EQ(answer.header("Content-Type"), "application/x-ndjson");
  EXPECT_EQ(std::ranges::count(answer.body, '\n'), 2);
  const auto small = get("/services?minimal=true")["contents"][0];
  EXPECT_EQ(small.size(), 3U) << small;
  const auto full = get("/services?full=true")["contents"][0];
  EXPECT_TRUE(full.contains("service_at_locations")) << full;
}

TEST_F(StandardDirectory, RefusesNonsenseWithAReason) {
  for (const auto* path :
       {"/services?page=0", "/services?page=abc", "/services?per_page=501", "/services?per_page=0",
        "/services?modified_after=soon", "/services?taxonomy_id=1", "/services?format=xml",
        "/services?minimal=true&full=true", "/services/1", "/services?full=perhaps",
        "/service_at_locations?proximity=5", "/services?search=%FF", "/services?lang=de"}) {
    const auto answer = ask(path);
    EXPECT_EQ(answer.status, 400) << path;
    EXPECT_EQ(answer.header("Content-Type"), "application/problem+json") << path;
    EXPECT_EQ(answer.header("Access-Control-Allow-Origin"), "*") << path;
  }
  EXPECT_EQ(ask("/services/00000000-0000-0000-0000-000000000000").status, 404);
  EXPECT_EQ(ask("/nothing").status, 404);
  EXPECT_EQ(ask("/nothing").header("Content-Type"), "application/problem+json");
}

TEST_F(StandardDirectory, DescribesItselfFromItsOwnRoot) {
  const auto root = get("/");
  EXPECT_EQ(root["version"], "3.0");
  EXPECT_EQ(root["openapi_url"], "https://example.lv/hsds/openapi.json");
  EXPECT_EQ(get("")["version"], "3.0");
  const auto paths = get("/openapi.json")["paths"];
  for (const auto* path : {"/", "/services", "/services/{id}", "/taxonomy_terms/{id}"})
    EXPECT_TRUE(paths.contains(path)) << path;
  EXPECT_FALSE(paths.contains("/api/v1/organizations"));
}

TEST_F(StandardDirectory, SaysOpeningHoursAsSchedulesWithTheirWords) {
  const auto page = get("/service_at_locations?full_service_at_location=true");
  const auto& schedules = page["contents"][0]["location"]["schedules"];
  ASSERT_EQ(schedules.size(), 3U) << page.dump(1);
  EXPECT_EQ(schedules[0]["freq"], "WEEKLY");
  EXPECT_EQ(schedules[0]["byday"], "MO,TU");
  EXPECT_EQ(schedules[0]["opens_at"], "10:00:00+02:00");
  EXPECT_EQ(schedules[0]["closes_at"], "17:30:00+02:00");
  EXPECT_EQ(schedules[0]["description"], "P–O 10.00–17.30");
  EXPECT_FALSE(schedules[1].contains("freq")) << "public holidays have no code there";
  EXPECT_EQ(schedules[1]["description"], "svētkos slēgts");
  EXPECT_EQ(schedules[2]["valid_from"], "2026-12-24");
  EXPECT_EQ(schedules[2]["valid_to"], "2026-12-24");
}

}  // namespace
}  // namespace blakus::hsds_test
