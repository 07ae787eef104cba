// Words that hurt: the search may understand them, nobody may ever read them. Over the project's
// own data: every page in every language, tables, open data, the API, suggestions.

#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <vector>

#include <gtest/gtest.h>

#include "core/text/fold.h"
#include "core/text/utf8.h"
#include "server/http/api/json_records.h"
#include "server/http/api/json_search.h"
#include "server/http/site/pages.h"
#include "tests/server/http/site/pages_support.h"

namespace blakus::never_printed_test {
namespace {

/// The beginnings of words of tests/never_printed.tsv, by the language they are looked for in.
std::map<Language, std::vector<std::string>> never_printed() {
  std::map<Language, std::vector<std::string>> words;
  std::ifstream file{std::string(BLAKUS_SOURCE_DIR) + "/tests/never_printed.tsv"};
  for (std::string line; std::getline(file, line);) {
    const auto tab = line.find('\t');
    if (line.starts_with('#') || tab == std::string::npos) continue;
    words[*language_of(line.substr(0, tab))].push_back(fold_word(line.substr(tab + 1)).accented);
  }
  return words;
}

bool is_letter_before(const std::string& text, std::size_t at) {
  if (at == 0) return false;
  const auto byte = static_cast<unsigned char>(text[at - 1]);
  return byte >= 0x80 || (byte >= 'a' && byte <= 'z');
}

/// The first word of the list that the text prints, "" if it prints none.
std::string printed_in(const std::string& text, const std::vector<std::string>& words) {
  const auto lower = fold_word(text).accented;
  for (const auto& word : words)
    for (auto at = lower.find(word); at != std::string::npos; at = lower.find(word, at + 1))
      if (!is_letter_before(lower, at)) return word + " in …" + lower.substr(at, 80);
  return {};
}

/// Every word of every language: for what has no language of its own.
std::vector<std::string> all_words() {
  std::vector<std::string> all;
  for (const auto& [language, words] : never_printed())
    all.insert(all.end(), words.begin(), words.end());
  return all;
}

class WholeSite {
 public:
  WholeSite() : pages_(options(), real_directory()) {}

  std::string body(const std::string& path, Language language, Parameters parameters = {}) const {
    const auto reply = pages_.page({path, std::move(parameters), language});
    return reply ? reply->body : "";
  }

  /// The paths of the site map, without language and host.
  std::set<std::string> paths() const {
    std::set<std::string> paths;
    const auto map = body("/sitemap.xml", Language::lv);
    const std::regex address{"<loc>https://example\\.lv(/[^<]*)</loc>"};
    for (std::sregex_iterator at{map.begin(), map.end(), address}; at != std::sregex_iterator{};
         ++at)
      if (const auto path = (*at)[1].str();
          !path.starts_with("/en") && !path.starts_with("/ru") && !path.starts_with("/uk"))
        paths.insert(path);
    return paths;
  }

 private:
  SiteSettings options() const {
    return {.web = std::string(BLAKUS_SOURCE_DIR) + "/web",
            .assets = assets_.path(),
            .base_url = "https://example.lv"};
  }

  BuiltAssets assets_;
  Pages pages_;
};

/// What people type that may never be printed: the words a term is found by that hold one.
std::vector<std::string> slurs_typed() {
  std::vector<std::string> typed;
  const auto words = all_words();
  const auto snapshot = real_directory().snapshot();
  for (const auto* term : snapshot->terms(Kind::diagnosis))
    for (const auto* list :
         {&term->found_by.lv, &term->found_by.ru, &term->found_by.en, &term->found_by.uk})
      for (const auto& name : *list)
        if (!printed_in(name, words).empty()) typed.push_back(name);
  return typed;
}

/// Addresses repeat what was typed; nobody reads them.
std::string without_addresses(const std::string& html) {
  static const std::regex addresses{"(href|content|value)=\"[^\"]*\""};
  return std::regex_replace(html, addresses, "");
}

std::string without(std::string text, const std::string& typed) {
  for (auto at = text.find(typed); at != std::string::npos; at = text.find(typed, at))
    text.erase(at, typed.size());
  return text;
}

TEST(NeverPrinted, NoPageOfTheDirectoryPrintsASlur) {
  const WholeSite site;
  const auto words = never_printed();
  const auto paths = site.paths();
  ASSERT_GT(paths.size(), 700U);
  for (const auto& path : paths)
    for (const auto language : all_languages)
      EXPECT_EQ(printed_in(site.body(path, language), words.at(language)), "")
          << code_of(language) << " " << path;
}

TEST(NeverPrinted, NoTableAndNoOpenDataPrintsASlur) {
  const WholeSite site;
  const auto words = all_words();
  for (const auto* path : {"/data/vocabulary.json", "/data/organizations.json",
                           "/data/organizations.ndjson", "/organizations.csv", "/freshness.csv"})
    for (const auto language : all_languages) {
      const auto body = site.body(path, language);
      ASSERT_FALSE(body.empty()) << path;
      EXPECT_EQ(printed_in(body, words), "") << path;
    }
}

TEST(NeverPrinted, NoTermOfTheApiPrintsASlur) {
  const auto words = all_words();
  const auto snapshot = real_directory().snapshot();
  for (const auto kind : taxonomy_kinds)
    for (const auto* term : snapshot->terms(kind)) {
      const auto json = term_json(*term, Language::lv, *snapshot);
      EXPECT_EQ(printed_in(json, words), "") << term->id;
      EXPECT_EQ(json.find("found_by"), std::string::npos) << term->id;
    }
}

TEST(NeverPrinted, WhoTypesASlurReadsTheNameOfTheCondition) {
  const WholeSite site;
  const auto words = all_words();
  const auto typed = slurs_typed();
  ASSERT_GT(typed.size(), 50U);
  const MessageLookup messages{std::filesystem::path{BLAKUS_SOURCE_DIR} / "web/messages"};
  for (const auto& text : typed) {
    SearchRequest request{.text = text};
    const auto answer = real_directory().search(request);
    const auto json = search_json(answer, request, messages);
    EXPECT_EQ(printed_in(without(json, text), words), "") << text;
    const auto page = site.body("/", Language::lv, {{"q", text}});
    EXPECT_EQ(printed_in(without(without_addresses(page), text), words), "") << text;
  }
}

TEST(NeverPrinted, NothingSuggestsASlurFromItsBeginning) {
  const auto words = all_words();
  for (const auto& text : slurs_typed())
    for (std::size_t length = 3; length <= text.size(); ++length) {
      const std::string begun{cut_to(text, length)};
      for (const auto& suggestion : real_directory().autocomplete(begun, Language::lv, 10)) {
        EXPECT_EQ(printed_in(suggestion.label, words), "") << begun;
        EXPECT_EQ(printed_in(suggestion.matched, words), "") << begun;
      }
    }
}

}  // namespace
}  // namespace blakus::never_printed_test
