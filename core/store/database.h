#pragma once
// One SQLite file, opened the one safe way: statements with bound values, transactions that are on
// the disk when they end, one user at a time. Knows SQL's ways; never what a table means.

#include <cstdint>
#include <filesystem>
#include <functional>
#include <initializer_list>
#include <memory>
#include <mutex>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

namespace blakus {

/// What a statement is filled with: nothing (NULL), a number or a text.
using StoreValue = std::variant<std::monostate, std::int64_t, std::string>;
/// NULL where there is none.
template <typename Value>
StoreValue value_or_null(const std::optional<Value>& value) {
  return value ? StoreValue(*value) : StoreValue();
}

/// One row of an answer; valid while it is being visited.
class StoreRow {
 public:
  virtual ~StoreRow() = default;
  virtual std::string text(int column) const = 0;  ///< empty for NULL
  virtual std::int64_t number(int column) const = 0;
  virtual bool is_null(int column) const = 0;
  std::optional<std::int64_t> number_or_none(int column) const {
    return is_null(column) ? std::nullopt : std::optional{number(column)};
  }
};

/// Why the store takes or gives nothing now, in words for the operator: full, locked, damaged …
/// Names the file; never holds a value.
class StoreFailure : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

class Database {
 public:
  enum class Missing : unsigned char { create, refuse };

  /// Opens the file and brings its tables up to date. Throws std::runtime_error with cause and
  /// remedy if that cannot be done, also where a newer program has written it.
  explicit Database(const std::filesystem::path& file, Missing missing = Missing::create);
  ~Database();
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;
  Database(Database&&) = delete;
  Database& operator=(Database&&) = delete;

  /// Carries out one statement; gives back how many rows it changed. Throws StoreFailure.
  std::int64_t run(const char* sql, std::initializer_list<StoreValue> values = {});
  /// Calls `visit` for each row that a question finds.
  void each(const char* sql, std::initializer_list<StoreValue> values,
            const std::function<void(const StoreRow&)>& visit) const;
  /// What `make` makes of each row that a question finds, in their order.
  template <typename Make>
  auto all(const std::string& sql, std::initializer_list<StoreValue> values, Make make) const {
    std::vector<std::invoke_result_t<Make, const StoreRow&>> found;
    each(sql.c_str(), values, [&](const StoreRow& row) { found.push_back(make(row)); });
    return found;
  }
  /// The number in the first column of the only row: of "SELECT count(*) …"; 0 where there is none.
  std::int64_t number_of(const char* sql, std::initializer_list<StoreValue> values = {}) const;
  /// The number of the row inserted last.
  std::int64_t last_number() const;

  /// From now on "name(text, other)" may be asked in statements; `test` lives as long as the
  /// program.
  using TextTest = bool (*)(std::string_view text, std::string_view other);
  void add_test(const char* name, TextTest test) const;

  /// Writes a whole copy to `to` while others go on working. Throws std::runtime_error.
  void back_up(const std::filesystem::path& to) const;
  /// The first fault that SQLite finds in the file; nothing if it is whole.
  std::optional<std::string> damage() const;

 private:
  friend class Transaction;
  class Connection;
  std::unique_ptr<Connection> connection_;
  mutable std::recursive_mutex mutex_;
  int depth_ = 0;  ///< of transactions; guarded by mutex_
};

/// Of what at most one row was asked for.
template <typename Record>
std::optional<Record> first_of(std::vector<Record> found) {
  std::optional<Record> first;
  if (!found.empty()) first = std::move(found.front());
  return first;
}

/// Throws as opening the file would, but makes and changes nothing.
void try_out_store(const std::filesystem::path& file);

/// All or nothing: what is run between beginning and `commit` is on the disk afterwards, or undone
/// where `commit` is not reached. One inside another becomes a part of it.
class Transaction {
 public:
  explicit Transaction(Database& database);
  ~Transaction();
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  Transaction(Transaction&&) = delete;
  Transaction& operator=(Transaction&&) = delete;

  /// Throws std::runtime_error if the disk does not take it; nothing is kept then.
  void commit();

 private:
  Database& database_;
  const std::lock_guard<std::recursive_mutex> lock_;
  bool committed_ = false;
};

}  // namespace blakus
