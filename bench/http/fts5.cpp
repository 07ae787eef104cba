// A peer: the same organizations in SQLite FTS5 behind cpp-httplib, as a careful person would write
// it: prepared statements, one connection a thread, everything in memory-mapped pages. Answers
// AND of the words with exact total, the best twenty, and three facet counts.
// Usage: fts5 ORGANIZATIONS.jsonl DATABASE PORT

#include <fstream>
#include <iostream>
#include <string>

#include <httplib.h>
#include <nlohmann/json.hpp>
#include <sqlite3.h>

namespace {

using nlohmann::json;

void run(sqlite3* database, const char* sql) {
  char* error = nullptr;
  if (sqlite3_exec(database, sql, nullptr, nullptr, &error) != SQLITE_OK)
    throw std::runtime_error(error ? error : sql);
}

class Statement {
 public:
  Statement(sqlite3* database, const char* sql) {
    if (sqlite3_prepare_v3(database, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement_, nullptr) !=
        SQLITE_OK)
      throw std::runtime_error(sqlite3_errmsg(database));
  }
  ~Statement() { sqlite3_finalize(statement_); }
  Statement(const Statement&) = delete;
  Statement& operator=(const Statement&) = delete;
  Statement& bind(int at, const std::string& text) {
    sqlite3_bind_text(statement_, at, text.data(), static_cast<int>(text.size()), SQLITE_TRANSIENT);
    return *this;
  }
  Statement& bind(int at, long long number) {
    sqlite3_bind_int64(statement_, at, number);
    return *this;
  }
  bool step() { return sqlite3_step(statement_) == SQLITE_ROW; }
  void reset() { sqlite3_reset(statement_); }
  std::string text(int column) {
    return {reinterpret_cast<const char*>(sqlite3_column_text(statement_, column)),
            static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))};
  }
  long long number(int column) { return sqlite3_column_int64(statement_, column); }

 private:
  sqlite3_stmt* statement_ = nullptr;
};

void fill(sqlite3* database, const char* lines) {
  run(database,
      "PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; BEGIN;"
      "CREATE TABLE organization(id INTEGER PRIMARY KEY, record TEXT) STRICT;"
      "CREATE TABLE facet(organization INTEGER, kind INTEGER, value TEXT, PRIMARY "
      "KEY(organization, kind, value)) STRICT, WITHOUT ROWID;"
      "CREATE INDEX facet_value ON facet(kind, value, organization);"
      "CREATE VIRTUAL TABLE words USING fts5(name, text, content='', tokenize=\"unicode61 "
      "remove_diacritics 2\");");
  Statement record{database, "INSERT INTO organization VALUES(?,?)"};
  Statement facet{database, "INSERT OR IGNORE INTO facet VALUES(?,?,?)"};
  Statement words{database, "INSERT INTO words(rowid,name,text) VALUES(?,?,?)"};
  std::ifstream file{lines};
  long long number = 0;
  for (std::string line; std::getline(file, line);) {
    const auto one = json::parse(line);
    ++number;
    record.bind(1, number).bind(2, line).step();
    record.reset();
    words.bind(1, number)
        .bind(2, one["name"]["lv"].get<std::string>())
        .bind(3, one["description"]["lv"].get<std::string>())
        .step();
    words.reset();
    int kind = 0;
    for (const char* key : {"regions", "areas", "services"}) {
      for (const auto& value : one.value(key, json::array())) {
        facet.bind(1, number)
            .bind(2, static_cast<long long>(kind))
            .bind(3, value.get<std::string>())
            .step();
        facet.reset();
      }
      ++kind;
    }
  }
  run(database, "INSERT INTO words(words) VALUES('optimize'); COMMIT; ANALYZE;");
}

class Directory {
 public:
  explicit Directory(const char* path) {
    if (sqlite3_open_v2(path, &database_, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, nullptr) !=
        SQLITE_OK)
      throw std::runtime_error("cannot open the database");
    run(database_,
        "PRAGMA mmap_size=4000000000; PRAGMA cache_size=-200000; PRAGMA temp_store=MEMORY;");
  }
  std::string search(const std::string& words, const std::string& region, int first) {
    const auto query = match_of(words);
    std::string answer = "{\"total\":" + total(query, region) + ",\"items\":[";
    answer += page(query, region, first) + "],\"facets\":{";
    for (const int kind : {0, 1, 2}) answer += (kind ? "," : "") + facets(query, region, kind);
    return answer + "}}";
  }

 private:
  static std::string match_of(const std::string& words) {
    std::string match;
    std::string word;
    for (const char c : words + " ") {
      if (c != ' ') {
        word += c;
        continue;
      }
      if (word.empty()) continue;
      const bool prefix = word.back() == '*';
      if (prefix) word.pop_back();
      match += (match.empty() ? "\"" : " \"") + word + (prefix ? "\"*" : "\"");
      word.clear();
    }
    return match;
  }
  static std::string where(const std::string& query, const std::string& region) {
    std::string sql = query.empty() ? "SELECT id AS rowid FROM organization WHERE 1"
                                    : "SELECT rowid FROM words WHERE words MATCH ?1";
    if (!region.empty())
      sql += " AND rowid IN (SELECT organization FROM facet WHERE kind=0 AND value=?2)";
    return sql;
  }
  Statement& prepared(const std::string& sql) {
    auto& statement = statements_[sql];
    if (!statement) statement = std::make_unique<Statement>(database_, sql.c_str());
    statement->reset();
    return *statement;
  }
  Statement& bound(const std::string& sql, const std::string& query, const std::string& region) {
    auto& statement = prepared(sql);
    if (!query.empty()) statement.bind(1, query);
    if (!region.empty()) statement.bind(2, region);
    return statement;
  }
  std::string total(const std::string& query, const std::string& region) {
    auto& statement = bound("SELECT count(*) FROM (" + where(query, region) + ")", query, region);
    statement.step();
    return std::to_string(statement.number(0));
  }
  std::string page(const std::string& query, const std::string& region, int first) {
    const std::string order = query.empty() ? " ORDER BY rowid" : " ORDER BY rank";
    auto& ids = bound(where(query, region) + order + " LIMIT 20 OFFSET " + std::to_string(first),
                      query, region);
    std::string items;
    while (ids.step()) {
      auto& record = prepared("SELECT record FROM organization WHERE id=?1");
      record.bind(1, ids.number(0)).step();
      items += (items.empty() ? "" : ",") + record.text(0);
    }
    return items;
  }
  std::string facets(const std::string& query, const std::string& region, int kind) {
    auto& counts = bound("SELECT value, count(*) FROM facet WHERE kind=" + std::to_string(kind) +
                             " AND organization IN (" + where(query, region) + ") GROUP BY value",
                         query, region);
    std::string list = "\"" + std::to_string(kind) + "\":[";
    bool first = true;
    while (counts.step()) {
      list += (first ? "{\"id\":\"" : ",{\"id\":\"") + counts.text(0) +
              "\",\"count\":" + std::to_string(counts.number(1)) + "}";
      first = false;
    }
    return list + "]";
  }
  sqlite3* database_ = nullptr;
  std::map<std::string, std::unique_ptr<Statement>> statements_;
};

}  // namespace

int main(int argc, char** argv) try {
  if (argc != 4) return 2;
  const bool fresh = !std::ifstream{argv[2]};
  if (fresh) {
    sqlite3* database = nullptr;
    sqlite3_open(argv[2], &database);
    fill(database, argv[1]);
    sqlite3_close(database);
  }
  httplib::Server server;
  server.new_task_queue = [] { return new httplib::ThreadPool(20); };
  server.set_tcp_nodelay(true);
  server.set_keep_alive_max_count(1'000'000'000);
  server.Get("/.*", [&](const httplib::Request& request, httplib::Response& response) {
    thread_local Directory directory{argv[2]};
    const auto page = request.has_param("page") ? std::stoi(request.get_param_value("page")) : 1;
    response.set_content(directory.search(request.get_param_value("q"),
                                          request.get_param_value("region"), (page - 1) * 20),
                         "application/json");
  });
  return server.listen("127.0.0.1", std::stoi(argv[3])) ? 0 : 1;
} catch (const std::exception& error) {
  std::cerr << error.what() << '\n';
  return 1;
}
