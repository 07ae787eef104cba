#include "indexer/shards.h"

#include <atomic>
#include <exception>
#include <span>
#include <string>
#include <thread>
#include <vector>

#include "core/text/analyze.h"
#include "indexer/documents.h"

namespace fs = std::filesystem;

namespace blakus {

namespace {

/// Documents a shard holds in memory before it writes them down: bounds the memory of a build.
constexpr std::size_t documents_in_memory = 20'000;

class Shards {
 public:
  Shards(const fs::path& path, const Catalog& catalog, std::size_t count)
      : path_(path), tables_(posting_tables(catalog)), faults_(count) {
    const std::span all{catalog.organizations};
    for (std::size_t i = 0; i < count; ++i) {
      const auto begin = all.size() * i / count;
      parts_.push_back(all.subspan(begin, all.size() * (i + 1) / count - begin));
    }
  }

  /// The calling thread writes the last shard and reports the progress of all.
  void write(Progress& progress) {
    std::vector<std::jthread> threads;
    for (std::size_t i = 0; i + 1 < parts_.size(); ++i)
      threads.emplace_back([this, i] {
        const WordMemory memory;
        try_to_write(i, nullptr);
      });
    try_to_write(parts_.size() - 1, &progress);
    for (auto& thread : threads) thread.join();
    for (const auto& fault : faults_)
      if (fault) std::rethrow_exception(fault);
  }

  void put_together() const {
    Xapian::Database all;
    for (std::size_t i = 0; i < parts_.size(); ++i)
      all.add_database(Xapian::Database{folder_of(i).string()});
    all.compact(path_.string());
    for (std::size_t i = 0; i < parts_.size(); ++i) fs::remove_all(folder_of(i));
  }

 private:
  fs::path folder_of(std::size_t shard) const {
    return path_.string() + ".shard-" + std::to_string(shard);
  }

  void try_to_write(std::size_t shard, Progress* progress) {
    try {
      write_shard(shard, progress);
    } catch (...) {  // handed on to the thread that waits for all shards
      faults_[shard] = std::current_exception();
    }
  }

  void write_shard(std::size_t shard, Progress* progress) {
    Xapian::WritableDatabase database{folder_of(shard).string(),
                                      Xapian::DB_CREATE_OR_OVERWRITE | Xapian::DB_BACKEND_GLASS};
    std::size_t since_commit = 0;
    for (const auto& organization : parts_[shard]) {
      database.add_document(document_of(organization, tables_));
      const auto done = ++done_;
      if (progress) progress->at(done);
      if (++since_commit % documents_in_memory == 0) database.commit();
    }
    database.commit();
    database.close();
  }

  fs::path path_;
  PostingTables tables_;
  std::vector<std::span<const Organization>> parts_;
  std::vector<std::exception_ptr> faults_;
  std::atomic<std::size_t> done_{0};
};

}  // namespace

void post_in_shards(const fs::path& path, const Catalog& catalog, std::size_t shards,
                    Progress& progress) {
  Shards writing{path, catalog, shards};
  writing.write(progress);
  writing.put_together();
}

}  // namespace blakus
