#include "core/record/problem.h"

#include "core/text/characters.h"

namespace blakus {

std::string to_string(const Problem& problem) {
  std::string line = problem.file;
  for (const auto* part : {&problem.record, &problem.key, &problem.what}) {
    if (part->empty()) continue;
    if (!line.empty()) line += ": ";
    line += *part;
  }
  if (!problem.remedy.empty()) line += " (" + problem.remedy + ")";
  // Names of files and keys are foreign: they must not write to the terminal, or forge a line.
  return printable(line);
}

}  // namespace blakus
