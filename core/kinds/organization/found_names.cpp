#include "core/kinds/organization/found_names.h"

#include <algorithm>
#include <iterator>
#include <set>

#include <fmt/format.h>

#include "core/kinds/organization/all_names.h"
#include "core/kinds/taxonomy_term/added_names.h"
#include "core/kinds/taxonomy_term/each_name.h"
#include "core/record/lines.h"
#include "core/record/record_list_reader.h"
#include "core/text/folded_words.h"
#include "core/text/utf8.h"

namespace blakus {

namespace {

std::string folded_name(std::string_view name) {
  return folded_words(analyze(name));
}

void read_record(ObjectReader& reader, FoundNames& all) {
  const auto id = reader.required_text("id");
  auto names = term_names_in(reader);
  reader.finish();
  if (!id.empty() && !all.try_emplace(id, std::move(names)).second)
    reader.problem("id", "stands twice in this file", "put its names together");
}

class FoundNamesCheck {
 public:
  explicit FoundNamesCheck(const std::vector<Organization>& organizations) {
    for (const auto& organization : organizations) by_id_[organization.id] = &organization;
  }

  Problems check(const FoundNames& all) {
    for (const auto& [id, names] : all) {
      const auto organization = by_id_.find(id);
      if (organization == by_id_.end()) {
        report(id, "id", fmt::format("unknown organization '{}'", id),
               "use an id of organizations/");
        continue;
      }
      check_names(*organization->second, names);
    }
    return std::move(problems_);
  }

 private:
  void check_names(const Organization& organization, const TermNames& names) {
    std::set<std::string> borne;
    for (const auto& name : all_names(organization)) borne.insert(folded_name(*name.text));
    each_name(names, [&](Language language, const std::string& name) {
      const auto key = fmt::format("names.{}", code_of(language));
      const auto words = folded_name(name);
      if (words.empty() || name.find_first_of("\t\r\n") != std::string::npos)
        return report(organization.id, key, fmt::format("'{}' is no name", name),
                      "write its words");
      if (borne.contains(words))
        return report(organization.id, key, fmt::format("'{}' is a name it bears", name),
                      "remove it here");
      const auto [first, is_new] = finds_.try_emplace(words, organization.id);
      if (!is_new)
        report(organization.id, key, fmt::format("'{}' finds '{}' already", name, first->second),
               "keep one of them, or add what tells them apart");
    });
  }
  void report(const std::string& record, const std::string& key, std::string what,
              std::string remedy) {
    problems_.push_back({.file = found_names_file,
                         .record = record,
                         .key = key,
                         .what = std::move(what),
                         .remedy = std::move(remedy)});
  }

  std::map<std::string_view, const Organization*> by_id_;
  std::map<std::string, std::string> finds_;  ///< folded name → id
  Problems problems_;
};

}  // namespace

Checked<FoundNames> found_names_from_json(std::string_view text) {
  Checked<FoundNames> result;
  const auto content = parsed_file(text, found_names_file, result.problems);
  if (!result.ok()) return result;
  only_records(content, "organizations", found_names_file, result.problems);
  each_record(content, "organizations", found_names_file, result.problems,
              [&](ObjectReader& reader) { read_record(reader, result.value); });
  return result;
}

Problems check_found_names(const FoundNames& names,
                           const std::vector<Organization>& organizations) {
  return FoundNamesCheck{organizations}.check(names);
}

void move_found_names(FoundNames& names,
                      const std::map<std::string, std::string, std::less<>>& redirects) {
  for (const auto& [former, present] : redirects) {
    const auto found = names.find(former);
    if (found == names.end()) continue;
    const auto moved = std::move(found->second);
    names.erase(found);
    each_name(moved, [&](Language language, const std::string& name) {
      names[present].in(language).push_back(name);
    });
  }
}

std::string to_lines(const FoundNames& names) {
  std::string lines;
  for (const auto& [id, of] : names)
    each_name(of, [&, &organization = id](Language language, const std::string& name) {
      lines += fmt::format("{}\t{}\t{}\n", organization, code_of(language), name);
    });
  return lines;
}

FoundNames found_names_in(std::string_view lines) {
  FoundNames names;
  for (const auto line : split(lines, '\n')) {
    const auto cells = split(line, '\t');
    if (cells.size() != 3) continue;
    if (const auto language = language_of(cells[1]))
      names[std::string(cells[0])].in(*language).emplace_back(cells[2]);
  }
  return names;
}

}  // namespace blakus
