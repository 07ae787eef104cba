#pragma once
// Atom 1.0 feeds (RFC 4287) of plain texts. Knows the format; never what is told.

#include <string>
#include <vector>

namespace blakus {

struct FeedEntry {
  std::string id;  ///< an IRI that stays the same wherever and whenever it is read
  std::string title;
  std::string updated;    ///< ISO date and time, UTC
  std::string published;  ///< likewise; may be empty
  std::string link;       ///< whole address of the page; may be empty
  std::string summary;    ///< plain text; may be empty
};

struct Feed {
  std::string id;  ///< as of an entry
  std::string title;
  std::string language;   ///< "lv"
  std::string self;       ///< whole address of the feed
  std::string page;       ///< of the page that says the same
  std::string author;     ///< who publishes it
  std::string otherwise;  ///< `updated` of a feed without entries
  std::vector<FeedEntry> entries;
};

inline constexpr std::size_t most_feed_entries = 100;
inline constexpr const char* atom_type = "application/atom+xml; charset=utf-8";

std::string atom_text(const Feed& feed);

}  // namespace blakus
