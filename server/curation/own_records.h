#pragma once
// What an organization publishes of its own behind its link, at once and without an editor: events
// and news, undone within the hour. Knows links and records; never a form.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/kinds/network_record.h"
#include "server/curation/confirmation.h"

namespace blakus {

/// Was the button of a letter's link pressed? Such a link is good for an hour and opens the
/// organization's own page as often as it is asked for.
bool is_opened(const ConfirmLink& link);

/// Uses a letter's link and gives the token of the opened page; nothing if it is used, run out or
/// unknown.
std::optional<std::string> open_own_page(const Curation& curation, std::string_view token);

/// The organization whose opened page this is; nothing once the hour is over.
std::optional<ConfirmLink> opened_page(const Curation& curation, std::string_view token);

struct PublishedOwn {
  bool link_good = false;  ///< false: the hour is over, or the record is another organization's
  std::string id;
  std::int64_t revision = 0;  ///< 0: nothing changed
  Problems problems;
};
/// An event or a piece of news; a new one where its id is empty. Of an event `version` is counted
/// up where calendars have to move, and `changed` is today.
PublishedOwn publish_own(const Curation& curation, std::string_view token, NetworkRecord record);

/// Takes back the newest revision of an own record, at most an hour after it was made.
bool undo_own(const Curation& curation, std::string_view token, std::int64_t revision);

/// The record as it is now, with what waits for the index; nothing if it is not this
/// organization's.
std::optional<NetworkRecord> own_record(const Curation& curation, const std::string& organization,
                                        Kind kind, const std::string& id);

/// May an organization publish records of this kind without an editor?
constexpr bool is_published_by_owners(Kind kind) {
  return kind == Kind::event || kind == Kind::news;
}

}  // namespace blakus
