#include "core/index/folder.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <fstream>
#include <iterator>
#include <memory>
#include <set>
#include <span>
#include <sstream>
#include <vector>

#include <fcntl.h>
#include <fmt/format.h>
#include <openssl/evp.h>
#include <sys/file.h>
#include <unistd.h>

#include "core/files/disk.h"
#include "core/files/read.h"

namespace fs = std::filesystem;

namespace blakus {

namespace {

constexpr std::string_view generation_prefix = "generation-";
constexpr std::string_view building_prefix = "building-";
constexpr std::size_t kept_generations = 2;
constexpr std::size_t max_manifest_bytes = 64UL * 1024;  // of a few files, a line each

/// By OpenSSL, which takes the processor's own instructions where it has them.
std::optional<std::string> sha256_of(const fs::path& path) {
  std::ifstream stream{path, std::ios::binary};
  if (!stream) return std::nullopt;
  const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> digest{EVP_MD_CTX_new(),
                                                                       EVP_MD_CTX_free};
  if (!digest || EVP_DigestInit_ex(digest.get(), EVP_sha256(), nullptr) != 1)
    throw std::runtime_error("SHA-256 is not available");
  std::vector<char> buffer(1 << 18);
  do {
    stream.read(buffer.data(), static_cast<std::streamsize>(buffer.size()));
    EVP_DigestUpdate(digest.get(), buffer.data(), static_cast<std::size_t>(stream.gcount()));
  } while (stream);
  if (stream.bad()) return std::nullopt;
  std::array<unsigned char, EVP_MAX_MD_SIZE> hash{};
  unsigned int size = 0;
  EVP_DigestFinal_ex(digest.get(), hash.data(), &size);
  return fmt::format("{:02x}", fmt::join(std::span{hash}.first(size), ""));
}

/// 7 of "generation-7"; 0 if the name is not a generation's.
unsigned long generation_number(const fs::path& generation) {
  const auto name = generation.filename().string();
  unsigned long number = 0;
  if (name.starts_with(generation_prefix))
    std::from_chars(name.data() + generation_prefix.size(), name.data() + name.size(), number);
  return number;
}

std::size_t files_in(const fs::path& folder) {
  std::error_code error;
  const fs::directory_iterator entries{folder, error};
  return static_cast<std::size_t>(std::distance(begin(entries), end(entries)));
}

void write_manifest(const fs::path& folder) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator{folder}) files.push_back(entry.path());
  std::ranges::sort(files);
  std::string lines;
  for (const auto& file : files) {
    const auto hash = sha256_of(file);
    if (!hash) throw disk_error("cannot read", file);
    lines += fmt::format("{} {} {}\n", *hash, fs::file_size(file), file.filename().string());
    sync_to_disk(file);
  }
  write_to_disk(folder / manifest_file, lines);
  sync_to_disk(folder);
}

/// `errno` is of the attempt to open it.
std::string unreadable(const fs::path& path) {
  if (errno == EMFILE || errno == ENFILE)
    return path.string() +
           " cannot be opened: too many open files; raise the limit (LimitNOFILE, ulimit -n)";
  return path.string() + " is not there or cannot be read";
}

}  // namespace

std::optional<fs::path> current_generation(const fs::path& index) {
  std::error_code error;
  const auto target = fs::read_symlink(index / "current", error);
  if (error) return std::nullopt;
  return index / target.filename();
}

std::vector<fs::path> generations(const fs::path& index) {
  std::vector<fs::path> found;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator{index, error})
    if (generation_number(entry.path()) > 0) found.push_back(entry.path());
  std::ranges::sort(found, std::greater{}, generation_number);
  return found;
}

std::optional<std::string> damage_of(const fs::path& generation) {
  const auto text = text_of_file(generation / manifest_file, max_manifest_bytes);
  if (!text) return unreadable(generation / manifest_file);
  std::istringstream manifest{*text};
  std::error_code error;
  std::set<std::string> files;
  for (std::string line; std::getline(manifest, line);) {
    if (manifest.eof()) return "the manifest was cut short";  // every line ends
    std::istringstream fields{line};
    std::string hash;
    std::string name;
    std::uintmax_t size = 0;
    if (!(fields >> hash >> size >> name)) return "the manifest has a damaged line";
    const auto path = generation / name;
    files.insert(name);
    if (fs::file_size(path, error) != size || error) return path.string() + " has another size";
    const auto found = sha256_of(path);
    if (!found) return unreadable(path);
    if (*found != hash) return path.string() + " was changed";
  }
  if (files.empty()) return "the manifest is empty";
  if (files.size() + 1 != files_in(generation)) return "the manifest does not name every file";
  return std::nullopt;
}

std::string identity_of(const fs::path& generation) {
  return text_of_file(generation / manifest_file, max_manifest_bytes).value_or("");
}

IndexWriter::IndexWriter(fs::path index) : index_(std::move(index)) {
  fs::create_directories(index_);
  const auto lock_path = index_ / "lock";
  const int file = ::open(lock_path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
  if (file < 0) throw disk_error("cannot open", lock_path);
  if (::flock(file, LOCK_EX | LOCK_NB) != 0) {
    const int cause = errno;
    ::close(file);
    errno = cause;
    if (cause != EWOULDBLOCK) throw disk_error("cannot lock", lock_path);
    return;
  }
  lock_ = file;
  remove_leftovers();
  remove_old_generations();
  building_ = index_ / (std::string(building_prefix) + std::to_string(::getpid()));
  fs::create_directory(building_);
}

IndexWriter::~IndexWriter() {
  if (lock_ < 0) return;
  std::error_code ignored;  // the next build removes what cannot be removed now
  fs::remove_all(building_, ignored);
  ::close(lock_);
}

fs::path IndexWriter::publish() {
  write_manifest(building_);
  const auto existing = generations(index_);
  const auto number = existing.empty() ? 1 : generation_number(existing.front()) + 1;
  auto generation = index_ / (std::string(generation_prefix) + std::to_string(number));
  fs::rename(building_, generation);
  sync_to_disk(index_);
  const auto link = index_ / "current.new";
  fs::remove(link);
  fs::create_directory_symlink(generation.filename(), link);
  fs::rename(link, index_ / "current");
  sync_to_disk(index_);
  remove_old_generations();
  return generation;
}

void IndexWriter::remove_leftovers() const {
  for (const auto& entry : fs::directory_iterator{index_})
    if (entry.path().filename().string().starts_with(building_prefix)) fs::remove_all(entry);
}

/// Keeps the served one and the newest other one. Killed builds leave others: one that was never
/// switched to, or one half removed.
void IndexWriter::remove_old_generations() const {
  const auto served = current_generation(index_);
  std::size_t others = kept_generations - 1;
  for (const auto& generation : generations(index_)) {
    if (generation == served) continue;
    if (others > 0) {
      --others;
      continue;
    }
    std::error_code ignored;  // tried again by the next build
    fs::remove_all(generation, ignored);
  }
}

}  // namespace blakus
