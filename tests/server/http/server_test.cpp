#include "server/http/server.h"

#include <functional>
#include <set>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <zlib.h>

#include "core/text/utf8.h"
#include "server/http/index_watcher.h"
#include "tests/server/http/support/raw_client.h"
#include "tests/server/http/support/served_directory.h"

namespace blakus::server_test {
namespace {

using nlohmann::json;

/// One server for all tests that only ask.
int port() {
  static const ServedDirectory directory{ServerOptions{.admin_port = 0}};
  return directory.port();
}

json api(const std::string& target) {
  return json::parse(fetch(port(), "/api/v1" + target).body);
}

std::string unpacked(const std::string& packed) {
  z_stream stream{};
  inflateInit2(&stream, 15 + 16);
  std::string text(1024 * 1024, '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
  stream.avail_in = static_cast<uInt>(packed.size());
  stream.next_out = reinterpret_cast<Bytef*>(text.data());
  stream.avail_out = static_cast<uInt>(text.size());
  inflate(&stream, Z_FINISH);
  text.resize(stream.total_out);
  inflateEnd(&stream);
  return text;
}

TEST(Server, FindsTheDiabetesBodiesOfLiepajaFirst) {
  const auto answer = api("/organizations?q=cukura+diabets&region=liepaja");
  ASSERT_GT(answer["items"].size(), 3U);
  EXPECT_EQ(answer["items"][0]["group"], "local");
  EXPECT_EQ(answer["groups"]["local"].get<int>() + answer["groups"]["near"].get<int>() +
                answer["groups"]["national"].get<int>(),
            answer["total"]);
  EXPECT_EQ(answer["query"]["understood"][0]["id"], "diabetes");
}

TEST(Server, GivesItsJsonTheShapesOfTheContract) {
  const auto answer = api("/organizations?q=diabets&size=1&lang=ru");
  for (const auto* key :
       {"query", "total", "page", "size", "pages", "groups", "items", "facets", "instead"})
    EXPECT_TRUE(answer.contains(key)) << key;
  const auto& item = answer["items"][0];
  for (const auto* key : {"id",          "url",      "name",      "names",
                          "short_names", "type",     "summary",   "summary_language",
                          "snippet",     "areas",    "diagnoses", "services",
                          "regions",     "coverage", "city",      "phone",
                          "email",       "website",  "languages", "distance_km",
                          "checked",     "group",    "why"})
    EXPECT_TRUE(item.contains(key)) << key;
  for (const auto* kind : {"region", "service", "audience", "language", "type", "area"})
    EXPECT_TRUE(answer["facets"].contains(kind)) << kind;
}

TEST(Server, SaysOfRecordAndContactsApartHowTheyWereChecked) {
  const auto answer = api("/organizations?size=100");
  int without_contacts = 0;
  for (const auto& item : answer["items"]) {
    const auto& checked = item["checked"];
    EXPECT_EQ(checked["record"]["date"], checked["date"]) << item["id"];
    const auto record = api("/organizations/" + item["id"].get<std::string>());
    const bool reachable = !record["phones"].empty() || !record["emails"].empty() ||
                           !record["website"].is_null() || !record["social"].empty();
    EXPECT_EQ(checked["contacts"].is_null(), !reachable) << item["id"];
    EXPECT_TRUE(reachable || !checked["confirmed"].get<bool>()) << item["id"];
    EXPECT_EQ(checked["confirmed"], record["confirmed"]) << item["id"];
    EXPECT_TRUE(reachable || record["checked"].size() <= 2U) << item["id"];
    without_contacts += reachable ? 0 : 1;
  }
  EXPECT_GT(without_contacts, 0) << "nothing was proved";
}

/// The first id of a list of the open standard.
std::string uuid_in_list(const std::string& list) {
  return json::parse(fetch(port(), list).body)["contents"][0]["id"];
}

TEST(Server, AnswersEveryPathOfItsDescription) {
  const auto description = api("/openapi.json");
  EXPECT_EQ(description["openapi"], "3.1.0");
  for (const auto& [path, methods] : description["paths"].items()) {
    auto target = path;
    const std::string id = path.find("organizations") != std::string::npos ? "agihas"
                           : path.find("diagnoses") != std::string::npos   ? "diabetes"
                           : path.find("regions") != std::string::npos     ? "liepaja"
                                                                           : "oncology";
    if (const auto at = target.find("{id}"); at != std::string::npos) {
      const auto list = path.substr(0, at - 1);
      const bool of_network = methods["get"]["tags"][0] == "Network";
      const auto known = of_network ? api(list.substr(7))["items"] : json::array();
      if (of_network && known.empty()) continue;
      target.replace(at, 4,
                     of_network                   ? known[0]["id"].get<std::string>()
                     : path.starts_with("/hsds/") ? uuid_in_list(list)
                                                  : id);
    }
    const auto answer = fetch(port(), target);
    EXPECT_EQ(answer.status, 200) << target;
    const auto type = methods["get"]["responses"]["200"]["content"].begin().key();
    EXPECT_TRUE(answer.header("Content-Type").starts_with(type)) << target;
    EXPECT_TRUE(type != "application/json" || json::accept(answer.body)) << target;
  }
}

std::set<std::string> members_of(const json& object) {
  std::set<std::string> names;
  for (const auto& [name, value] : object.items()) names.insert(name);
  return names;
}

TEST(Server, DescribesEachMemberOfAnOrganizationAndNoOther) {
  const auto description = api("/openapi.json");
  const auto& schema = description["components"]["schemas"]["Organization"];
  const auto record = api("/organizations/agihas");
  EXPECT_EQ(members_of(schema["properties"]), members_of(record));
  EXPECT_EQ(schema["required"].get<std::set<std::string>>(), members_of(record));
  const auto& location = schema["properties"]["locations"]["items"]["properties"];
  EXPECT_TRUE(location.contains("point") && location.contains("hours")) << location;
}

TEST(Server, NamesEveryBadParameterAsAProblem) {
  const auto answer = fetch(port(), "/api/v1/organizations?page=0&region=nowhere&lang=de");
  EXPECT_EQ(answer.status, 400);
  EXPECT_EQ(answer.header("Content-Type"), "application/problem+json");
  const auto problem = json::parse(answer.body);
  EXPECT_EQ(problem["status"], 400);
  EXPECT_EQ(problem["errors"].size(), 3U);
}

TEST(Server, SaysWhatIsNotThereInTheFormOfTheAsker) {
  EXPECT_EQ(json::parse(fetch(port(), "/api/v1/organizations/nobody").body)["status"], 404);
  EXPECT_EQ(json::parse(fetch(port(), "/api/v2").body)["status"], 404);
  const auto page = fetch(port(), "/ru/nothing");
  EXPECT_EQ(page.status, 404);
  EXPECT_EQ(page.header("Content-Type"), "text/html; charset=utf-8");
  EXPECT_NE(page.body.find("lang=\"ru\""), std::string::npos);
}

TEST(Server, RefusesWhatIsSentInTheFormOfTheAsker) {
  const auto send = [](const std::string& path) {
    RawClient client{port()};
    client.send("POST " + path + " HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\nq=diabets");
    return client.answer().value_or(RawAnswer{});
  };
  for (const auto* path : {"/", "/ru/", "/areas", "/nothing"}) {
    const auto page = send(path);
    EXPECT_EQ(page.status, 405) << path;
    EXPECT_EQ(page.header("Allow"), "GET, HEAD") << path;
    EXPECT_EQ(page.header("Content-Type"), "text/html; charset=utf-8") << path;
    EXPECT_NE(page.body.find("id=\"search\""), std::string::npos) << path;
  }
  EXPECT_EQ(json::parse(send("/api/v1/organizations").body)["status"], 405);
}

TEST(Server, ServesPagesInEveryLanguage) {
  const struct {
    const char *path, *language;
  } cases[] = {
      {"/", "lv"}, {"/en/", "en"}, {"/ru/?q=diabets", "ru"}, {"/en", "en"}, {"/uk/", "uk"}};
  for (const auto& c : cases) {
    const auto page = fetch(port(), c.path);
    EXPECT_EQ(page.status, 200) << c.path;
    EXPECT_NE(page.body.find("lang=\"" + std::string(c.language) + "\""), std::string::npos);
  }
}

TEST(Server, PutsItsHeadersOnEveryAnswer) {
  const std::string requests[] = {get("/"),
                                  get("/nothing"),
                                  get("/api/v1/areas"),
                                  get("/api/v1/organizations?page=x"),
                                  get("/healthz"),
                                  get("/assets/style-0123456789.css"),
                                  "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n",
                                  "DELETE / HTTP/1.1\r\n",
                                  "GET / HTTP/1.1\nHost: a\n\n",
                                  "GET / HTTP/9.9\r\n",
                                  "GET /" + std::string(600, 'a') + " HTTP/1.1\r\n"};
  for (const auto& request : requests) {
    RawClient client{port()};
    client.send(request);
    const auto answer = client.answer();
    ASSERT_TRUE(answer) << request;
    for (const auto* name : {"Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy",
                             "Cross-Origin-Opener-Policy", "Cross-Origin-Resource-Policy",
                             "Permissions-Policy", "Cache-Control"})
      EXPECT_NE(answer->header(name), "") << name << " of " << request;
    for (const auto* name : {"Server", "Keep-Alive", "Accept-Ranges", "Set-Cookie"})
      EXPECT_EQ(answer->header(name), "") << name << " of " << request;
    if (answer->status >= 400) {
      EXPECT_EQ(answer->header("Connection"), "close") << request;
    }
  }
}

RawAnswer answer_to(const std::string& bytes) {
  RawClient client{port()};
  client.send(bytes);
  return client.answer().value_or(RawAnswer{});
}

TEST(Server, LetsOtherSitesReadTheApiAndTheFilesOfDataWithTheirErrors) {
  const struct {
    std::string request;
    int status;
  } cases[] = {{get("/api/v1/areas"), 200},
               {get("/api/v1/nothing"), 404},
               {get("/api/v1/organizations?page=x"), 400},
               {get("/api/" + std::string(600, 'a')), 414},
               {"DELETE /api/v1/areas HTTP/1.1\r\n", 405},
               {get("/data/vocabulary.json"), 200},
               {get("/en/data/README.txt"), 200},
               {get("/data/nothing"), 404}};
  for (const auto& c : cases) {
    const auto answer = answer_to(c.request);
    EXPECT_EQ(answer.status, c.status) << c.request;
    EXPECT_EQ(answer.header("Access-Control-Allow-Origin"), "*") << c.request;
    EXPECT_EQ(answer.header("Access-Control-Expose-Headers"), "ETag, Link, Retry-After");
  }
  for (const auto* path : {"/", "/nothing", "/datasheet/x"})
    EXPECT_EQ(fetch(port(), path).header("Access-Control-Allow-Origin"), "") << path;
}

TEST(Server, TellsABrowserThatPagesOfOtherSitesMayAskTheApi) {
  const auto asked = [](const std::string& path) {
    return answer_to("OPTIONS " + path +
                     " HTTP/1.1\r\nHost: a\r\nOrigin: https://other.example\r\n"
                     "Access-Control-Request-Method: GET\r\n\r\n");
  };
  const auto api = asked("/api/v1/organizations?q=diabets");
  EXPECT_EQ(api.status, 204);
  EXPECT_EQ(api.header("Access-Control-Allow-Methods"), "GET, HEAD");
  EXPECT_EQ(api.header("Access-Control-Allow-Origin"), "*");
  EXPECT_EQ(api.header("Content-Length"), "");
  EXPECT_EQ(asked("/").status, 405);
  EXPECT_EQ(asked("/").header("Allow"), "GET, HEAD");
}

TEST(Server, LeadsToThePageMeantByASlashAtItsEnd) {
  const struct {
    const char *path, *location;
  } cases[] = {{"/areas/", "/areas"},
               {"/ru/areas/", "/ru/areas"},
               {"/areas/oncology/", "/areas/oncology"},
               {"/handout/?q=a%26b", "/handout?q=a%26b"},
               {"/api/v1/areas/?lang=lv", "/api/v1/areas?lang=lv"},
               {"/data/README.txt/", "/data/README.txt"},
               {"/lv", "/"},
               {"/lv/", "/"},
               {"/lv/areas", "/areas"},
               {"/start/child/oncology/", "/start/child/oncology"},
               {"/areas/a%0d%0aX:%20b/", "/areas/a%0D%0AX%3A%20b"}};
  for (const auto& c : cases) {
    const auto answer = fetch(port(), c.path);
    EXPECT_EQ(answer.status, 308) << c.path;
    EXPECT_EQ(answer.header("Location"), c.location) << c.path;
  }
  for (const auto* path : {"/nothing/", "//areas/", "//other.example/", "/areas//", "/lv/nothing"})
    EXPECT_EQ(fetch(port(), path).status, 404) << path;
}

TEST(Server, SendsNothingTwice) {
  for (const auto* path : {"/", "/api/v1/organizations?q=diabets", "/organizations/agihas"}) {
    const auto tag = fetch(port(), path).header("ETag");
    ASSERT_NE(tag, "") << path;
    const auto again = fetch(port(), path, "If-None-Match: \"x\", " + tag + "\r\n");
    EXPECT_EQ(again.status, 304) << path;
    EXPECT_EQ(again.body, "");
    EXPECT_EQ(again.header("Content-Length"), "");
    EXPECT_EQ(fetch(port(), path, "If-None-Match: \"other\"\r\n").status, 200);
  }
  EXPECT_EQ(fetch(port(), "/nothing").header("ETag"), "");
}

TEST(Server, PacksTextForThoseWhoCanUnpackIt) {
  for (const auto* path : {"/", "/api/v1/organizations?q=diabets"}) {
    const auto plain = fetch(port(), path);
    const auto packed = fetch(port(), path, "Accept-Encoding: br, gzip\r\n");
    EXPECT_EQ(plain.header("Content-Encoding"), "");
    EXPECT_EQ(packed.header("Content-Encoding"), "gzip");
    // A page has a form for programs, too.
    const std::string varies =
        path == std::string_view{"/"} ? "Accept, Accept-Encoding" : "Accept-Encoding";
    EXPECT_EQ(plain.header("Vary"), varies);
    EXPECT_EQ(packed.header("Vary"), varies);
    EXPECT_LT(packed.body.size(), plain.body.size() / 2);
    EXPECT_EQ(unpacked(packed.body), plain.body);
  }
}

TEST(Server, KeepsFingerprintedFilesForAYear) {
  const auto style = fetch(port(), "/assets/style-0123456789.css");
  EXPECT_EQ(style.status, 200);
  EXPECT_NE(style.header("Cache-Control").find("immutable"), std::string::npos);
  const auto known = fetch(port(), "/assets/style-0123456789.css",
                           "If-None-Match: " + style.header("ETag") + "\r\n");
  EXPECT_EQ(known.status, 304);
  EXPECT_EQ(known.body, "");
  EXPECT_EQ(fetch(port(), "/").header("Cache-Control"), "private, no-cache");
}

TEST(Server, AnswersHeadAsGetWithoutBody) {
  for (const auto* path : {"/", "/api/v1/areas", "/nothing"}) {
    RawClient client{port()};
    client.send("HEAD " + std::string(path) + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
    const auto head = client.answer(std::chrono::seconds{5}, true);
    const auto whole = fetch(port(), path);
    ASSERT_TRUE(head);
    EXPECT_EQ(head->status, whole.status);
    EXPECT_EQ(head->header("Content-Length"), whole.header("Content-Length")) << path;
    EXPECT_TRUE(client.closed_within(std::chrono::seconds{2}));
    EXPECT_EQ(client.received(), "");
  }
}

TEST(Server, EchoesNothingUnescaped) {
  const auto hostile = "/?q=%3Cscript%3Ealert(1)%3C/script%3E%22%27&lang=%3Cx%3E";
  EXPECT_EQ(fetch(port(), hostile).body.find("<script>alert"), std::string::npos);
  const auto split = fetch(port(), "/%0d%0aSet-Cookie:x?q=%0d%0aSet-Cookie:y");
  EXPECT_EQ(split.header("Set-Cookie"), "");
}

TEST(Server, EchoesNoControlCharactersAndNothingThatTurnsTheText) {
  const auto plain = api("/organizations?q=diabets");
  for (const auto* text : {"diab%00ets", "diabets%1B", "%7Fdiabets%0B", "%E2%80%AEdiabets"}) {
    const auto page = fetch(port(), std::string("/?q=") + text);
    EXPECT_EQ(page.status, 200) << text;
    EXPECT_FALSE(has_hidden_character(page.body)) << text;
    const auto answer = api(std::string("/organizations?q=") + text);
    EXPECT_EQ(answer["total"], plain["total"]) << text;
    EXPECT_EQ(answer["items"], plain["items"]) << text;
  }
}

TEST(Server, IgnoresHeadersThatTheLibraryMisreads) {
  const auto answer = fetch(port(), "/api/v1/areas",
                            "Range: bytes=0-1\r\nREMOTE_ADDR: 1.2.3.4\r\nX: %0d%0aSet-Cookie:a\r\n"
                            "If-None-Match: %0d%0a\r\nAccept-Encoding: br\r\n");
  EXPECT_EQ(answer.status, 200);
  EXPECT_EQ(answer.header("Content-Encoding"), "");
  EXPECT_TRUE(json::accept(answer.body));
}

TEST(Server, ShowsItsCountersOnTheAdminPortOnly) {
  ServedDirectory directory{ServerOptions{.admin_port = 0}};
  fetch(directory.port(), "/api/v1/organizations?q=noslepums");
  EXPECT_EQ(fetch(directory.port(), "/metrics").status, 404);
  const auto metrics = fetch(directory.server().admin_port(), "/metrics").body;
  EXPECT_NE(metrics.find("blakus_requests_total{route=\"/api/v1/organizations\",status=\"200\"} 1"),
            std::string::npos)
      << metrics;
  for (const auto* line :
       {"blakus_request_seconds_bucket{route=\"/api/v1/organizations\",le=\"+Inf\"} 1",
        "blakus_request_seconds_count{route=\"other\"} 1", "blakus_organizations 215",
        "blakus_overloaded 0", "blakus_terms{kind=\"area\"} ",
        "blakus_index_info{generation=\"generation-1\",built=\"2026-11-21T00:00:00Z\"} 1"})
    EXPECT_NE(metrics.find(line), std::string::npos) << line << "\n" << metrics;
  EXPECT_EQ(metrics.find("noslepums"), std::string::npos);
  real_directory().snapshot()->settle();
  const auto ready = json::parse(fetch(directory.server().admin_port(), "/readyz").body);
  EXPECT_EQ(ready["organizations"], 215);
  EXPECT_EQ(fetch(directory.port(), "/readyz").body, "ready\n");
  EXPECT_EQ(fetch(directory.port(), "/healthz").body, "alive\n");
}

TEST(Server, TellsItsTimingWhenAsked) {
  ServedDirectory directory{ServerOptions{.server_timing = true, .https = true}};
  const auto answer = fetch(directory.port(), "/api/v1/areas");
  EXPECT_TRUE(answer.header("Server-Timing").starts_with("total;dur="));
  EXPECT_NE(answer.header("Strict-Transport-Security"), "");
  EXPECT_EQ(fetch(port(), "/api/v1/areas").header("Server-Timing"), "");
}

TEST(Server, ShowsANewGenerationWithoutDroppingARequest) {
  TinyIndex index{{body("pirma", "Pirmā")}};
  const ServedDirectory directory{index.searcher(), {}};
  IndexWatcher watcher{index.searcher(), index.folder(), std::chrono::milliseconds{50}};
  RawClient client{directory.port()};
  const auto is_there = [&](const std::string& id) {
    client.send(get("/api/v1/organizations/" + id + "?x=1"));
    const auto answer = client.answer();
    if (!answer) throw std::runtime_error("a request was dropped");
    if (answer->status == 404) client = RawClient{directory.port()};
    return answer->status == 200;
  };
  EXPECT_TRUE(is_there("pirma"));
  EXPECT_FALSE(is_there("otra"));
  const auto tag = fetch(directory.port(), "/").header("ETag");
  index.replace({body("pirma", "Pirmā"), body("otra", "Otrā")});
  const auto until = Clock::now() + std::chrono::seconds{5};
  while (!is_there("otra") && Clock::now() < until) {
  }
  EXPECT_TRUE(is_there("otra"));
  EXPECT_EQ(fetch(directory.port(), "/", "If-None-Match: " + tag + "\r\n").status, 200);
}

}  // namespace
}  // namespace blakus::server_test
