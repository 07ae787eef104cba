#include "core/store/database.h"

#include <cerrno>
#include <stdexcept>
#include <system_error>

#include <SQLiteCpp/Backup.h>
#include <SQLiteCpp/SQLiteCpp.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/store/migrations.h"

namespace blakus {
namespace {

/// For another program that writes: an approval being published, a backup.
constexpr int busy_milliseconds = 1'500;

/// Settings of every connection; `synchronous = FULL` makes each commit wait for the disk.
constexpr const char* settings =
    "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;"
    "PRAGMA trusted_schema = OFF; PRAGMA secure_delete = ON; PRAGMA cell_size_check = ON;";

class FoundRow : public StoreRow {
 public:
  explicit FoundRow(SQLite::Statement& statement) : statement_(statement) {}
  std::string text(int column) const override {
    return is_null(column) ? std::string() : statement_.getColumn(column).getString();
  }
  std::int64_t number(int column) const override { return statement_.getColumn(column).getInt64(); }
  bool is_null(int column) const override { return statement_.isColumnNull(column); }

 private:
  SQLite::Statement& statement_;
};

void bind(SQLite::Statement& statement, std::initializer_list<StoreValue> values) {
  int index = 0;
  for (const auto& value : values) {
    ++index;
    if (const auto* number = std::get_if<std::int64_t>(&value)) statement.bind(index, *number);
    if (const auto* text = std::get_if<std::string>(&value)) statement.bind(index, *text);
  }
}

/// Readable by the user who runs the program alone: passphrases and addresses are in it. A file
/// that is there is not touched: closing it would take SQLite's locks away.
void make_private(const std::filesystem::path& file) {
  const int descriptor = ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (descriptor >= 0) ::close(descriptor);  // why not is said by who opens it next
}

[[noreturn]] void fail(const std::string& file, const std::string& cause) {
  throw StoreFailure(fmt::format("the store {}: {}", file, cause));
}

/// What it means, and what to do; else as SQLite says it.
std::string cause_of(const SQLite::Exception& error) {
  switch (error.getErrorCode() & 0xFF) {
    case SQLITE_FULL:
      return "the disk is full: make room; nothing was kept of this";
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return "another program holds it (locked): let that end; nothing was kept of this";
    case SQLITE_IOERR:
      return "the disk does not read or write it: look at the disk and the room on it";
    case SQLITE_CANTOPEN:
      return "it cannot be opened: look at its rights, and at the limit of open files "
             "(LimitNOFILE)";
    case SQLITE_READONLY:
      return "it cannot be written: look at its rights and those of its folder";
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return "it is damaged: restore a copy (blakus-server restore)";
    default:
      return error.what();
  }
}

}  // namespace

class Database::Connection {
 public:
  Connection(const std::filesystem::path& file, int flags)
      : name(file.string()), sqlite(name, flags, busy_milliseconds) {
    sqlite3_db_config(sqlite.getHandle(), SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite.exec(settings);
    if (::stat(name.c_str(), &opened) != 0) fail(name, std::generic_category().message(errno));
  }
  /// False if the file of that name was removed or replaced meanwhile: what is written now would be
  /// gone with the program.
  bool is_in_place() const {
    struct stat now {};
    return ::stat(name.c_str(), &now) == 0 && now.st_dev == opened.st_dev &&
           now.st_ino == opened.st_ino;
  }

  const std::string name;
  SQLite::Database sqlite;
  struct stat opened {};
};

Database::Database(const std::filesystem::path& file, Missing missing) {
  if (missing == Missing::refuse && !std::filesystem::exists(file))
    fail(file.string(), "is not there; name the file that blakus-server --store uses");
  if (missing == Missing::create) make_private(file);
  try {
    const int create = missing == Missing::create ? SQLite::OPEN_CREATE : 0;
    connection_ = std::make_unique<Connection>(
        file, SQLite::OPEN_READWRITE | SQLite::OPEN_FULLMUTEX | create);
  } catch (const SQLite::Exception& error) {
    fail(file.string(), "cannot be opened: " + cause_of(error));
  }
  try {
    migrate(*this);
  } catch (const StoreFailure&) {
    throw;
  } catch (const std::runtime_error& error) {
    fail(file.string(), error.what());
  }
}

Database::~Database() = default;

void Database::add_test(const char* name, TextTest test) const {
  const auto call = [](sqlite3_context* context, int, sqlite3_value** values) {
    const auto text_at = [&](int at) {
      const auto* const text = reinterpret_cast<const char*>(sqlite3_value_text(values[at]));
      const auto size = static_cast<std::size_t>(sqlite3_value_bytes(values[at]));
      return text ? std::string_view{text, size} : std::string_view{};
    };
    const auto asked = reinterpret_cast<TextTest>(sqlite3_user_data(context));
    sqlite3_result_int(context, asked(text_at(0), text_at(1)) ? 1 : 0);
  };
  const std::lock_guard lock{mutex_};
  connection_->sqlite.createFunction(name, 2, true, reinterpret_cast<void*>(test), call);
}

void try_out_store(const std::filesystem::path& file) {
  const auto folder = std::filesystem::absolute(file).parent_path();
  if (::access(folder.c_str(), W_OK | X_OK) != 0)
    fail(file.string(), "cannot be written: " + std::generic_category().message(errno));
  if (!std::filesystem::exists(file)) return;
  try {
    SQLite::Database sqlite{file.string(), SQLite::OPEN_READONLY, busy_milliseconds};
    refuse_newer(sqlite.execAndGet("PRAGMA user_version").getInt64());
  } catch (const std::runtime_error& error) {
    fail(file.string(), std::string("cannot be opened: ") + error.what());
  }
}

std::int64_t Database::run(const char* sql, std::initializer_list<StoreValue> values) {
  const std::lock_guard lock{mutex_};
  try {
    SQLite::Statement statement{connection_->sqlite, sql};
    bind(statement, values);
    while (statement.executeStep()) {  // a pragma answers with a row
    }
    return statement.getChanges();
  } catch (const SQLite::Exception& error) {
    fail(connection_->name, cause_of(error));
  }
}

std::int64_t Database::number_of(const char* sql, std::initializer_list<StoreValue> values) const {
  std::int64_t number = 0;
  each(sql, values, [&](const StoreRow& row) { number = row.number(0); });
  return number;
}

void Database::each(const char* sql, std::initializer_list<StoreValue> values,
                    const std::function<void(const StoreRow&)>& visit) const {
  const std::lock_guard lock{mutex_};
  try {
    SQLite::Statement statement{connection_->sqlite, sql};
    bind(statement, values);
    const FoundRow row{statement};
    while (statement.executeStep()) visit(row);
  } catch (const SQLite::Exception& error) {
    fail(connection_->name, cause_of(error));
  }
}

std::int64_t Database::last_number() const {
  const std::lock_guard lock{mutex_};
  return connection_->sqlite.getLastInsertRowid();
}

void Database::back_up(const std::filesystem::path& to) const {
  const std::lock_guard lock{mutex_};
  make_private(to);
  SQLite::Database target{to.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE};
  SQLite::Backup backup{target, connection_->sqlite};
  if (backup.executeStep(-1) != SQLITE_DONE) fail(to.string(), "the copy could not be finished");
}

std::optional<std::string> Database::damage() const {
  std::string found;
  each("PRAGMA integrity_check(1)", {}, [&](const StoreRow& row) { found = row.text(0); });
  return found == "ok" ? std::nullopt : std::optional(found);
}

Transaction::Transaction(Database& database) : database_(database), lock_(database.mutex_) {
  if (database_.depth_ == 0) database_.run("BEGIN IMMEDIATE");
  ++database_.depth_;
}

Transaction::~Transaction() {
  --database_.depth_;
  if (committed_ || database_.depth_ > 0) return;
  try {
    database_.run("ROLLBACK");
  } catch (const std::exception&) {  // SQLite has undone it by itself
    return;
  }
}

void Transaction::commit() {
  if (database_.depth_ == 1) {
    if (!database_.connection_->is_in_place())
      fail(database_.connection_->name,
           "was removed or replaced while it was in use; restart blakus-server");
    database_.run("COMMIT");
  }
  committed_ = true;
}

}  // namespace blakus
