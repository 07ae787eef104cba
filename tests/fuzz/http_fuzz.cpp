// needs: server/http/transport/request_*.cpp server/http/app/parameters.cpp
// needs: server/http/transport/url.cpp core/text/*.cpp -lcpp-httplib

// Any bytes as requests on a connection, and as a query string: nothing may crash, hang, or be read
// in two ways.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "server/http/app/parameters.h"
#include "server/http/transport/request_framing.h"
#include "server/http/transport/request_parser.h"
#include "server/http/transport/url.h"

namespace blakus {
// Ids are looked up in an index; here there is none, and nothing that needs one is called. Weak,
// for where the whole box is linked.
__attribute__((weak)) const TaxonomyTerm* Snapshot::term(Kind, std::string_view) const {
  __builtin_trap();
}
}  // namespace blakus

namespace {

void require(bool holds) {
  if (!holds) __builtin_trap();
}

bool inside(std::string_view part, std::string_view whole) {
  return part.empty() ||
         (part.data() >= whole.data() && part.data() + part.size() <= whole.data() + whole.size());
}

void check(const blakus::WholeRequest& request, std::string_view bytes) {
  require(request.size > 0 && request.size <= bytes.size());
  require(request.target.starts_with('/'));
  require(inside(request.target, bytes) && inside(request.body, bytes));
  require(!request.host.empty() && inside(request.host, bytes));
  require(request.body.size() <= blakus::max_body_bytes);
  require(request.headers.size() <= blakus::max_header_lines);
  // One byte less is never a request; its end does not depend on what follows.
  require(!std::holds_alternative<blakus::WholeRequest>(
      blakus::frame(bytes.substr(0, request.size - 1))));
  const auto alone = blakus::frame(bytes.substr(0, request.size));
  require(std::holds_alternative<blakus::WholeRequest>(alone));
  require(std::get<blakus::WholeRequest>(alone).size == request.size);
}

/// What httplib reads is what was framed, or it was not asked.
void check_parsed(const blakus::WholeRequest& framed) {
  static const blakus::RequestParser parser{[](std::string_view) { return std::string(); }};
  const auto request = parser.parse(framed);
  const auto mark = std::min(framed.target.find('?'), framed.target.size());
  require(request.method == framed.method && request.body == framed.body);
  require(request.path == blakus::percent_decoded(framed.target.substr(0, mark)));
  require(request.query == framed.target.substr(std::min(mark + 1, framed.target.size())));
  for (const auto& [name, value] : {std::pair{"Cookie", request.cookie},
                                    {"Origin", request.origin},
                                    {"Sec-Fetch-Site", request.fetch_site}}) {
    const auto sent = blakus::header_of(framed, name);
    require(value == sent || sent.empty());  // httplib goes on to the next line
  }
}

void check_parameters(std::string_view query) {
  const auto parameters = blakus::parameters_of(query);
  for (const auto& [name, value] : parameters) require(name.size() + value.size() <= query.size());
  const auto suggest = blakus::suggest_request(parameters);
  require(suggest.value.limit >= 1 && suggest.value.limit <= blakus::max_suggestions);
  for (const auto& bad : suggest.bad) require(!bad.name.empty() && !bad.reason.empty());
  require(blakus::percent_decoded(blakus::percent_encoded(query)) == query);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string_view bytes{reinterpret_cast<const char*>(data), size};
  while (!bytes.empty()) {
    const auto framing = blakus::frame(bytes);
    const auto* request = std::get_if<blakus::WholeRequest>(&framing);
    if (!request) break;
    check(*request, bytes);
    check_parsed(*request);
    check_parameters(request->target);
    bytes.remove_prefix(request->size);
  }
  check_parameters(bytes);
  return 0;
}
