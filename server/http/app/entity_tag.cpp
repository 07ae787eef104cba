#include "server/http/app/entity_tag.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "core/text/utf8.h"

namespace blakus {
namespace {

/// FNV-1a, 64 bits; the end of each text counts, so that "ab", "c" differs from "a", "bc".
class Hash {
 public:
  Hash& add(std::string_view text) {
    for (const char c : text) add_byte(static_cast<unsigned char>(c));
    add_byte(0xFF);  // in no UTF-8 text
    return *this;
  }
  Hash& add(std::uint64_t number) { return add(std::to_string(number)); }
  std::uint64_t value() const { return value_; }

 private:
  void add_byte(unsigned char byte) { value_ = (value_ ^ byte) * 0x100000001b3U; }

  std::uint64_t value_ = 0xcbf29ce484222325U;
};

void add_file(Hash& hash, const std::filesystem::path& file) {
  std::error_code gone;
  const auto size = std::filesystem::file_size(file, gone);
  const auto written = std::filesystem::last_write_time(file, gone);
  hash.add(file.string()).add(size);
  hash.add(static_cast<std::uint64_t>(written.time_since_epoch().count()));
}

std::vector<std::filesystem::path> files_below(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
    if (entry.is_regular_file()) files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  return files;
}

std::uint64_t edition_of(const std::vector<std::filesystem::path>& made_from) {
  Hash hash;
  for (const auto& path : made_from) {
    if (!std::filesystem::is_directory(path))
      add_file(hash, path);
    else
      for (const auto& file : files_below(path)) add_file(hash, file);
  }
  return hash.value();
}

constexpr std::string_view without_weakness(std::string_view tag) {
  return tag.starts_with("W/") ? tag.substr(2) : tag;
}

}  // namespace

EntityTags::EntityTags(const std::vector<std::filesystem::path>& made_from)
    : edition_(edition_of(made_from)) {}

std::string EntityTags::tag(const HttpRequest& request, const Snapshot& snapshot,
                            std::time_t now) const {
  constexpr std::time_t quarter = 900;
  Hash hash;
  hash.add(edition_).add(snapshot.name()).add(snapshot.built()).add(snapshot.day());
  hash.add(static_cast<std::uint64_t>(now / quarter)).add(request.path).add(request.query);
  if (request.wants_markdown) hash.add("markdown");
  std::array<char, 16> digits{};
  const auto [end, error] =
      std::to_chars(digits.data(), digits.data() + digits.size(), hash.value(), 16);
  return "W/\"" + std::string(digits.data(), end) + "\"";
}

bool matches_etag(std::string_view if_none_match, std::string_view tag) {
  while (!if_none_match.empty()) {
    const auto item = if_none_match.substr(0, if_none_match.find(','));
    if_none_match.remove_prefix(std::min(if_none_match.size(), item.size() + 1));
    if (without_weakness(trimmed(item)) == without_weakness(tag)) return true;
  }
  return false;
}

}  // namespace blakus
