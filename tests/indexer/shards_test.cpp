#include "indexer/shards.h"

#include <map>

#include <gtest/gtest.h>
#include <xapian.h>

#include "core/index/schema.h"
#include "indexer/build.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/tiny_index.h"

namespace blakus::shards_test {
namespace {

/// Invented bodies, enough of them that no shard is empty.
Catalog catalog() {
  Catalog catalog{.terms = small_vocabulary()};
  for (int i = 100; i < 160; ++i)
    catalog.organizations.push_back(body("izdomata-" + std::to_string(i),
                                         "Izdomāta biedrība " + std::to_string(i % 7),
                                         {i % 3 == 0 ? "leukaemia" : "parkinson"}));
  return catalog;
}

/// Every term with its documents and frequencies, every document with its data and values.
std::map<std::string, std::string> content_of(const std::filesystem::path& path) {
  const Xapian::Database database{path.string()};
  std::map<std::string, std::string> content;
  for (auto term = database.allterms_begin(); term != database.allterms_end(); ++term)
    for (auto at = database.postlist_begin(*term); at != database.postlist_end(*term); ++at)
      content["term " + *term] += std::to_string(*at) + ":" + std::to_string(at.get_wdf()) + " ";
  for (Xapian::docid number = 1; number <= database.get_lastdocid(); ++number) {
    const auto document = database.get_document(number);
    content["data " + std::to_string(number)] = document.get_data();
    for (auto value = document.values_begin(); value != document.values_end(); ++value)
      content["value " + std::to_string(number)] +=
          std::to_string(value.get_valueno()) + "=" + *value + " ";
  }
  return content;
}

TEST(Shards, GiveTheSameIndexWhateverTheirNumber) {
  const TemporaryFolder folder;
  const auto posted = catalog();
  Progress quiet{Progress::Style::none};
  for (const std::size_t count : {1, 2, 5})
    post_in_shards(folder.path() / std::to_string(count), posted, count, quiet);
  const auto one = content_of(folder.path() / "1");
  EXPECT_EQ(one.count("data 60"), 1U);
  EXPECT_EQ(content_of(folder.path() / "2"), one);
  EXPECT_EQ(content_of(folder.path() / "5"), one);
}

TEST(Shards, LeaveNothingBeside) {
  const TemporaryFolder folder;
  Progress quiet{Progress::Style::none};
  post_in_shards(folder.path() / "index", catalog(), 3, quiet);
  std::size_t entries = 0;
  for ([[maybe_unused]] const auto& entry : std::filesystem::directory_iterator{folder.path()})
    ++entries;
  EXPECT_EQ(entries, 1U);
}

}  // namespace
}  // namespace blakus::shards_test
