#pragma once
// The JSON Schemas of data/schemas/ that describe() gives. `blakus-index schemas` writes them.

#include <string>
#include <vector>

namespace blakus {

struct SchemaFile {
  std::string name;  ///< "event.schema.json"
  std::string text;
};

/// One for each kind whose fields are described.
std::vector<SchemaFile> schema_files();

}  // namespace blakus
