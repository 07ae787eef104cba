#include "core/index/reader.h"

#include <stdexcept>

#include <gtest/gtest.h>

#include "tests/support/tiny_index.h"

namespace blakus::reader_test {
namespace {

/// What a call says when it throws; empty if it does not.
template <typename Call>
std::string said_by(Call call) {
  try {
    call();
  } catch (const std::runtime_error& error) {
    return error.what();
  }
  return {};
}

TEST(IndexReader, ReadsWhatTheIndexerWrote) {
  auto sample = body("viena", "Viena biedrība");
  sample.locations.push_back({.point = Point{56.95, 24.1}});
  const TinyIndex index{{sample}};
  const auto database = opened_database(served_generation(index.folder()));
  EXPECT_EQ(metadata_of<Metadata::format>(database), schema_version);
  EXPECT_EQ(metadata_of<Metadata::built>(database), "2026-11-21T00:00:00Z");
  std::size_t records = 0;
  each_document(database, Kind::organization, [&](const std::string&) { ++records; });
  EXPECT_EQ(records, 1U);
  std::vector<Point> points;
  each_value<Slot::points>(database, [&](auto, std::vector<Point> read) { points = read; });
  EXPECT_EQ(points, (std::vector<Point>{{56.95, 24.1}}));
}

TEST(IndexReader, SaysWhatToDoWithoutAnIndex) {
  const TemporaryFolder empty;
  const auto said = said_by([&] { served_generation(empty.path()); });
  EXPECT_NE(said.find("run blakus-index build"), std::string::npos) << said;
}

TEST(IndexReader, RefusesAnotherFormatByItsNumber) {
  const TinyIndex index{{body("viena", "Viena biedrība")}};
  const auto generation = served_generation(index.folder());
  {
    Xapian::WritableDatabase database{generation.string(), Xapian::DB_OPEN};
    database.set_metadata("schema_version", "3");
    database.commit();
  }
  const auto said = said_by([&] { opened_database(generation); });
  EXPECT_NE(said.find("format 3, this program reads"), std::string::npos) << said;
  EXPECT_NE(said.find("run blakus-index build"), std::string::npos) << said;
}

TEST(IndexReader, RefusesChangedFiles) {
  const TinyIndex index{{body("viena", "Viena biedrība")}};
  const auto generation = served_generation(index.folder());
  EXPECT_EQ(said_by([&] { require_whole(generation); }), "");
  std::ofstream{generation / "docdata.glass", std::ios::app} << "x";
  const auto said = said_by([&] { require_whole(generation); });
  EXPECT_NE(said.find("the index is damaged"), std::string::npos) << said;
}

}  // namespace
}  // namespace blakus::reader_test
