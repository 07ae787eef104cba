#pragma once
// A real server with forms and review, and those who fill them in.

#include <gtest/gtest.h>

#include "core/store/confirm_links.h"
#include "server/curation/confirmation.h"
#include "server/curation/sign_in.h"
#include "server/http/app/parameters.h"
#include "server/http/site/forms/curation_routes.h"
#include "tests/server/curation/support.h"
#include "tests/server/http/support/raw_client.h"
#include "tests/server/http/support/served_directory.h"

namespace blakus {

inline const std::string passphrase = "zebra mountain nine";

inline std::string encoded(const Parameters& fields) {
  std::string body;
  for (const auto& [name, value] : fields)
    body += (body.empty() ? "" : "&") + percent_encoded(name) + "=" + percent_encoded(value);
  return body;
}

/// What stands between two texts, the first time; empty if they do not.
inline std::string between(const std::string& text, const std::string& before,
                           const std::string& after) {
  const auto begin = text.find(before);
  if (begin == std::string::npos) return {};
  const auto from = begin + before.size();
  return text.substr(from, text.find(after, from) - from);
}

class ServedRecords : public testing::Test {
 protected:
  explicit ServedRecords(CurationOptions asked = {}, std::vector<NetworkRecord> published = {})
      : asked_(std::move(asked)),
        index_({with_contacts("viena", "Viena biedrība"), body("otra", "Otra")}, small_vocabulary(),
               std::move(published)) {}

  static ServerOptions options(CurationRoutes& site) {
    ServerOptions options{.port = 0, .admin_port = 0};
    options.routes.web = web_folder();
    options.routes.records = &site;
    options.proxies = {"127.0.0.1"};
    return options;
  }

  RawAnswer look(const std::string& path, const std::string& headers = {}) {
    return fetch(server_.port(), path, headers);
  }
  RawAnswer post(int port, const std::string& path, const Parameters& fields,
                 const std::string& headers = {}) {
    const auto body = encoded(fields);
    RawClient client{port};
    client.send(
        "POST " + path + " HTTP/1.1\r\nHost: a\r\nContent-Length: " + std::to_string(body.size()) +
        "\r\nContent-Type: application/x-www-form-urlencoded\r\n" + headers + "\r\n" + body);
    return client.answer().value_or(RawAnswer{});
  }
  RawAnswer send(const std::string& path, const Parameters& fields) {
    return post(server_.port(), path, fields);
  }
  std::string opened() { return between(look("/confirm").body, "name=\"opened\" value=\"", "\""); }
  /// A correction of the phone number, as the form would send it.
  Parameters correction(const std::string& phone) {
    return {{"opened", opened()},     {"name_lv", "Viena biedrība"},
            {"phone", phone},         {"email", "birojs@viena.example"},
            {"coverage", "national"}, {"description_lv", "Izdomāta organizācija pārbaudēm."}};
  }

  std::string sign_in(const std::string& name = "anna") {
    const auto in = post(server_.admin_port(), "/admin/sign-in",
                         {{"name", name}, {"passphrase", passphrase}}, "Origin: http://a\r\n");
    return "Cookie: " + between(in.header("Set-Cookie"), "", ";") + "\r\nOrigin: http://a\r\n";
  }
  RawAnswer staff(const std::string& path, const std::string& session) {
    return fetch(server_.admin_port(), path, session);
  }
  RawAnswer decide(const std::string& path, Parameters fields, const std::string& session) {
    fields.emplace_back(
        "form_token", between(staff("/admin", session).body, "name=\"form_token\" value=\"", "\""));
    return post(server_.admin_port(), path, fields, session);
  }
  Organization present() { return *present_organization(site_.services().curation, "viena"); }

  SiteSettings pages_options() const {
    SiteSettings options;
    options.web = web_folder();
    options.assets = build_.path();
    options.base_url = "https://example.lv";
    options.strict = true;
    options.count_needs = true;
    return options;
  }

  CurationOptions in_folder(CurationOptions asked) const {
    asked.store = folder_.path() / "store.sqlite";
    asked.shortest_filling = 0;
    return asked;
  }

  const CurationOptions asked_;
  TinyIndex index_;
  TemporaryFolder folder_;
  WebBuild build_;
  Pages pages_{pages_options(), index_.searcher()};
  CurationRoutes site_{index_.searcher(), pages_, in_folder(asked_)};
  Server server_{index_.searcher(), pages_, options(site_)};
};

}  // namespace blakus
