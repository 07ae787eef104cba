#include "indexer/curation/import.h"

#include <algorithm>
#include <iterator>
#include <map>

#include <fmt/format.h>

#include "core/catalog/check.h"
#include "core/catalog/load.h"
#include "core/kinds/organization/fact_checks.h"
#include "core/kinds/organization/organization_json.h"
#include "core/kinds/organization/record_changes.h"
#include "core/store/merged_catalog.h"
#include "core/text/slug.h"
#include "indexer/curation/record_files.h"
#include "indexer/curation/rows.h"
#include "indexer/curation/taken_names.h"

namespace fs = std::filesystem;

namespace blakus {
namespace {

/// "file:members.csv", as data/SOURCES.md has it.
std::string source_of(const fs::path& file) {
  auto source = "file:" + file.filename().string();
  std::replace(source.begin(), source.end(), ' ', '_');
  return source;
}

class Planner {
 public:
  Planner(const ImportOptions& options, Catalog catalog)
      : options_(options),
        source_(source_of(options.file)),
        catalog_(std::move(catalog)),
        terms_(catalog_.terms) {
    for (std::size_t at = 0; at < catalog_.organizations.size(); ++at) remember(at);
    if (options.store.empty())
      plan_.notes.emplace_back(
          "compared with the files alone: what was approved in a store is not known (--store "
          "FILE)");
  }

  ImportPlan plan(ForeignRecords read) {
    std::ranges::move(read.notes, std::back_inserter(plan_.notes));
    problems_ = std::move(read.problems);
    for (auto& record : read.records)
      if (!full()) take(record);
    if (!full()) check_all();
    if (full())
      plan_.notes.push_back(
          fmt::format("more than {} problems: the rows behind were not looked at", max_problems));
    plan_.problems = std::move(problems_.reported);
    return std::move(plan_);
  }

 private:
  void remember(std::size_t at) {
    const auto& organization = catalog_.organizations[at];
    by_id_[organization.id] = at;
    known_.add(organization, organization.id);
    if (!organization.registration_number.empty())
      by_number_[organization.registration_number] = at;
  }

  void fault(const ForeignRecord& record, const std::string& key, std::string what,
             std::string remedy) {
    problems_.add(
        {.file = record.place, .key = key, .what = std::move(what), .remedy = std::move(remedy)});
  }

  /// So many problems that no more is looked at.
  bool full() const { return problems_.reported.size() >= max_problems; }

  static std::string cell(const ForeignRecord& record, Column column) {
    for (const auto& one : record.cells)
      if (one.column == column) return one.text;
    return "";
  }

  /// The organization that id or registration number name; none for a new one.
  std::optional<std::size_t> known(const ForeignRecord& record, const std::string& id,
                                   const std::string& number) {
    const auto with_id = by_id_.find(id);
    const auto with_number = by_number_.find(number);
    const bool both = with_id != by_id_.end() && with_number != by_number_.end();
    if (both && with_id->second != with_number->second)
      fault(record, "id",
            fmt::format("is '{}', but the registration number is that of '{}'", id,
                        catalog_.organizations[with_number->second].id),
            "correct one of the two");
    if (with_id != by_id_.end()) return with_id->second;
    if (with_number != by_number_.end()) return with_number->second;
    return std::nullopt;
  }

  void take(ForeignRecord& record) {
    const auto id = record.whole ? record.whole->id : cell(record, Column::id);
    if (const auto merged = catalog_.redirects.find(id); merged != catalog_.redirects.end())
      return fault(record, "id", fmt::format("'{}' was merged into '{}'", id, merged->second),
                   "write that id, or leave the row out");
    auto number = record.whole ? record.whole->registration_number
                               : cell(record, Column::registration_number);
    std::erase_if(number, [](char c) { return c == ' ' || c == '-'; });
    const auto at = known(record, id, number);
    const auto before = at ? catalog_.organizations[*at] : Organization{};
    auto after = before;
    if (record.whole) after = std::move(*record.whole);
    if (!at && after.id.empty()) after.id = id;
    if (!record.whole) put_cells(record, before, after);
    if (!at && !is_another_body(record, after)) return;
    if (!at) require_facts(record, after);
    if (after.id.empty()) return;
    if (at && record.whole) after.id = before.id;
    if (const auto [first, is_new] = seen_.emplace(after.id, record.place); !is_new)
      return fault(record, "id", fmt::format("'{}' stands in {} already", after.id, first->second),
                   "keep one of the rows");
    if (!at) taken_.add(after, record.place);
    if (before == after) {
      ++plan_.unchanged;
      return;
    }
    note_check(before, after);
    plan_.records.push_back({.place = record.place, .before = before, .after = std::move(after)});
  }

  /// Gives a new organization its id; false, and a fault, where the directory or a row before has
  /// it already.
  bool is_another_body(const ForeignRecord& record, Organization& after) {
    const bool has_id = !after.id.empty();
    if (!has_id && after.name.lv.empty()) {
      fault(record, "name", "is missing", "a new organization needs a name");
      return false;
    }
    if (const auto row = taken_.with_number_of(after); !row.empty()) {
      fault(record, "registration_number",
            fmt::format("'{}' stands in {} already", after.registration_number, row),
            "keep one of the rows");
      return false;
    }
    if (const auto row = taken_.with_name_of(after); !row.empty()) {
      fault(record, "name", fmt::format("'{}' stands in {} already", after.name.lv, row),
            "keep one of the rows, or tell the two apart by name");
      return false;
    }
    auto same = known_.with_name_of(after);
    if (same.empty() && !has_id) same = known_.with_lesser_name_of(after);
    if (!same.empty()) {
      fault(record, "name", fmt::format("'{}' is already the name of '{}'", after.name.lv, same),
            "add its id to change it, or tell the two apart by name");
      return false;
    }
    if (!has_id) after.id = new_id(record, after.name.lv);
    return true;
  }

  std::string new_id(const ForeignRecord& record, const std::string& name) {
    const auto id = slug_of(name);
    if (id.empty()) fault(record, "name", "gives no id", "add a column id");
    const auto is_taken = [&](const std::string& one) {
      return by_id_.contains(one) || seen_.contains(one) || catalog_.redirects.contains(one);
    };
    auto free = id;
    for (int number = 2; is_taken(free); ++number) free = fmt::format("{}-{}", id, number);
    return free;
  }

  void put_cells(const ForeignRecord& record, const Organization& before, Organization& after) {
    for (const auto& one : record.cells) {
      if (one.column == Column::id) continue;
      if (!before.id.empty() && says_the_same(one.column, one.text, before, terms_)) continue;
      Problems found;
      put_cell(one.column, {one.text, one.language, terms_, found}, after);
      for (auto& problem : found)
        fault(record, one.header, std::move(problem.what), std::move(problem.remedy));
    }
  }

  /// What data/schemas/ asks of every record; nothing is made up for a new one.
  void require_facts(const ForeignRecord& record, const Organization& organization) {
    const auto require = [&](bool there, Column column) {
      const auto& row = row_of(column);
      if (!there)
        fault(record, std::string(row.key), "is missing",
              fmt::format("a new organization needs it: add a column '{}'", row.header[0]));
    };
    require(!organization.type.empty(), Column::type);
    const bool of_families = !organization.support_areas.empty();
    require(of_families || !organization.areas.empty(), Column::areas);
    require(of_families || !organization.audiences.empty(), Column::audiences);
    require(!organization.description.lv.empty(), Column::description);
  }

  /// An import is a check by a list: of the whole record where that is new, else of what it
  /// changes. A record that says when it was checked is believed.
  void note_check(const Organization& before, Organization& after) const {
    if (before.checked != after.checked) return;
    const FactCheck check{.date = options_.today, .how = "list", .source = source_, .by = "import"};
    const bool is_new = before.id.empty();
    if (is_new) after.checked["record"] = check;
    if (is_new && is_known(after, Fact::contacts)) after.checked["contacts"] = check;
    if (is_new) return note_source(after);
    const auto changed = differences(to_json(before), to_json(after));
    check_changed_facts(before, after, check);
    for (const auto& difference : changed)
      if (fact_of_member(difference.key) == Fact::record) after.checked["record"] = check;
    note_source(after);
  }
  void note_source(Organization& after) const {
    if (std::ranges::find(after.sources, source_) == after.sources.end())
      after.sources.push_back(source_);
  }

  /// The whole directory as it would be: references, forms and identities.
  void check_all() {
    auto merged = catalog_;
    std::vector<std::string> files;
    files.reserve(merged.organizations.size() + plan_.records.size());
    for (const auto& organization : merged.organizations)
      files.push_back("organizations/" + organization.id + ".json");
    for (const auto& record : plan_.records) {
      const auto at = by_id_.find(record.after.id);
      if (at == by_id_.end()) {
        merged.organizations.push_back(record.after);
        files.push_back(record.place);
      } else {
        merged.organizations[at->second] = record.after;
        files[at->second] = record.place;
        if (options_.store.empty()) require_file(record);
      }
    }
    problems_.add(check_organizations(merged, files));
  }

  void require_file(const ImportedRecord& record) {
    const auto file = "organizations/" + record.after.id + ".json";
    if (fs::exists(options_.data / file)) return;
    problems_.add({.file = record.place,
                   .record = record.after.id,
                   .what = "its record stands in organizations.jsonl",
                   .remedy = "move it to " + file + " first"});
  }

  const ImportOptions& options_;
  std::string source_;
  Catalog catalog_;
  TermsByName terms_;
  std::map<std::string, std::size_t> by_id_;
  std::map<std::string, std::size_t> by_number_;
  TakenNames known_;                         ///< of the directory; who: the id
  TakenNames taken_;                         ///< by new records of the file; who: the row
  std::map<std::string, std::string> seen_;  ///< id → the row that has it
  ManyProblems problems_;
  ImportPlan plan_;
};

}  // namespace

ImportPlan plan_import(const ImportOptions& options) {
  auto loaded = load_catalog(options.data);
  if (!options.store.empty())
    loaded = catalog_with_revisions(std::move(loaded),
                                    Database{options.store, Database::Missing::refuse});
  if (!loaded.problems.empty())
    return {.notes = {"the directory is not sound: repair it first"},
            .problems = std::move(loaded.problems)};
  return Planner{options, std::move(loaded.catalog)}.plan(
      read_foreign(options.file, options.mapping));
}

void apply_import(const ImportPlan& plan, const fs::path& data) {
  std::vector<FileText> files;
  files.reserve(plan.records.size());
  for (const auto& record : plan.records) files.push_back(record_file(data, record.after));
  write_files(files);
}

std::string preview_of(const ImportPlan& plan) {
  std::string text;
  for (const auto& note : plan.notes) text += note + "\n";
  std::size_t added = 0;
  for (const auto& record : plan.records) {
    added += record.is_new() ? 1 : 0;
    text += fmt::format("{}: {} {}\n", record.place, record.is_new() ? "new" : "changed",
                        record.after.id);
    for (const auto& one : differences(to_json(record.before), to_json(record.after)))
      text += fmt::format("    {}: {} → {}\n", one.key, one.before.empty() ? "–" : one.before,
                          one.after.empty() ? "–" : one.after);
  }
  text += fmt::format("{} new, {} changed, {} unchanged, {} problems\n", added,
                      plan.records.size() - added, plan.unchanged, plan.problems.size());
  return text;
}

}  // namespace blakus
