#pragma once
// Events, projects, documents, news and experts as JSON: the form of data/network/ and of the
// index's documents. Shapes: data/schemas/. What pages do not show stays in the data.

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "core/catalog/network_item.h"
#include "core/catalog/problem.h"

namespace blakus {

struct NetworkFile {
  const char* path;   ///< below the data folder
  const char* kind;   ///< of its items
  const char* title;  ///< key of an item's title
  const char* date;   ///< key of its date
};

inline constexpr std::array network_files{
    NetworkFile{"network/events.json", "event", "title", "date"},
    NetworkFile{"network/projects.json", "project", "title", "start_date"},
    NetworkFile{"network/documents.json", "document", "title", "year"},
    NetworkFile{"network/news.json", "news", "title", "date"},
    NetworkFile{"network/experts.json", "expert", "field", "date"},
};

/// Where items of this kind are written. Throws std::invalid_argument for a kind that is none.
const NetworkFile& network_file_of(std::string_view kind);

Checked<std::vector<NetworkItem>> network_items_from_json(std::string_view text,
                                                          const NetworkFile& file);
std::string to_json(const NetworkItem& item);
/// Throws std::runtime_error if the record is not sound.
NetworkItem stored_network_item(std::string_view text);

}  // namespace blakus
