#pragma once
// One address as a row: its pattern, who answers it and how, and where else it is named (sitemap,
// robots.txt, counters). Each feature has its rows in its own file; route_list.cpp joins them.
// Knows kinds of calls; never a page, a form, or how a search is done.

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "server/http/app/roles.h"
#include "server/http/transport/reply.h"

namespace blakus {

class PageContext;
struct AdminRequest;
struct ApiCall;
struct FormRequest;
struct Site;
struct SiteSettings;

/// A function that answers calls of one kind; of an address with "{id}", nothing if there is no
/// such record.
template <typename Call>
class Handler {
 public:
  using Plain = Reply (*)(const Call& call);
  using OfRecord = std::optional<Reply> (*)(const Call& call, const std::string& id);

  constexpr Handler() = default;
  constexpr Handler(Plain plain) : plain_(plain) {}                 // NOLINT: rows name functions
  constexpr Handler(OfRecord of_record) : of_record_(of_record) {}  // NOLINT: the same

  constexpr explicit operator bool() const { return plain_ != nullptr || of_record_ != nullptr; }
  std::optional<Reply> operator()(const Call& call, const std::string& id) const {
    if (plain_ != nullptr) return plain_(call);
    return of_record_ != nullptr ? of_record_(call, id) : std::nullopt;
  }

 private:
  Plain plain_ = nullptr;
  OfRecord of_record_ = nullptr;
};

/// The port a request came in by: the review area is open at one of them only.
enum class Entrance : unsigned char { visitors, staff };

/// Methods that an address takes besides GET and HEAD.
enum class Takes : unsigned char {
  looks,     ///< none
  forms,     ///< POST, where there is a store
  searches,  ///< POST, where searches come by POST
  messages   ///< POST: a question that is too long for an address; nothing is kept
};

/// How long a browser keeps an answer.
enum class Cache : unsigned char {
  checked,  ///< it asks each time whether the answer is still the same (ETag)
  hour,     ///< and does not ask for an hour
  never
};

/// Ids of an address that the sitemap lists.
using SitemapIds = std::vector<std::string> (*)(const PageContext& context);
/// For an address without id.
inline std::vector<std::string> itself(const PageContext&) {
  return {""};
}

struct Route {
  std::string_view pattern;  ///< "/organizations/{id}", without the language of the reader
  Handler<PageContext>
      page;  ///< in each language; of an address with a `form` too: where there is no store
  Handler<PageContext> markdown;   ///< the same for programs that read: at the pattern with ".md"
                                   ///< behind it, or where Accept names text/markdown
  Handler<FormRequest> form;       ///< in each language, where there is a store
  Handler<AdminRequest> curation;  ///< the same, for an editor who has signed in
  Handler<ApiCall> api;            ///< at the pattern only, without a language
  Takes takes = Takes::looks;
  Entrance entrance = Entrance::visitors;
  Capability capability =
      Capability::none;                   ///< of `curation`: what the editor must be allowed to do
  Capability sending = Capability::none;  ///< the same of a POST, where it takes more
  bool SiteSettings::*needs = nullptr;    ///< a switch without which the address is not there
  std::string_view part;  ///< of site_parts: the address is there where the directory has the part
  SitemapIds sitemap = nullptr;
  bool crawled = true;  ///< false: robots.txt asks search engines to stay away
  Cache cache = Cache::checked;
  bool costly = false;  ///< made once a generation, one at a time, and kept in memory
  bool in_frames =
      false;  ///< pages of other sites may show it in a frame, as SiteSettings::embed_on says
  bool alone = false;      ///< made one at a time: whoever asks meanwhile is told to come back
  bool one_click = false;  ///< a POST of mail programs, of whatever form, does it (RFC 8058)
  bool sealed = false;     ///< its forms carry the seal of form_guard.h
  /// A file that pages are shown with: a copy of them has it, too.
  bool shown_in_pages = false;
  std::string_view metrics;  ///< name in counters and access log; empty: the pattern

  std::string_view name() const { return metrics.empty() ? pattern : metrics; }
  Capability needed(bool post) const {
    return post && sending != Capability::none ? sending : capability;
  }
};

/// Does "/organizations/agihas" fit "/organizations/{id}"? `id` then holds what stands at "{id}",
/// if the pattern has it; never empty, never with a "/". Of two, both with the "/" between them.
bool match_path(std::string_view path, std::string_view pattern, std::string& id);

/// May pages of other sites read what stands at this path? True of all below /api/, /data/, /hsds/
/// and /mcp, errors too. `path`: as asked for, with or without a language.
bool is_open_to_other_sites(std::string_view path);

/// Adds what lets them (https://fetch.spec.whatwg.org/#http-cors-protocol).
void open_to_other_sites(Reply& reply);

/// To the question of a browser whether a page of another site may ask (a CORS preflight); what
/// opens it is added as to every answer there. `messages`: a POST is taken, too.
Reply preflight(bool messages = false);

/// False of an address that the settings switch off, or that `data/site.json` does without.
bool is_there(const Route& route, const SiteSettings& settings, const Site& site);

/// True where a POST is taken. `store`: there is one.
bool takes_post(const Route& route, const SiteSettings& settings, bool store);

}  // namespace blakus
