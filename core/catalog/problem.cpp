#include "core/catalog/problem.h"

namespace blakus {

std::string to_string(const Problem& problem) {
  std::string line = problem.file;
  for (const auto* part : {&problem.record, &problem.key, &problem.what}) {
    if (part->empty()) continue;
    if (!line.empty()) line += ": ";
    line += *part;
  }
  if (!problem.remedy.empty()) line += " (" + problem.remedy + ")";
  return line;
}

}  // namespace blakus
