#include "core/catalog/data_file.h"

#include <algorithm>
#include <iterator>
#include <system_error>

#include <fmt/format.h>

#include "core/files/read.h"
#include "core/record/formats.h"
#include "core/text/ascii.h"

namespace fs = std::filesystem;

namespace blakus {
namespace {

/// The problem of a path that is not of the type it should be; none if nothing is there.
Problems obstacle(const DataPlace& place, const char* what, fs::file_status status,
                  std::error_code error) {
  std::error_code ignored;
  if (status.type() == fs::file_type::not_found) {
    if (!fs::is_symlink(fs::symlink_status(place.path(), ignored))) return {};
    return {{.file = place.name,
             .what = "is a link that leads nowhere",
             .remedy = "let it lead to what it stands for, or remove it"}};
  }
  if (error)
    return {{.file = place.name,
             .what = "cannot be reached: " + error.message(),
             .remedy = "check its permissions and those of the folders above it"}};
  return {{.file = place.name, .what = what, .remedy = "replace it by one"}};
}

Checked<bool> is_of_type(const DataPlace& place, fs::file_type type, const char* what) {
  std::error_code error;
  const auto status = fs::status(place.path(), error);
  if (status.type() == type) return {.value = true, .problems = {}};
  return {.value = false, .problems = obstacle(place, what, status, error)};
}

}  // namespace

Checked<bool> is_folder(const DataPlace& place) {
  return is_of_type(place, fs::file_type::directory, "is not a folder");
}

Checked<bool> is_file(const DataPlace& place, std::uintmax_t most_bytes, const char* remedy) {
  auto found = is_of_type(place, fs::file_type::regular, "is not a regular file");
  std::error_code error;
  if (!found.value || fs::file_size(place.path(), error) <= most_bytes) return found;
  return {.value = false,
          .problems = {{.file = place.name,
                        .what = fmt::format("is larger than {} bytes", most_bytes),
                        .remedy = remedy}}};
}

Checked<std::vector<std::string>> names_in(const DataPlace& folder) {
  Checked<std::vector<std::string>> names;
  std::error_code error;
  for (fs::directory_iterator entry{folder.path(), error}, end; !error && entry != end;
       entry.increment(error))
    names.value.push_back(entry->path().filename().string());
  if (error)
    names.problems.push_back({.file = folder.name,
                              .what = "cannot be listed: " + error.message(),
                              .remedy = "make it a folder that the indexer may read"});
  std::ranges::sort(names.value);
  return names;
}

bool is_no_record(const std::string& name) {
  return name.starts_with('.') || name.ends_with('~') || name.ends_with(".json.new") ||
         name.ends_with(".json.former");
}

bool may_hold_records(const fs::path& entry) {
  const auto extension = lower_ascii(entry.extension().string());
  std::error_code error;
  return extension.starts_with(".js") || fs::is_directory(entry, error);
}

Problem not_read(const DataPlace& place) {
  return {.file = place.name,
          .what = "is not read",
          .remedy = "name it ID.json if it is a record, else move it elsewhere"};
}

Problem misnamed_file(const std::string& file, const std::string& id) {
  return {.file = file,
          .record = id,
          .key = "id",
          .what = "does not match the file's name",
          .remedy = is_id(id) ? "rename the file to " + id + ".json" : "give both the same id"};
}

Checked<RecordFiles> record_files_in(const DataPlace& folder) {
  auto found = is_folder(folder);
  Checked<RecordFiles> files{.value = {}, .problems = std::move(found.problems)};
  if (!found.value) return files;
  auto names = names_in(folder);
  std::ranges::move(names.problems, std::back_inserter(files.problems));
  for (const auto& name : names.value) {
    if (is_no_record(name) || name.ends_with(".pdf")) continue;  // ID.pdf: the text of a document
    const DataPlace place{folder.folder, folder.name + "/" + name};
    if (place.path().extension() == ".json")
      files.value.places.push_back(place);
    else
      (may_hold_records(place.path()) ? files.problems : files.value.notes)
          .push_back(not_read(place));
  }
  return files;
}

Checked<std::optional<std::string>> text_of(const DataPlace& place) {
  auto found = is_file(place, max_data_file_bytes,
                       "split it; many organizations belong into organizations.jsonl");
  if (!found.value) return {.value = std::nullopt, .problems = std::move(found.problems)};
  auto text = text_of_file(place.path(), max_data_file_bytes);
  if (!text) return {.value = std::nullopt, .problems = {cannot_be_read(place)}};
  if (!text->empty()) return {.value = std::move(text), .problems = {}};
  return {
      .value = std::nullopt,
      .problems = {
          {.file = place.name, .what = "is empty", .remedy = "write a record or remove the file"}}};
}

Problem is_not_there(const DataPlace& place) {
  return {.file = place.name, .what = "is not there", .remedy = "restore the file"};
}

Problem cannot_be_read(const DataPlace& place) {
  return {.file = place.name, .what = "cannot be read", .remedy = "check its permissions"};
}

}  // namespace blakus
