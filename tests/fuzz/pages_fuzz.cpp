// needs: core/index/*.cpp core/files/*.cpp core/record/*.cpp core/kinds/*.cpp core/kinds/*/*.cpp
// core/catalog/*.cpp core/text/*.cpp needs: tests/support/tiny_index.cpp needs: indexer/build.cpp
// indexer/documents.cpp indexer/progress.cpp indexer/quality.cpp needs: indexer/shards.cpp
// core/store/*.cpp -lSQLiteCpp -lsqlite3 needs: server/search/*.cpp server/search/*/*.cpp needs:
// core/exchange/*.cpp server/curation/*.cpp server/mail/*.cpp needs: server/http/*.cpp
// server/http/*/*.cpp server/http/site/*/*.cpp server/http/site/kinds/*/*.cpp needs:
// server/http/transport/*.cpp needs: server/periodic_worker.cpp needs: -lcsv -lcurl -loath -lical
// -lcpp-httplib -ldeflate

// Any bytes as address and parameters of pages and API, and as the texts of a record that is
// shown: never an exception, never a 5xx, and markup of the bytes never becomes markup of the page.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "core/kinds/paths.h"
#include "core/record/language.h"
#include "core/text/utf8.h"
#include "server/http/app/route_list.h"
#include "server/http/routes.h"
#include "server/http/site/forms/curation_routes.h"
#include "server/http/site/page_context.h"
#include "server/http/site/pages.h"
#include "server/http/transport/url.h"
#include "tests/server/http/support/served_directory.h"
#include "tests/support/tiny_index.h"

namespace {

/// No page and no script of ours has this, so it must always have been escaped.
constexpr std::string_view foreign = "<zq";

void require(bool promise) {
  if (!promise) __builtin_trap();
}

struct Site {
  blakus::TinyIndex index{{blakus::body("viens", "Viens", {"diabetes"}, {"diabetes"})}};
  blakus::WebBuild build;
  blakus::Pages pages{{.web = blakus::web_folder(),
                       .assets = build.path(),
                       .base_url = "https://example.lv",
                       .today = "2026-11-21",
                       .strict = true},
                      index.searcher()};
  blakus::Routes routes{index.searcher(), pages, {.web = blakus::web_folder()}};
};

Site& site() {
  static Site only;
  return only;
}

void check(const blakus::HttpRequest& request) {
  const auto answered = site().routes.answer(request, blakus::Entrance::visitors);
  const auto& reply = answered.reply;
  require(reply.status >= 200 && reply.status < 500);
  require(blakus::valid_utf8(reply.body));
  if (!reply.content_type.starts_with("application/"))
    require(reply.body.find(foreign) == std::string::npos);
  for (const auto& [name, value] : reply.headers)
    require(value.find_first_of("\r\n") == std::string::npos);
}

void ask(std::string_view target) {
  blakus::HttpRequest request;
  const auto mark = target.find('?');
  request.path = blakus::percent_decoded(target.substr(0, mark));
  if (mark != std::string_view::npos) request.query = target.substr(mark + 1);
  request.parameters = blakus::parameters_of(request.query);
  check(request);
}

/// The bytes in every text of a record. Building the index takes milliseconds, so only some inputs.
void show(std::string_view bytes) {
  const auto text = blakus::nfc(bytes) + std::string(foreign) + ">\"'{{x}}";
  if (blakus::has_hidden_character(text)) return;  // no record may hold such: refused when read
  auto record = blakus::body("viens", text, {"diabetes"}, {"diabetes"});
  record.description = {.lv = text, .en = text, .ru = text};
  record.short_names = record.former_names = record.memberships = {text};
  record.legal_status = record.notes = text;
  record.website = "https://a.example/" + text;
  record.emails = {text};
  record.phones = {{.number = text, .description = text}};
  record.social = {{text, text}};
  record.locations = {{.name = text, .address_1 = text, .city = text, .postal_code = text}};
  record.checked["record"] = {.date = text, .how = text, .source = text};
  record.checked["contacts"] = {.date = text, .how = text, .source = text};
  record.sources = {text};
  site().index.replace({record});
  site().index.searcher().refresh();
  for (const std::string_view path :
       {"/organizations/viens", "/ru/organizations/viens", "/?q=a", "/a-z", "/en/handout?id=viens",
        "/api/v1/organizations/viens"})
    ask(path);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes{reinterpret_cast<const char*>(data), size};
  if (bytes.starts_with('!')) {
    show(bytes.substr(1));
    return 0;
  }
  ask(bytes);
  ask("/?" + std::string(bytes));
  ask("/api/v1/suggest?q=" + std::string(bytes));
  // One row takes its turn at each input; a whole walk would leave few inputs a second.
  static std::size_t turn = 0;
  const auto rows = blakus::all_routes();
  const auto& row = rows[turn++ % rows.size()];
  ask(blakus::path_at(row.pattern, bytes));
  const auto language = blakus::all_languages[turn / rows.size() % blakus::all_languages.size()];
  ask(blakus::localized_path(language, blakus::path_at(row.pattern, "viens")) + "?" +
      std::string(bytes));
  return 0;
}
