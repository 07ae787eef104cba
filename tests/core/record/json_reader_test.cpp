#include "core/record/json_reader.h"

#include <gtest/gtest.h>

namespace blakus::json_reader_test {
namespace {

std::string first_problem(std::string_view text) {
  const auto parsed = parse_json(text);
  return parsed.ok() ? "" : parsed.problems.front().what;
}

TEST(ParseJson, SaysWhatStoppedItAndWhere) {
  EXPECT_EQ(first_problem("{\"a\": 1}"), "");
  EXPECT_EQ(first_problem("{\n\"a\": 1,\n}"), "not valid JSON in line 3");
  EXPECT_EQ(first_problem("{\"a\": \"\xff\"}"), "not valid UTF-8");
  EXPECT_EQ(first_problem("{\"a\": 1, \"a\": 2}"), "key 'a' stands twice in one object");
  EXPECT_EQ(first_problem("{\"b\": {\"a\": 1}, \"a\": 2}"), "");
  EXPECT_EQ(first_problem("{\"ā\": 1]"), "not valid JSON at character 8");
  EXPECT_EQ(first_problem(""), "not valid JSON");
}

TEST(ParseJson, RefusesDepthBeforeItBuildsATree) {
  EXPECT_EQ(first_problem(std::string(32, '[') + std::string(32, ']')), "");
  EXPECT_EQ(first_problem(std::string(100'000, '[')), "nested deeper than 32 levels");
  EXPECT_EQ(first_problem("[\"" + std::string(100, '[') + "\"]"), "");
}

TEST(ObjectReader, NotesEveryFaultWithItsKey) {
  const auto parsed = parse_json(R"({"name": 7, "emails": ["a@b.lv", 8], "year": -1,
                                     "notes": "a\u202eb", "locations": {"x": 1}, "mystery": 0})");
  Problems problems;
  ObjectReader reader{parsed.value, {.file = "f.json", .record = "x"}, problems};
  reader.required_text("id");
  reader.text("name");
  EXPECT_EQ(reader.texts("emails"), (std::vector<std::string>{"a@b.lv", ""}));
  reader.integer("year");
  reader.text("notes");
  EXPECT_TRUE(reader.objects<int>("locations", [](ObjectReader&) { return 1; }).empty());
  reader.finish();
  std::vector<std::string> keys;
  for (const auto& problem : problems) {
    keys.push_back(problem.key);
    EXPECT_EQ(problem.file, "f.json");
    EXPECT_FALSE(problem.what.empty() || problem.remedy.empty()) << problem.key;
  }
  EXPECT_EQ(keys, (std::vector<std::string>{"id", "name", "emails[1]", "year", "notes", "locations",
                                            "mystery"}));
}

}  // namespace
}  // namespace blakus::json_reader_test
