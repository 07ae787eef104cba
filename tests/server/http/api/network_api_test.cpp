// The network's kinds as programs read them: lists, records, tables, feeds, calendars and grants
// over HTTP. All records are invented.

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "tests/server/http/support/raw_client.h"
#include "tests/server/http/support/served_directory.h"

namespace blakus::network_api_test {
namespace {

using nlohmann::json;

Project project(const std::string& id, std::int64_t cents, const std::string& status) {
  Project one;
  one.id = id;
  one.title.lv = "Projekts " + id;
  one.funder = "Parauga fonds";
  one.programme = "Parauga programma";
  one.start_date = "2013-02-01";
  one.budget_eur = Money{cents};
  one.status = status;
  one.organization_id = "aura";
  return one;
}

std::vector<NetworkRecord> records() {
  Event event;
  event.id = "tiksanas";
  event.title.lv = "Tikšanās, visiem";
  event.date = "2026-12-08";
  event.start_time = "17:30";
  event.place = "=1+1";
  event.organization_id = "aura";
  event.registration.phone = "+371 67000000";
  Document document;
  document.id = "celvedis";
  document.title.lv = "Ceļvedis";
  document.document_type = "guide";
  document.year = 2013;
  Call call;
  call.id = "konkurss";
  call.title.lv = "Konkurss";
  call.deadline = "2027-01-15";
  call.deadline_time = "12:00";
  return {project("viens", 1988065, "completed"), project("divi", 10, "running"), event, document,
          call};
}

class NetworkApi : public testing::Test {
 protected:
  RawAnswer look(const std::string& path, const std::string& headers = {}) {
    return fetch(site_.port(), path, headers);
  }
  json api(const std::string& path) { return json::parse(look("/api/v1/" + path).body); }

  TinyIndex index_{{body("aura", "Aura", {}, {"oncology"})}, small_vocabulary(), records()};
  ServedDirectory site_{index_.searcher(), {}};
};

TEST_F(NetworkApi, GivesListsWithTheEnvelopeOfOrganizationsAndExactCounts) {
  const auto list = api("projects?status=completed&lang=en");
  EXPECT_EQ(list["total"], 1);
  EXPECT_EQ(list["pages"], 1);
  EXPECT_EQ(list["items"][0]["id"], "viens");
  EXPECT_EQ(list["items"][0]["path"], "/projects/viens");
  EXPECT_EQ(list["items"][0]["organization"]["name"], "Aura");
  EXPECT_EQ(list["amounts"]["sum_eur"].dump(), "19880.65");
  EXPECT_EQ(list["facets"]["status"].size(), 2U);
  EXPECT_EQ(list["facets"]["status"][0]["count"], 1);
  EXPECT_EQ(list["facets"]["area"][0]["id"], "oncology");
  EXPECT_EQ(api("projects?size=1&page=2")["items"].size(), 1U);
  EXPECT_EQ(api("projects?order=amount")["items"][0]["id"], "viens");
  EXPECT_EQ(api("events?q=tiksanas")["total"], 1);
  EXPECT_EQ(api("courses")["total"], 0);
}

TEST_F(NetworkApi, GivesOneRecordWithAllItsFieldsOnce) {
  const auto record = api("documents/celvedis");
  EXPECT_EQ(record["kind"], "guide");
  EXPECT_EQ(record["year"], 2013);
  EXPECT_EQ(record["day"], "2013");
  EXPECT_TRUE(record["organization"].is_null());
  EXPECT_EQ(api("events/tiksanas")["registration"]["phone"], "+371 67000000");
  EXPECT_EQ(api("projects/divi")["budget_eur"].dump(), "0.1");
  EXPECT_EQ(look("/api/v1/events/nav").status, 404);
}

TEST_F(NetworkApi, IsOpenToOtherSitesAndSparesTheSecondTransfer) {
  const auto first = look("/api/v1/events");
  EXPECT_EQ(first.header("Access-Control-Allow-Origin"), "*");
  EXPECT_EQ(look("/api/v1/events", "If-None-Match: " + first.header("ETag") + "\r\n").status, 304);
  for (const auto* path : {"/events.csv", "/news.atom", "/calls.ics"}) {
    const auto tag = look(path).header("ETag");
    EXPECT_EQ(look(path, "If-None-Match: " + tag + "\r\n").status, 304) << path;
  }
}

TEST_F(NetworkApi, NamesEachBadParameter) {
  const auto answer = look("/api/v1/events?month=13&when=x&order=z&page=0&lang=de");
  EXPECT_EQ(answer.status, 400);
  EXPECT_EQ(json::parse(answer.body)["errors"].size(), 5U);
  EXPECT_EQ(look("/api/v1/projects?amount_from=-1").status, 400);
}

TEST_F(NetworkApi, DescribesEachMemberOfItsRecords) {
  const auto description = api("openapi.json");
  for (const auto* path : {"projects", "events", "documents", "calls"}) {
    const auto& get = description["paths"]["/api/v1/" + std::string(path)]["get"];
    const std::string ref =
        get["responses"]["200"]["content"]["application/json"]["schema"]["$ref"];
    const auto& schemas = description["components"]["schemas"];
    const auto& list = schemas[ref.substr(ref.rfind('/') + 1)];
    const std::string of_item = list["properties"]["items"]["items"]["$ref"];
    const auto& schema = schemas[of_item.substr(of_item.rfind('/') + 1)];
    const auto answer = api(path);
    for (const auto& [name, value] : answer["items"][0].items())
      EXPECT_TRUE(schema["properties"].contains(name)) << path << ' ' << name;
    for (const auto& name : schema["required"])
      EXPECT_TRUE(answer["items"][0].contains(name.get<std::string>())) << path << ' ' << name;
    for (const auto& name : list["required"])
      EXPECT_TRUE(answer.contains(name.get<std::string>())) << path << ' ' << name;
  }
}

TEST_F(NetworkApi, GivesWhatIsInAListAsATableThatRunsNothing) {
  const auto table = look("/events.csv?q=tiksanas");
  EXPECT_EQ(table.status, 200);
  EXPECT_TRUE(table.header("Content-Disposition").starts_with("attachment; filename=\"pasakumi-"));
  EXPECT_NE(table.body.find("https://example.lv/events/tiksanas"), std::string::npos);
  EXPECT_NE(table.body.find("\"'=1+1\""), std::string::npos);
  EXPECT_NE(look("/en/projects.csv").body.find("\"19880.65\""), std::string::npos);
  EXPECT_EQ(look("/projects.csv?status=running").body.find("viens"), std::string::npos);
}

TEST_F(NetworkApi, GivesFeedsOfAllKindsAndDeadlinesAsACalendar) {
  EXPECT_NE(look("/projects.atom").body.find("<entry"), std::string::npos);
  EXPECT_NE(look("/events.atom").body.find("https://example.lv/events/tiksanas"),
            std::string::npos);
  const auto calendar = look("/calls.ics").body;
  EXPECT_NE(calendar.find("DTSTART;TZID=Europe/Riga:20270115T120000"), std::string::npos);
  EXPECT_NE(calendar.find("UID:konkurss.call@blakus"), std::string::npos);
}

TEST_F(NetworkApi, GivesProjectsAsGrants) {
  const auto grants = json::parse(look("/data/projects.json").body)["grants"];
  ASSERT_EQ(grants.size(), 2U);
  EXPECT_EQ(grants[0]["currency"], "EUR");
  EXPECT_EQ(grants[0]["recipientOrganization"][0]["name"], "Aura");
}

}  // namespace
}  // namespace blakus::network_api_test
