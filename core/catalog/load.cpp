#include "core/catalog/load.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>

#include <fmt/format.h>

#include "core/catalog/check.h"
#include "core/catalog/network_json.h"
#include "core/catalog/organization_json.h"
#include "core/catalog/taxonomy_json.h"

namespace fs = std::filesystem;

namespace blakus {

namespace {

class Loader {
 public:
  Loader(fs::path folder, const std::function<void(std::size_t)>& progress)
      : folder_(std::move(folder)), progress_(progress) {}

  LoadedCatalog load() {
    for (const auto kind : taxonomy_kinds) read_terms(kind);
    read_federations();
    for (const auto& file : network_files) read_network_items(file);
    loaded_.terms_ok = loaded_.problems.empty();
    const auto term_problems = check_terms(loaded_.catalog);
    loaded_.terms_ok = loaded_.terms_ok && term_problems.empty();
    add(term_problems);
    read_organization_folder();
    read_organization_lines();
    leave_out_unsound();
    add(check_network_items(loaded_.catalog));
    return std::move(loaded_);
  }

 private:
  void add(const Problems& problems) {
    loaded_.problems.insert(loaded_.problems.end(), problems.begin(), problems.end());
  }

  /// The text of a regular file of bearable size; anything else is a problem.
  std::optional<std::string> text_of(const std::string& file, bool required) {
    const auto path = folder_ / file;
    std::error_code error;
    const auto status = fs::status(path, error);
    if (status.type() == fs::file_type::not_found) {
      if (required) add({{.file = file, .what = "is not there", .remedy = "restore the file"}});
      return std::nullopt;
    }
    if (status.type() != fs::file_type::regular) {
      add({{.file = file, .what = "is not a regular file", .remedy = "replace it by one"}});
      return std::nullopt;
    }
    if (fs::file_size(path, error) > max_data_file_bytes) {
      add({{.file = file,
            .what = fmt::format("is larger than {} bytes", max_data_file_bytes),
            .remedy = "split it, or use organizations.jsonl for many records"}});
      return std::nullopt;
    }
    std::ifstream stream{path, std::ios::binary};
    std::string text{std::istreambuf_iterator<char>{stream}, {}};
    if (stream && !text.empty()) return text;
    add({{.file = file,
          .what = stream ? "is empty" : "cannot be read",
          .remedy = stream ? "write a record or remove the file" : "check its permissions"}});
    return std::nullopt;
  }

  void read_terms(Kind kind) {
    const auto file = taxonomy_file(kind);
    const auto text = text_of(file, true);
    if (!text) return;
    auto read = taxonomy_from_json(*text, kind, file);
    add(read.problems);
    auto& terms = loaded_.catalog.terms;
    std::ranges::move(read.value.terms, std::back_inserter(terms));
    loaded_.catalog.ambiguous.merge(read.value.ambiguous);
  }

  void read_federations() {
    const std::string file = federations_file;
    const auto text = text_of(file, false);
    if (!text) return;
    auto read = federations_from_json(*text, file);
    add(read.problems);
    loaded_.catalog.federations = std::move(read.value);
  }

  void read_network_items(const NetworkFile& file) {
    const auto text = text_of(file.path, false);
    if (!text) return;
    auto read = network_items_from_json(*text, file);
    add(read.problems);
    std::ranges::move(read.value, std::back_inserter(loaded_.catalog.network_items));
  }

  void read_organization_folder() {
    std::vector<std::string> names;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator{folder_ / "organizations", error})
      if (entry.path().extension() == ".json") names.push_back(entry.path().filename().string());
    std::ranges::sort(names);
    for (const auto& name : names) {
      const auto file = "organizations/" + name;
      ++loaded_.records;
      if (const auto text = text_of(file, true)) take(*text, file, name);
    }
  }

  void read_organization_lines() {
    const std::string file = "organizations.jsonl";
    std::ifstream stream{folder_ / file, std::ios::binary};
    std::string line;
    for (std::size_t number = 1; std::getline(stream, line); ++number) {
      if (line.empty()) continue;
      const auto place = fmt::format("{}:{}", file, number);
      ++loaded_.records;
      if (line.size() > max_data_line_bytes)
        add({{.file = place,
              .what = fmt::format("is longer than {} bytes", max_data_line_bytes),
              .remedy = "shorten the record"}});
      else
        take(line, place, "");
    }
  }

  void take(std::string_view text, const std::string& file, const std::string& file_name) {
    auto read = organization_from_json(text, file);
    const auto& id = read.value.id;
    if (!file_name.empty() && !id.empty() && file_name != id + ".json")
      read.problems.push_back({.file = file,
                               .record = id,
                               .key = "id",
                               .what = "does not match the file's name",
                               .remedy = "rename the file to " + id + ".json"});
    if (read.ok()) places_.push_back(file);
    if (read.ok()) loaded_.catalog.organizations.push_back(std::move(read.value));
    add(read.problems);
    if (progress_) progress_(loaded_.records);
  }

  /// Leaving out a record can leave others dangling, so this repeats until all that stay are sound.
  void leave_out_unsound() {
    auto& organizations = loaded_.catalog.organizations;
    for (;;) {
      const auto found = check_organizations(loaded_.catalog, places_);
      if (found.empty()) break;
      std::set<std::string> unsound;
      for (const auto& problem : found) unsound.insert(problem.file);
      add(found);
      std::size_t kept = 0;
      for (std::size_t i = 0; i < organizations.size(); ++i) {
        if (unsound.contains(places_[i])) continue;
        if (kept != i) organizations[kept] = std::move(organizations[i]);
        if (kept != i) places_[kept] = std::move(places_[i]);
        ++kept;
      }
      organizations.resize(kept);
      places_.resize(kept);
    }
    loaded_.lost = loaded_.records - organizations.size();
    std::ranges::sort(organizations, {}, &Organization::id);
  }

  fs::path folder_;
  const std::function<void(std::size_t)>& progress_;
  LoadedCatalog loaded_;
  std::vector<std::string> places_;  ///< the file of each organization
};

}  // namespace

LoadedCatalog load_catalog(const fs::path& folder,
                           const std::function<void(std::size_t)>& progress) {
  return Loader{folder, progress}.load();
}

}  // namespace blakus
