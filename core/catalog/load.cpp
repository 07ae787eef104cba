#include "core/catalog/load.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <limits>
#include <set>

#include <fmt/format.h>

#include "core/catalog/check.h"
#include "core/catalog/network_json.h"
#include "core/catalog/organization_json.h"
#include "core/catalog/taxonomy_json.h"

namespace fs = std::filesystem;

namespace blakus {

namespace {

constexpr const char* remedy_of_size =
    "split it; many organizations belong into organizations.jsonl";

class Loader {
 public:
  Loader(fs::path folder, const std::function<void(std::size_t)>& progress,
         std::uintmax_t most_lines_bytes)
      : folder_(std::move(folder)), progress_(progress), most_lines_bytes_(most_lines_bytes) {}

  LoadedCatalog load() {
    for (const auto kind : taxonomy_kinds) read_terms(kind);
    read_federations();
    for (const auto& file : network_files) read_network_items(file);
    problems_.add(check_terms(loaded_.catalog));
    loaded_.terms_ok = problems_.told.empty();
    read_organization_folder();
    read_organization_lines();
    leave_out_unsound_organizations();
    leave_out_unsound_items();
    loaded_.problems = std::move(problems_.told);
    if (problems_.untold > 0)
      loaded_.problems.push_back({.what = fmt::format("{} further problems", problems_.untold),
                                  .remedy = "repair the ones above first"});
    return std::move(loaded_);
  }

 private:
  /// True if there is a regular file of bearable size; anything else is a problem.
  bool readable(const std::string& file, bool required, std::uintmax_t most_bytes,
                const char* remedy) {
    const auto path = folder_ / file;
    std::error_code error;
    const auto status = fs::status(path, error);
    if (status.type() == fs::file_type::not_found) {
      if (required)
        problems_.add({.file = file, .what = "is not there", .remedy = "restore the file"});
      return false;
    }
    if (status.type() != fs::file_type::regular) {
      problems_.add({.file = file, .what = "is not a regular file", .remedy = "replace it by one"});
      return false;
    }
    if (fs::file_size(path, error) <= most_bytes) return true;
    problems_.add({.file = file,
                   .what = fmt::format("is larger than {} bytes", most_bytes),
                   .remedy = remedy});
    return false;
  }

  void add_unreadable(const std::string& file) {
    problems_.add({.file = file, .what = "cannot be read", .remedy = "check its permissions"});
  }

  std::optional<std::string> text_of(const std::string& file, bool required) {
    if (!readable(file, required, max_data_file_bytes, remedy_of_size)) return std::nullopt;
    std::error_code error;
    std::ifstream stream{folder_ / file, std::ios::binary};
    std::string text(static_cast<std::size_t>(fs::file_size(folder_ / file, error)) + 1, '\0');
    stream.read(text.data(), static_cast<std::streamsize>(text.size()));
    if (!stream.eof()) {
      add_unreadable(file);
      return std::nullopt;
    }
    text.resize(static_cast<std::size_t>(stream.gcount()));
    if (!text.empty()) return text;
    problems_.add(
        {.file = file, .what = "is empty", .remedy = "write a record or remove the file"});
    return std::nullopt;
  }

  void read_terms(Kind kind) {
    const auto file = taxonomy_file(kind);
    const auto text = text_of(file, true);
    if (!text) return;
    auto read = taxonomy_from_json(*text, kind, file);
    problems_.add(std::move(read.problems));
    auto& terms = loaded_.catalog.terms;
    std::ranges::move(read.value.terms, std::back_inserter(terms));
    loaded_.catalog.ambiguous.merge(read.value.ambiguous);
  }

  void read_federations() {
    const std::string file = federations_file;
    const auto text = text_of(file, false);
    if (!text) return;
    auto read = federations_from_json(*text, file);
    problems_.add(std::move(read.problems));
    loaded_.catalog.federations = std::move(read.value);
  }

  void read_network_items(const NetworkFile& file) {
    const auto text = text_of(file.path, false);
    if (!text) return;
    auto read = network_items_from_json(*text, file);
    problems_.add(std::move(read.problems));
    std::ranges::move(read.value, std::back_inserter(loaded_.catalog.network_items));
  }

  void read_organization_folder() {
    const std::string folder = "organizations";
    std::error_code error;
    if (!fs::exists(folder_ / folder, error) && !error) return;  // all may stand in one file
    std::vector<std::string> names;
    const fs::directory_iterator entries{folder_ / folder, error};
    if (error)
      problems_.add({.file = folder,
                     .what = "cannot be listed: " + error.message(),
                     .remedy = "make it a folder that the indexer may read"});
    for (const auto& entry : entries)
      if (entry.path().extension() == ".json") names.push_back(entry.path().filename().string());
    std::ranges::sort(names);
    for (const auto& name : names) {
      const auto file = fmt::format("{}/{}", folder, name);
      ++loaded_.records;
      if (const auto text = text_of(file, true)) take(*text, file, name);
    }
  }

  void read_organization_lines() {
    const std::string file = "organizations.jsonl";
    if (!readable(file, false, most_lines_bytes_, "allow more with --max-data-mb")) return;
    std::ifstream stream{folder_ / file, std::ios::binary};
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
      take_line(line, fmt::format("{}:{}", file, number), too_long);
    }
    if (stream.bad() || !stream.eof()) add_unreadable(file);
  }

  void take_line(std::string_view line, const std::string& place, bool too_long) {
    if (line.empty()) return;
    ++loaded_.records;
    if (!too_long) return take(line, place, "");
    problems_.add({.file = place,
                   .what = fmt::format("is longer than {} bytes", max_data_line_bytes),
                   .remedy = "shorten the record"});
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
    problems_.add(std::move(read.problems));
    if (progress_) progress_(loaded_.records);
  }

  void leave_out_unsound_organizations() {
    auto& organizations = loaded_.catalog.organizations;
    problems_.add(leave_out_unsound(loaded_.catalog, places_));
    loaded_.lost = loaded_.records - organizations.size();
    std::ranges::sort(organizations, {}, &Organization::id);
  }

  void leave_out_unsound_items() {
    auto found = check_network_items(loaded_.catalog);
    std::set<std::pair<std::string, std::string>> unsound;
    for (const auto& problem : found) unsound.emplace(problem.file, problem.record);
    std::erase_if(loaded_.catalog.network_items, [&](const NetworkItem& item) {
      return unsound.contains({"network/" + item.kind, item.id});
    });
    problems_.add(std::move(found));
  }

  fs::path folder_;
  const std::function<void(std::size_t)>& progress_;
  const std::uintmax_t most_lines_bytes_;
  LoadedCatalog loaded_;
  ManyProblems problems_;
  std::vector<std::string> places_;  ///< the file of each organization
};

}  // namespace

LoadedCatalog load_catalog(const fs::path& folder, const std::function<void(std::size_t)>& progress,
                           std::uintmax_t most_lines_bytes) {
  return Loader{folder, progress, most_lines_bytes}.load();
}

}  // namespace blakus
