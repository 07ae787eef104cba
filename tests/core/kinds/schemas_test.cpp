// data/schemas/ is what the programs read, and every field has a name for readers.

#include "core/kinds/schemas.h"

#include <filesystem>
#include <fstream>

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace blakus::schemas_test {
namespace {

std::string text_of(const std::string& path) {
  std::ifstream stream{path};
  return {std::istreambuf_iterator<char>{stream}, {}};
}

TEST(Schemas, OfTheProjectAreThoseThatTheFieldsGive) {
  for (const auto& file : schema_files())
    EXPECT_EQ(text_of(BLAKUS_SOURCE_DIR "/data/schemas/" + file.name), file.text)
        << "write them with blakus-index schemas --out data/schemas";
}

TEST(Schemas, HaveALabelForEachFieldInEachLanguage) {
  for (const auto* language : {"lv", "en", "ru", "uk"}) {
    const auto folder = fmt::format("{}/web/messages/{}", BLAKUS_SOURCE_DIR, language);
    auto messages = nlohmann::json::object();
    for (const auto& entry : std::filesystem::recursive_directory_iterator{folder})
      if (entry.is_regular_file()) messages.update(nlohmann::json::parse(text_of(entry.path())));
    for (const auto& file : schema_files())
      for (const auto& [key, schema] : nlohmann::json::parse(file.text).at("properties").items())
        EXPECT_TRUE(messages.contains("record." + key)) << folder << ": record." << key;
  }
}

}  // namespace
}  // namespace blakus::schemas_test
