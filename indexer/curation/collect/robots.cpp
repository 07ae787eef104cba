#include "indexer/curation/collect/robots.h"

#include <algorithm>

#include "core/text/ascii.h"
#include "core/text/utf8.h"

namespace blakus {
namespace {

constexpr std::size_t most_rules = 2000;

/// "*" stands for anything, "$" for the end. Linear in path and pattern.
bool matches(std::string_view pattern, std::string_view path) {
  const bool to_end = pattern.ends_with('$');
  if (to_end) pattern.remove_suffix(1);
  std::size_t at = 0;
  bool first = true;
  while (true) {
    const auto star = pattern.find('*');
    const auto piece = pattern.substr(0, star);
    const bool last = star == pattern.npos;
    if (first) {
      if (!path.starts_with(piece)) return false;
      at = piece.size();
    } else if (last && to_end) {
      return path.size() >= at + piece.size() && path.ends_with(piece);
    } else {
      const auto found = path.find(piece, at);
      if (found == path.npos) return false;
      at = found + piece.size();
    }
    if (last) return !to_end || at == path.size();
    pattern.remove_prefix(star + 1);
    first = false;
  }
}

}  // namespace

RobotRules::RobotRules(std::string_view text, std::string_view agent) {
  std::vector<Rule> of_all;
  std::vector<Rule> own;
  bool named = false;  // a group for this program exists
  bool for_own = false;
  bool for_all = false;
  bool in_agents = false;  // the line before named a program too
  while (!text.empty()) {
    const auto end = text.find_first_of("\r\n");
    auto line = text.substr(0, end);
    text = end == text.npos ? "" : text.substr(end + 1);
    line = trimmed(line.substr(0, line.find('#')));
    const auto colon = line.find(':');
    if (colon == line.npos) continue;
    const auto key = lower_ascii(trimmed(line.substr(0, colon)));
    const auto value = trimmed(line.substr(colon + 1));
    if (key == "user-agent") {
      if (!in_agents) for_own = for_all = false;
      in_agents = true;
      for_all = for_all || value == "*";
      const bool mine = lower_ascii(value) == lower_ascii(agent);
      for_own = for_own || mine;
      named = named || mine;
      continue;
    }
    if (key != "allow" && key != "disallow") continue;
    in_agents = false;
    if (value.empty() || own.size() + of_all.size() > most_rules) continue;
    const Rule rule{.path = std::string(value), .allow = key == "allow"};
    if (for_own) own.push_back(rule);
    if (for_all) of_all.push_back(rule);
  }
  rules_ = named ? std::move(own) : std::move(of_all);
}

RobotRules RobotRules::none() {
  RobotRules rules;
  rules.rules_.push_back({.path = "/", .allow = false});
  return rules;
}

bool RobotRules::allows(std::string_view path) const {
  const Rule* longest = nullptr;
  for (const auto& rule : rules_) {
    if (!matches(rule.path, path)) continue;
    const bool longer = !longest || rule.path.size() > longest->path.size() ||
                        (rule.path.size() == longest->path.size() && rule.allow);
    if (longer) longest = &rule;
  }
  return !longest || longest->allow;
}

}  // namespace blakus
