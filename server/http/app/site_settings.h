#pragma once
// What an operator sets about the site, in one value that every page reads. A switch is a member
// and a row of `switches`: from it follow its option on the command line, its name in templates
// ({{#settings.suggestions}}) and an edition of its own in entity tags.

#include <array>
#include <ctime>
#include <filesystem>
#include <string>
#include <string_view>

#include "server/http/app/network_contact.h"

namespace blakus {

struct SiteSettings {
  std::filesystem::path web = "web";           ///< templates/, messages/, assets/
  std::filesystem::path assets = "build/web";  ///< what the web build made: manifest.json, assets/
  std::string base_url;    ///< "https://example.lv", no slash at the end; empty: none is set
  NetworkContact network;  ///< how one reaches a human being, on every page
  std::string today;       ///< ISO date; empty: the system's
  std::time_t now = 0;     ///< the moment that "open now" is said of; 0: the system's
  /// Sites that may show /embed in a frame, as frame-ancestors has them: "*", "none",
  /// "https://kuldiga.lv https://*.example.lv".
  std::string embed_on = "*";
  bool search_by_post = false;  ///< what is searched for stands in no address
  bool suggestions = true;      ///< while one types; what is typed so far stands in an address
  bool has_store = false;       ///< pages that keep something are there: the board, news by mail
  bool board_trusts_organizations = false;  ///< their posts are not read before they are shown
  bool count_needs = false;  ///< what nobody is there for, by month; words not understood are told
  bool strict = false;       ///< for tests: a template that lacks a value is an error, not a gap
};

struct Switch {
  std::string_view name;      ///< in templates; "--search-by-post", "--no-suggestions" if it is on
  bool SiteSettings::*value;  ///< what is usual stands in a SiteSettings{}
  const char* help;           ///< of the option, which makes it unusual
};
inline constexpr auto switches = std::to_array<Switch>({
    {"search_by_post", &SiteSettings::search_by_post,
     "searches come by POST: what is searched for stands in no address"},
    {"suggestions", &SiteSettings::suggestions, "suggest nothing while one types"},
    {"board_trusts_organizations", &SiteSettings::board_trusts_organizations,
     "posts that an organization's own address confirms are shown before a moderator reads them"},
    {"count_needs", &SiteSettings::count_needs,
     "count by month which conditions and places nobody is there for, from five on, and let "
     "visitors tell a word that was not understood; needs --store"},
});

/// A letter for each switch that is not as usual; empty if all are.
inline std::string edition_of(const SiteSettings& settings) {
  const SiteSettings usual;
  std::string edition;
  char letter = 'a';
  for (const auto& each : switches) {
    if (settings.*each.value != usual.*each.value) edition += letter;
    ++letter;
  }
  return edition;
}

}  // namespace blakus
