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
  const char* path;  ///< below the data folder
  const char* kind;  ///< of its items
};

inline constexpr std::array network_files{
    NetworkFile{"network/events.json", "event"},
    NetworkFile{"network/projects.json", "project"},
    NetworkFile{"network/documents.json", "document"},
    NetworkFile{"network/news.json", "news"},
    NetworkFile{"network/experts.json", "expert"},
};

Checked<std::vector<NetworkItem>> network_items_from_json(std::string_view text,
                                                          const NetworkFile& file);
std::string to_json(const NetworkItem& item);
/// Throws std::runtime_error if the record is not sound.
NetworkItem stored_network_item(std::string_view text);

}  // namespace blakus
