#pragma once
// Query parameters → a search request, with every bad parameter named. The only place that knows
// the names and limits of the contract's parameters. Knows no httplib.

#include <string>
#include <string_view>
#include <vector>

#include "server/http/transport/reply.h"
#include "server/http/transport/url.h"
#include "server/search/index/snapshot.h"
#include "server/search/request.h"

namespace blakus {

/// One bad parameter, for problem+json and for the error page.
struct BadParameter {
  std::string name;    ///< "region"
  std::string reason;  ///< for a programmer, in English: "unknown region 'lv-rx'"
};

template <typename Value>
struct CheckedParameters {
  Value value{};
  std::vector<BadParameter> bad;
  bool ok() const { return bad.empty(); }
};

/// q, area*, diagnosis*, region*, service*, audience*, language*, type*, near, radius_km, sort,
/// page, size, lang, exact. Ids are checked against the snapshot. Unknown names are ignored.
CheckedParameters<SearchRequest> search_request(const Parameters& parameters,
                                                const Snapshot& snapshot);
/// Likewise with kinds, which pages do not take: "event,news", "all".
CheckedParameters<SearchRequest> kinds_search_request(const Parameters& parameters,
                                                      const Snapshot& snapshot);

/// What has been typed so far, to be completed.
struct SuggestRequest {
  std::string text;  ///< valid UTF-8
  Language language = Language::lv;
  std::size_t limit = 8;
};

inline constexpr std::size_t max_suggestions = 20;

/// q, lang, limit.
CheckedParameters<SuggestRequest> suggest_request(const Parameters& parameters);

/// lang alone, as the lists and records of the API take it.
CheckedParameters<Language> language_request(const Parameters& parameters);

/// The query string that asks for this request again: canonical order, defaults left out, without
/// "?". The same request always gives the same bytes. `lang` is left out (pages carry it in the
/// path).
std::string query_string(const SearchRequest& request);

}  // namespace blakus
