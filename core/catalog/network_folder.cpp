#include "core/catalog/network_folder.h"

#include <iterator>

#include "core/catalog/data_file.h"
#include "core/kinds/expert/consent.h"
#include "core/kinds/network_json.h"

namespace blakus {
namespace {

void set_id(NetworkRecord& record, const std::string& id) {
  std::visit([&](auto& one) { one.id = id; }, record);
}

void add(Problems& problems, Problems further) {
  std::ranges::move(further, std::back_inserter(problems));
}

void read_list(const std::filesystem::path& data, Kind kind, NetworkFolder& read) {
  auto text = text_of({data, network_file(kind)});
  add(read.problems, std::move(text.problems));
  if (!text.value) return;
  auto records = network_records_from_json(*text.value, kind);
  add(read.problems, std::move(records.problems));
  std::ranges::move(records.value, std::back_inserter(read.records));
}

void read_file(const DataPlace& place, Kind kind, NetworkFolder& read) {
  auto text = text_of(place);
  if (text.ok() && !text.value) text.problems.push_back(is_not_there(place));  // it was just now
  add(read.problems, std::move(text.problems));
  if (!text.value) return;
  auto one = network_record_from_json(*text.value, kind, place.name);
  const auto stem = place.path().stem().string();
  if (id_of(one.value).empty()) set_id(one.value, stem);
  const auto& id = id_of(one.value);
  if (id != stem) one.problems.push_back(misnamed_file(place.name, id));
  read.files[id] = place.name;
  add(read.problems, std::move(one.problems));
  read.records.push_back(std::move(one.value));
}

/// The file of a record, for whoever repairs it.
std::string place_of(const NetworkFolder& read, Kind kind, const std::string& id) {
  const auto own = read.files.find(id);
  return own == read.files.end() ? network_file(kind) : own->second;
}

void check_consent(Kind kind, NetworkFolder& read) {
  for (const auto& record : read.records)
    if (!may_be_shown(record))
      read.problems.push_back(
          {.file = place_of(read, kind, id_of(record)),
           .record = id_of(record),
           .key = "consent",
           .what = "is missing, and no source names the body",
           .remedy = "write the day on which whoever helps agreed to stand here, or the source"});
}

}  // namespace

NetworkFolder network_folder_of(const std::filesystem::path& data, Kind kind) {
  NetworkFolder read;
  read_list(data, kind, read);
  auto files = record_files_in({data, network_folder(kind)});
  add(read.problems, std::move(files.problems));
  add(read.notes, std::move(files.value.notes));
  for (const auto& place : files.value.places) read_file(place, kind, read);
  check_consent(kind, read);
  return read;
}

}  // namespace blakus
