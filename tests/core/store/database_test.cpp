#include "core/store/database.h"

#include <fstream>
#include <functional>

#include <gtest/gtest.h>

#include "tests/support/temporary_folder.h"

namespace blakus::database_test {
namespace {

class DatabaseFile : public testing::Test {
 protected:
  std::int64_t rows(const Database& database) {
    std::int64_t count = -1;
    database.each("SELECT count(*) FROM redirect", {},
                  [&](const StoreRow& row) { count = row.number(0); });
    return count;
  }
  void add(Database& database, const std::string& old) {
    database.run("INSERT INTO redirect (old, target) VALUES (?, ?)", {old, "otra"});
  }

  const TemporaryFolder folder_;
  const std::filesystem::path file_ = folder_.path() / "store.sqlite";
};

TEST_F(DatabaseFile, KeepsWhatWasCommittedAndNothingElse) {
  {
    Database database{file_};
    add(database, "pirma");
    {
      const Transaction dropped{database};
      add(database, "otra");
    }
    Transaction kept{database};
    add(database, "tresa");
    kept.commit();
  }
  const Database again{file_};
  EXPECT_EQ(rows(again), 2);
  EXPECT_EQ(again.damage(), std::nullopt);
}

TEST_F(DatabaseFile, TakesATransactionInsideAnotherAsAPartOfIt) {
  Database database{file_};
  {
    const Transaction outer{database};
    Transaction inner{database};
    add(database, "pirma");
    inner.commit();
  }
  EXPECT_EQ(rows(database), 0);
}

TEST_F(DatabaseFile, WritesWithAllSafetyOn) {
  const Database database{file_};
  const struct {
    const char *question, *answer;
  } cases[] = {{"PRAGMA journal_mode", "wal"},
               {"PRAGMA synchronous", "2"},
               {"PRAGMA foreign_keys", "1"},
               {"PRAGMA trusted_schema", "0"}};
  for (const auto& c : cases)
    database.each(c.question, {},
                  [&](const StoreRow& row) { EXPECT_EQ(row.text(0), c.answer) << c.question; });
}

TEST_F(DatabaseFile, IsRefusedWhereANewerProgramWroteIt) {
  Database{file_}.run("PRAGMA user_version = 99");
  try {
    const Database newer{file_};
    FAIL() << "was opened";
  } catch (const std::runtime_error& error) {
    EXPECT_NE(std::string(error.what()).find("has format 99"), std::string::npos) << error.what();
  }
}

TEST_F(DatabaseFile, IsRefusedWhereItIsNotThereOrNoDatabase) {
  EXPECT_THROW(Database(file_, Database::Missing::refuse), std::runtime_error);
  EXPECT_FALSE(std::filesystem::exists(file_));
  folder_.write("store.sqlite", std::string(8192, 'x'));
  EXPECT_THROW(Database{file_}, std::runtime_error);
}

TEST_F(DatabaseFile, NeverChangesOrRemovesWhatIsHistory) {
  Database database{file_};
  database.run(
      "INSERT INTO revision (kind, id, record, at, role, why) "
      "VALUES ('organization', 'a', '{}', '', '', '')");
  EXPECT_THROW(database.run("UPDATE revision SET record = '[]'"), std::runtime_error);
  EXPECT_THROW(database.run("DELETE FROM revision"), std::runtime_error);
}

/// What an operator reads of it.
std::string failure_of(const std::function<void()>& work) {
  try {
    work();
  } catch (const StoreFailure& failure) {
    return failure.what();
  }
  return "";
}

TEST_F(DatabaseFile, SaysThatItIsFull) {
  Database database{file_};
  database.run("PRAGMA max_page_count = 1");  // SQLite then takes no page more than there are
  const auto said = failure_of([&] {
    for (int times = 0; times < 200; ++times)
      add(database, std::to_string(times) + std::string(4'000, 'x'));
  });
  EXPECT_NE(said.find(file_.string()), std::string::npos) << said;
  EXPECT_NE(said.find("is full"), std::string::npos) << said;
}

TEST_F(DatabaseFile, SaysThatAnotherProgramHoldsIt) {
  Database database{file_};
  Database other{file_};
  const Transaction held{other};
  const auto said = failure_of([&] { add(database, "pirma"); });
  EXPECT_NE(said.find("locked"), std::string::npos) << said;
  EXPECT_EQ(said.find("is full"), std::string::npos) << said;
}

TEST_F(DatabaseFile, CopiesItselfWhole) {
  Database database{file_};
  add(database, "pirma");
  database.back_up(folder_.path() / "copy.sqlite");
  add(database, "otra");
  EXPECT_EQ(rows(Database{folder_.path() / "copy.sqlite"}), 1);
}

TEST_F(DatabaseFile, TakesNothingMoreOnceItWasRemovedOrReplaced) {
  Database database{file_};
  const auto kept = [&] {
    Transaction transaction{database};
    add(database, "pirma");
    transaction.commit();
  };
  std::filesystem::rename(file_, folder_.path() / "aside");
  EXPECT_THROW(kept(), std::runtime_error);
  std::ofstream{file_} << "another";
  EXPECT_THROW(kept(), std::runtime_error);
  std::filesystem::rename(folder_.path() / "aside", file_);
  kept();
  EXPECT_EQ(rows(database), 1);
}

TEST(Store, IsForWhoeverRunsTheProgramAlone) {
  const TemporaryFolder folder;
  const auto access = [&](const char* name) {
    return std::filesystem::status(folder.path() / name).permissions();
  };
  constexpr auto owner = std::filesystem::perms::owner_read | std::filesystem::perms::owner_write;
  const Database database{folder.path() / "store.db"};
  database.back_up(folder.path() / "copy.db");
  for (const auto* name : {"store.db", "store.db-wal", "copy.db"})
    EXPECT_EQ(access(name), owner) << name;
}

}  // namespace
}  // namespace blakus::database_test
