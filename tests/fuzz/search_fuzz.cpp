// needs: core/index/*.cpp core/files/*.cpp core/record/*.cpp core/kinds/*.cpp core/kinds/*/*.cpp
// core/catalog/*.cpp core/text/*.cpp needs: tests/support/tiny_index.cpp needs: indexer/build.cpp
// indexer/documents.cpp indexer/progress.cpp indexer/quality.cpp needs: indexer/shards.cpp
// core/store/*.cpp -lSQLiteCpp -lsqlite3 needs: server/search/*.cpp server/search/*/*.cpp

// Any bytes as what a visitor types, with filters, through a whole search on a small real index:
// an answer whose parts agree with each other, and no exception.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "core/text/utf8.h"
#include "tests/support/tiny_index.h"

namespace {

void require(bool promise) {
  if (!promise) __builtin_trap();
}

blakus::TinyIndex& index() {
  static blakus::TinyIndex small{{
      blakus::body("viens", "Latvijas Diabēta biedrība", {"diabetes"}, {"diabetes"}),
      blakus::body("divi", "Onkoloģijas pacientu apvienība", {"cancer", "leukaemia"}, {"oncology"}),
      blakus::body("tris", "Invalīdu biedrība “Gaisma”", {}, {"disability-rehab"}),
      blakus::body("cetri", "Pārkinsona slimības biedrība", {"parkinson"}, {"neurology"}),
  }};
  return small;
}

/// The bytes before the text choose language, order, window, place and filters.
blakus::SearchRequest request_of(const std::uint8_t*& data, std::size_t& size) {
  const auto next = [&] {
    if (size == 0) return std::uint8_t{0};
    --size;
    return *data++;
  };
  blakus::SearchRequest request;
  const auto choice = next();
  request.language = blakus::all_languages[choice % blakus::all_languages.size()];
  request.exactly = (choice & 4U) != 0;
  if ((choice & 8U) != 0) request.filters.push_back({blakus::Kind::region, {"liepaja"}});
  if ((choice & 16U) != 0)
    request.filters.push_back({blakus::Kind::area, {"oncology", "diabetes"}});
  if ((choice & 32U) != 0) request.near = blakus::Point{56.5, 21.0};
  if ((choice & 64U) != 0) request.radius_km = 30;
  request.page = 1 + next() % 3;
  request.size = 1 + next() % 4;
  return request;
}

std::string typed(const std::uint8_t* data, std::size_t size) {
  std::string text = blakus::nfc({reinterpret_cast<const char*>(data), size});
  const auto characters = blakus::code_points(text);
  return blakus::to_utf8(
      characters.substr(0, std::min(characters.size(), blakus::max_query_characters)));
}

void check(const blakus::Answer& answer, const blakus::SearchRequest& request) {
  require(answer.text == request.text);
  require(answer.matches.size() <= request.size && answer.total <= 4);
  require(answer.groups[0] + answer.groups[1] + answer.groups[2] == answer.total);
  require(answer.pages == (answer.total + request.size - 1) / request.size);
  require(blakus::valid_utf8(answer.corrected.text));
  for (const auto& understood : answer.understood) {
    require(!understood.id.empty() && blakus::valid_utf8(understood.text));
    require(blakus::valid_utf8(understood.without));
  }
  for (const auto& match : answer.matches) {
    require(match.organization != nullptr && blakus::valid_utf8(match.snippet.text));
    for (const auto& why : match.why) require(blakus::valid_utf8(why->typed));
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  auto request = request_of(data, size);
  request.text = typed(data, size);
  check(index().search(request), request);
  for (const auto& suggestion : index().searcher().autocomplete(request.text, request.language, 8))
    require(!suggestion.id.empty() && blakus::valid_utf8(suggestion.label));
  require(!index().searcher().explain(request).empty());
  return 0;
}
