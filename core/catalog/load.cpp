#include "core/catalog/load.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <limits>
#include <map>
#include <utility>

#include <fmt/format.h>

#include "core/catalog/check.h"
#include "core/catalog/network_folder.h"
#include "core/kinds/network_json.h"
#include "core/kinds/organization/found_names.h"
#include "core/kinds/organization/long_words.h"
#include "core/kinds/organization/organization_json.h"
#include "core/kinds/taxonomy_term/added_names.h"
#include "core/kinds/taxonomy_term/district.h"
#include "core/kinds/taxonomy_term/taxonomy_json.h"
#include "core/text/utf8.h"

namespace fs = std::filesystem;

namespace blakus {

namespace {

void add_count(ManyProblems& many, const char* what, const char* remedy) {
  if (many.suppressed > 0)
    many.reported.push_back(
        {.what = fmt::format("{} {}", many.suppressed, what), .remedy = remedy});
}

class Loader {
 public:
  Loader(fs::path folder, const std::function<void(std::size_t)>& progress,
         std::uintmax_t most_lines_bytes)
      : folder_(std::move(folder)), progress_(progress), most_lines_bytes_(most_lines_bytes) {}

  LoadedCatalog load() {
    read_vocabulary();
    read_added_names(remedies_file, remedies_from_json);
    read_places();
    read_found_names();
    read_crisis_patterns();
    read_site();
    read_needs();
    const bool network = is_open("network");
    if (network) read_federations();
    problems_.add(check_terms(loaded_.catalog, reported_));
    loaded_.terms_ok = problems_.reported.empty();
    for (const auto kind : network_kinds)
      if (network) read_network_records(kind);
    read_organization_folder();
    read_organization_lines();
    finish();
    return std::move(loaded_);
  }

 private:
  /// Keeps the problems and which keys of which records they are about.
  void report(Problems problems) {
    for (const auto& problem : problems)
      reported_[{problem.file, problem.record}].insert(problem.key);
    problems_.add(std::move(problems));
  }

  /// False if the folder cannot be used; if it is absent, each missing file is reported.
  bool is_open(const std::string& folder) {
    auto found = is_folder({folder_, folder});
    const bool open = found.ok();
    report(std::move(found.problems));
    return open;
  }

  std::optional<std::string> read_text(const std::string& file) {
    auto text = text_of({folder_, file});
    report(std::move(text.problems));
    return std::move(text.value);
  }

  void read_vocabulary() {
    const bool terms = is_open("taxonomies");
    for (const auto kind : taxonomy_kinds) {
      if (terms) read_terms(kind);
      if (!terms) reported_[{taxonomy_file(kind), ""}];
    }
  }

  void read_terms(Kind kind) {
    const auto file = taxonomy_file(kind);
    const auto text = read_text(file);
    if (!text && may_lack(kind)) return;
    if (!text && !reported_.contains({file, ""})) report({is_not_there({folder_, file})});
    if (!text) return;
    auto read = taxonomy_from_json(*text, kind, file);
    report(std::move(read.problems));
    std::ranges::move(read.value.terms, std::back_inserter(loaded_.catalog.terms));
    loaded_.catalog.ambiguous.merge(read.value.ambiguous);
  }

  /// Optional.
  std::vector<AddedName> read_added_names(
      const std::string& file, Checked<std::vector<AddedName>> (*read)(std::string_view)) {
    const auto text = read_text(file);
    if (!text) return {};
    auto names = read(*text);
    report(std::move(names.problems));
    report(add_names(names.value, file, loaded_.catalog.terms, loaded_.catalog.ambiguous));
    return std::move(names.value);
  }

  void read_places() {
    auto districts = districts_of(read_added_names(places_file, places_from_json));
    report(std::move(districts.problems));
    loaded_.catalog.districts = std::move(districts.value);
  }

  /// Optional.
  void read_found_names() {
    const auto text = read_text(found_names_file);
    if (!text) return;
    auto read = found_names_from_json(*text);
    problems_.add(std::move(read.problems));
    loaded_.catalog.found_names = std::move(read.value);
  }

  /// Reads every file of data/needs/. Optional.
  void read_needs() {
    auto files = record_files_in({folder_, needs_folder});
    report(std::move(files.problems));
    notes_.add(std::move(files.value.notes));
    auto& needs = loaded_.catalog.needs;
    for (const auto& place : files.value.places) {
      const auto& file = place.name;
      const auto text = read_text(file);
      if (!text) continue;
      auto read = needs_from_json(*text, file);
      report(std::move(read.problems));
      report(check_needs(read.value.needs, needs.needs, loaded_.catalog, file));
      needs.lists.merge(read.value.lists);
      std::ranges::move(read.value.needs, std::back_inserter(needs.needs));
      report(check_size(needs, file));
    }
  }

  void read_crisis_patterns() {
    const auto text = read_text(crisis_file);
    if (!text) return;  // a directory may do without
    auto read = crisis_patterns_from_json(*text, crisis_file);
    report(std::move(read.problems));
    loaded_.catalog.crisis_patterns = std::move(read.value);
  }

  /// Optional.
  void read_site() {
    const auto text = read_text(site_file);
    if (!text) return;
    auto read = site_from_json(*text);
    report(std::move(read.problems));
    loaded_.catalog.site = std::move(read.value);
    read_logo(loaded_.catalog.site.logo.file);
  }

  void read_logo(const std::string& file) {
    if (std::ranges::find(logo_files, file) == logo_files.end()) return;  // check_site says it
    auto bytes = text_of_file(folder_ / file, most_logo_bytes + 1);
    if (!bytes)
      return report({{.file = site_file,
                      .key = "logo.file",
                      .what = "'" + file + "' cannot be read beside it, or is over 64 kB",
                      .remedy = "put the picture there, or remove the key"}});
    if (auto fault = fault_of_logo(file, *bytes)) return report({std::move(*fault)});
    loaded_.catalog.logo = std::move(*bytes);
  }

  void read_federations() {
    const auto text = read_text(federations_file);
    if (!text) return;
    auto read = federations_from_json(*text, federations_file);
    report(std::move(read.problems));
    loaded_.catalog.federations = std::move(read.value);
  }

  /// Faults of a record in a file of its own count as faults of its item in the list, too: further
  /// checks name the list.
  void read_network_records(Kind kind) {
    auto read = network_folder_of(folder_, kind);
    for (const auto& problem : read.problems)
      reported_[{network_file(kind), problem.record}].insert(problem.key);
    report(std::move(read.problems));
    notes_.add(std::move(read.notes));
    for (const auto& [id, file] : read.files) record_files_[{network_file(kind), id}] = file;
    std::ranges::move(read.records, std::back_inserter(loaded_.catalog.network_records));
  }

  void read_organization_folder() {
    const DataPlace folder{folder_, "organizations"};
    auto found = is_folder(folder);
    loaded_.all_met = found.ok();
    problems_.add(std::move(found.problems));
    if (!found.value) return;  // all may stand in one file
    auto names = names_in(folder);
    loaded_.all_met = names.ok();
    problems_.add(std::move(names.problems));
    for (const auto& name : names.value)
      if (!is_no_record(name)) read_organization(name);
  }

  void read_organization(const std::string& name) {
    const DataPlace place{folder_, "organizations/" + name};
    if (place.path().extension() != ".json") return leave_out(place);
    ++loaded_.records;
    const auto stem = place.path().stem().string();
    auto text = text_of(place);
    if (text.value) return take(organization_from_json(*text.value, place.name), place.name, stem);
    if (text.ok()) text.problems.push_back(is_not_there(place));  // it was, a moment ago
    take({.value = {}, .problems = std::move(text.problems)}, place.name, stem);
  }

  void leave_out(const DataPlace& place) {
    if (!may_hold_records(place.path())) return notes_.add(not_read(place));
    ++loaded_.records;
    problems_.add(not_read(place));
  }

  void read_organization_lines() {
    const DataPlace place{folder_, "organizations.jsonl"};
    auto found = is_file(place, most_lines_bytes_, "allow more with --max-data-mb");
    if (!found.ok()) loaded_.all_met = false;
    problems_.add(std::move(found.problems));
    if (!found.value) return;
    std::ifstream stream{place.path(), std::ios::binary};
    std::vector<char> buffer(max_data_line_bytes + 1);
    for (std::size_t number = 1; stream; ++number) {
      stream.getline(buffer.data(), static_cast<std::streamsize>(buffer.size()));
      const auto taken = static_cast<std::size_t>(stream.gcount());
      const std::string_view line{buffer.data(), taken - (stream.good() ? 1 : 0)};  // its end
      const bool too_long = stream.fail() && !stream.eof() && !line.empty();
      if (too_long) {
        stream.clear();
        stream.ignore(std::numeric_limits<std::streamsize>::max(), '\n');
      }
      take_line(line, fmt::format("{}:{}", place.name, number), too_long);
    }
    if (!stream.bad() && stream.eof()) return;
    loaded_.all_met = false;
    problems_.add(cannot_be_read(place));
  }

  void take_line(std::string_view line, const std::string& place, bool too_long) {
    if (trimmed(line).empty() && !too_long) return;
    ++loaded_.records;
    if (!too_long) return take(organization_from_json(line, place), place, "");
    problems_.add({.file = place,
                   .what = fmt::format("is longer than {} bytes", max_data_line_bytes),
                   .remedy = "shorten the record"});
  }

  /// `stem` is the id that the file's name says, empty for a line.
  void take(Checked<Organization> read, const std::string& file, const std::string& stem) {
    auto& id = read.value.id;
    const bool misnamed = !stem.empty() && !id.empty() && stem != id;
    if (id.empty()) id = stem;  // others may hang on it
    const auto keys = keys_of(read.problems);
    const bool sound = read.ok() && !misnamed;
    if (misnamed) read.problems.push_back(misnamed_file(file, id));
    problems_.add(std::move(read.problems));
    // Reports further problems of the record only if it has any already.
    const bool looked_at = problems_.suppressed == 0 && !(id.empty() && keys.contains(""));
    if (!sound && looked_at) reported_[{file, ""}] = keys;
    if (sound || looked_at) {
      places_.push_back(file);
      loaded_.catalog.organizations.push_back(std::move(read.value));
    }
    if (progress_) progress_(loaded_.records);
  }

  static Ids keys_of(const Problems& problems) {
    Ids keys;
    for (const auto& problem : problems) keys.insert(problem.key);
    return keys;
  }

  void finish() {
    auto& organizations = loaded_.catalog.organizations;
    Ids met;
    if (!loaded_.catalog.network_records.empty())
      for (const auto& organization : organizations) met.insert(organization.id);
    if (loaded_.all_met)
      problems_.add(check_found_names(loaded_.catalog.found_names, organizations));
    problems_.add(leave_out_unsound(loaded_.catalog, places_, reported_));
    notes_.add(long_words(organizations, places_));
    add_count(notes_, "further notes", "see to the ones above first");
    loaded_.notes = std::move(notes_.reported);
    loaded_.lost = loaded_.records - organizations.size();
    std::ranges::sort(organizations, {}, &Organization::id);
    leave_out_unsound_records(met);
    problems_.add(check_site(loaded_.catalog));
    add_count(problems_, "further problems", "repair the ones above first");
    loaded_.problems = std::move(problems_.reported);
  }

  void leave_out_unsound_records(const Ids& met) {
    auto found = check_network_records(loaded_.catalog, met, reported_);
    for (const auto& problem : found) reported_[{problem.file, problem.record}];
    std::erase_if(loaded_.catalog.network_records, [&](const NetworkRecord& record) {
      return reported_.contains({network_file(kind_of(record)), id_of(record)});
    });
    for (auto& problem : found) {
      const auto own = record_files_.find({problem.file, problem.record});
      if (own != record_files_.end()) problem.file = own->second;
    }
    problems_.add(std::move(found));
  }

  fs::path folder_;
  const std::function<void(std::size_t)>& progress_;
  const std::uintmax_t most_lines_bytes_;
  LoadedCatalog loaded_;
  ManyProblems problems_;
  ManyProblems notes_;
  ReportedKeys reported_;
  /// Of records of the network that have one of their own, by file and id of the list.
  std::map<std::pair<std::string, std::string>, std::string> record_files_;
  std::vector<std::string> places_;  ///< the file of each organization
};

}  // namespace

LoadedCatalog load_catalog(const fs::path& folder, const std::function<void(std::size_t)>& progress,
                           std::uintmax_t most_lines_bytes) {
  return Loader{folder, progress, most_lines_bytes}.load();
}

}  // namespace blakus
