#pragma once
// What loading a data folder told, as a curator reads it.

#include <algorithm>
#include <string>

#include "core/catalog/load.h"

namespace blakus {

/// Is there a problem of such a file, with this key, these words and a remedy?
inline bool reports(const LoadedCatalog& loaded, const std::string& file, const std::string& key,
                    const std::string& what) {
  return std::ranges::any_of(loaded.problems, [&](const Problem& problem) {
    return problem.file.starts_with(file) && problem.key == key &&
           problem.what.find(what) != std::string::npos && !problem.remedy.empty();
  });
}

/// All problems, a line each.
inline std::string all(const LoadedCatalog& loaded) {
  std::string lines;
  for (const auto& problem : loaded.problems) lines += to_string(problem) + "\n";
  return lines;
}

}  // namespace blakus
