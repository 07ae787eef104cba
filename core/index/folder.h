#pragma once
// Where index generations lie, and how one replaces another without a moment between: the part of
// the index contract that is about files. Knows nothing of what is in them.
//
//   DIR/lock                    held by the one indexer that may write
//   DIR/generation-7/           one finished generation, never changed again
//   DIR/generation-7/manifest   size and SHA-256 of each of its files
//   DIR/current                 symbolic link to the generation to serve
//   DIR/building-…/             a build under way, or what a killed one left

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace blakus {

/// In each generation: size and sum of its other files.
inline constexpr const char* manifest_file = "manifest";

/// The generation that DIR/current names; nothing if there is none yet.
std::optional<std::filesystem::path> current_generation(const std::filesystem::path& index);

/// All finished generations, the newest first.
std::vector<std::filesystem::path> generations(const std::filesystem::path& index);

/// What is wrong with a generation's files by its manifest; nothing if they are whole.
std::optional<std::string> damage_of(const std::filesystem::path& generation);

/// What distinguishes a generation from every other that ever had its name: the text of its
/// manifest, empty if it cannot be read. An index that was removed and built again begins with
/// generation-1 again.
std::string identity_of(const std::filesystem::path& generation);

/// The one writer of an index folder. Throws std::system_error when a disk operation fails.
class IndexWriter {
 public:
  /// Takes the lock and clears what killed builds left. `already_running` says that another indexer
  /// holds the lock; nothing else may be called then.
  explicit IndexWriter(std::filesystem::path index);
  ~IndexWriter();
  IndexWriter(const IndexWriter&) = delete;
  IndexWriter& operator=(const IndexWriter&) = delete;
  IndexWriter(IndexWriter&&) = delete;
  IndexWriter& operator=(IndexWriter&&) = delete;

  bool already_running() const { return lock_ < 0; }
  /// An empty folder to build in.
  std::filesystem::path building() const { return building_; }
  /// Makes what is in `building()` the current generation: manifest, sync, rename, switch.
  std::filesystem::path publish();

 private:
  void remove_leftovers() const;
  void remove_old_generations() const;

  std::filesystem::path index_;
  std::filesystem::path building_;
  int lock_ = -1;
};

}  // namespace blakus
