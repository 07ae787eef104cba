#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <stdexcept>
#include <string>

#include <gtest/gtest.h>

#include "server/http/app/message_lookup.h"
#include "server/http/site/templates.h"
#include "tests/support/temporary_folder.h"

namespace blakus::messages_test {
namespace {

const std::filesystem::path source_folder = BLAKUS_SOURCE_DIR;

std::string text_of(const std::filesystem::path& folder, const std::string& extension) {
  std::string all;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
    if (entry.path().extension() == extension) {
      std::ifstream stream{entry.path()};
      all.append(std::istreambuf_iterator<char>{stream}, {});
    }
  return all;
}

/// Keys made of a beginning and an id of the data: "language." + "lv".
bool is_made_from_an_id(const std::string& key) {
  for (const std::string beginning : {"language.",
                                      "language_name.",
                                      "item.",
                                      "check.",
                                      "how.",
                                      "record.",
                                      "role.",
                                      "criterion.",
                                      "receipt.state_",
                                      "mark.",
                                      "kind.",
                                      "freshness.said_",
                                      "admin.kind_",
                                      "admin.double_",
                                      "confirm.part_",
                                      "letter.",
                                      "legal_status.",
                                      "form.coverage_",
                                      "day.",
                                      "audit.",
                                      "correct.",
                                      "crisis.",
                                      "fact.in_",
                                      "quote.",
                                      "records.",
                                      "suggest.by_",
                                      "start.",
                                      "hint.",
                                      "hsds.taxonomy_",
                                      "changes.",
                                      "embed.lang_",
                                      "instead.",
                                      "why.",
                                      "form.description_",
                                      "list.",
                                      "value.",
                                      "weekday.",
                                      "month_short.",
                                      "event.",
                                      "project.",
                                      "document.",
                                      "seat.",
                                      "now.",
                                      "address.",
                                      "form.intake_",
                                      "told.",
                                      "board.",
                                      "membership.",
                                      "opinion.",
                                      "survey.",
                                      "report.",
                                      "criteria.kind.",
                                      "desk.how_",
                                      "expertise.",
                                      "facet.",
                                      "governance.benefit_",
                                      "history.",
                                      "income.",
                                      "mcp.",
                                      "own.",
                                      "form.name_",
                                      "static.",
                                      "form.decides_",
                                      "form.benefit_",
                                      "form.error.board_",
                                      "form.error.transparent_"})
    if (key.starts_with(beginning)) return true;
  return key.starts_with("mailing.") || key.starts_with("segment.") ||
         key.starts_with("contacts.") || key.starts_with("capability.");
}

TEST(PagesMessages, AreTheSameInAllLanguages) {
  EXPECT_NO_THROW(MessageLookup(source_folder / "web/messages"));
}

TEST(PagesMessages, AreAllUsed) {
  const MessageLookup words{source_folder / "web/messages"};
  const auto templates = text_of(source_folder / "web/templates", ".mustache");
  const auto code = text_of(source_folder / "server/http", ".cpp");
  for (const auto& [key, message] : words.catalogue(Language::lv)) {
    if (is_made_from_an_id(key)) continue;
    const auto in_template = templates.find("{{t." + key + "}}") != std::string::npos;
    const auto in_code = code.find("\"" + key + "\"") != std::string::npos;
    EXPECT_TRUE(in_template || in_code) << key;
  }
}

TEST(PagesMessages, AreTranslated) {
  // Names and abbreviations that are the same everywhere.
  const std::set<std::string> same{"card.distance", "freshness.percent"};
  const MessageLookup words{source_folder / "web/messages"};
  for (const auto& [key, message] : words.catalogue(Language::lv)) {
    if (!message.argument_names().empty() || same.contains(key)) continue;
    const auto lv = words.say(Language::lv, key);
    EXPECT_FALSE(lv.empty()) << key;
    EXPECT_NE(lv, words.say(Language::ru, key)) << key;
    EXPECT_NE(lv, words.say(Language::en, key)) << key;
    EXPECT_NE(words.say(Language::en, key), words.say(Language::ru, key)) << key;
    EXPECT_NE(lv, words.say(Language::uk, key)) << key;
    EXPECT_NE(words.say(Language::en, key), words.say(Language::uk, key)) << key;
  }
}

/// і, ї, є and ґ are Ukrainian alone; ы, э, ъ and ё are none of its letters.
TEST(PagesMessages, AreWrittenInUkrainianLetters) {
  const MessageLookup words{source_folder / "web/messages"};
  for (const auto& [key, message] : words.catalogue(Language::uk)) {
    if (!message.argument_names().empty()) continue;
    const auto text = words.say(Language::uk, key);
    for (const auto* letter : {"ы", "э", "ъ", "ё", "Ы", "Э", "Ё"})
      EXPECT_EQ(text.find(letter), std::string::npos) << key << ": " << text;
  }
}

TEST(PagesMessages, FillEveryPluralForm) {
  const MessageLookup words{source_folder / "web/messages"};
  for (const auto language : all_languages)
    for (const auto& [key, message] : words.catalogue(language)) {
      if (message.argument_names() != std::vector<std::string>{"count"}) continue;
      for (const std::int64_t count : {0, 1, 2, 5, 10, 11, 21, 22, 25, 101, 111})
        EXPECT_FALSE(message.text({{"count", count}}).empty()) << key << count;
    }
}

/// What is wrong with the sentences of a folder.
std::string fault_of(const TemporaryFolder& folder) {
  try {
    const MessageLookup words{folder.path()};
  } catch (const std::runtime_error& fault) {
    return fault.what();
  }
  return {};
}

TEST(PagesMessages, NamesAMissingKey) {
  const TemporaryFolder folder;
  folder.write("lv/a.json", R"({"a": "viens"})");
  folder.write("lv/b.json", R"({"b": "divi"})");
  folder.write("en/a.json", R"({"a": "one", "b": "two"})");
  folder.write("uk/a.json", R"({"a": "один", "b": "два"})");
  folder.write("ru/a.json", R"({"a": "один"})");
  EXPECT_NE(fault_of(folder).find("ru: no message 'b'"), std::string::npos) << fault_of(folder);
}

TEST(PagesMessages, NamesAKeyThatStandsTwiceInAFile) {
  const TemporaryFolder folder;
  for (const auto language : all_languages)
    folder.write(std::string(code_of(language)) + "/a.json", R"({"a": "1", "b": "2", "a": "3"})");
  EXPECT_NE(fault_of(folder).find("a.json: "), std::string::npos);
  EXPECT_NE(fault_of(folder).find("'a'"), std::string::npos) << fault_of(folder);
}

TEST(PagesMessages, NamesAKeyThatStandsInTwoFiles) {
  const TemporaryFolder folder;
  for (const auto language : all_languages)
    folder.write(std::string(code_of(language)) + "/a.json", R"({"a": "1"})");
  folder.write("ru/kinds/b.json", R"({"a": "1"})");
  EXPECT_NE(fault_of(folder).find(".json: a: stands in another file, too"), std::string::npos)
      << fault_of(folder);
}

TEST(Templates, RefuseATypoAtStart) {
  const MessageLookup words{source_folder / "web/messages"};
  const struct {
    const char *text, *fault;
  } cases[] = {
      {"{{#open}} never closed", "page"},
      {"{{#open}}{{#list}}{{/open}}{{/list}}", "page"},
      {"{{/open}}", "page"},
      {"{{open", "page"},
      {"{{{raw}}}", "unescaped"},
      {"{{t.no_such_message}}", "no_such_message"},
      {"{{> no_such_part}}", "no_such_part"},
      {"{{> page}}", "holds itself"},
  };
  for (const auto& c : cases) {
    const TemporaryFolder folder;
    folder.write("page.mustache", c.text);
    try {
      const Templates templates{folder.path(), words};
      FAIL() << c.text;
    } catch (const std::runtime_error& fault) {
      EXPECT_NE(std::string(fault.what()).find(c.fault), std::string::npos) << fault.what();
    }
  }
}

TEST(Templates, RefuseTwoOfOneName) {
  const MessageLookup words{source_folder / "web/messages"};
  const TemporaryFolder folder;
  folder.write("pages/page.mustache", "one");
  folder.write("forms/page.mustache", "other");
  EXPECT_THROW((Templates{folder.path(), words}), std::runtime_error);
}

TEST(Templates, SayWhichNameIsMissing) {
  const MessageLookup words{source_folder / "web/messages"};
  const TemporaryFolder folder;
  folder.write("page.mustache", "<p>{{name}}</p>");
  const Templates templates{folder.path(), words};
  EXPECT_THROW(templates.render("page", Language::lv, View{}, true), std::logic_error);
  EXPECT_EQ(templates.render("page", Language::lv, View{}, false), "<p></p>");
}

/// What becomes of a template by itself, filled with {open: yes, list: [{name: a}, {name: <b>}]}.
std::string rendered(const std::string& text) {
  const MessageLookup words{source_folder / "web/messages"};
  const TemporaryFolder folder;
  folder.write("page.mustache", text);
  View view;
  view["open"] = true;
  view["empty"] = View{View::type::list};
  view["list"] = View{View::type::list};
  for (const auto* name : {"a", "<b>"}) {
    View item;
    item["name"] = View{};
    item["name"]["text"] = std::string(name);
    view["list"] << std::move(item);
  }
  return Templates{folder.path(), words}.render("page", Language::en, view, true);
}

TEST(Templates, WriteSectionsListsAndDottedNames) {
  EXPECT_EQ(rendered("{{#list}}{{name.text}};{{/list}}"), "a;&lt;b&gt;;");
  EXPECT_EQ(rendered("{{#open}}yes{{/open}}{{^open}}no{{/open}}"), "yes");
  EXPECT_EQ(rendered("{{#empty}}some{{/empty}}{{^empty}}none{{/empty}}"), "none");
  EXPECT_EQ(rendered("{{#list}}{{#open}}{{#name}}{{text}} {{/name}}{{/open}}{{/list}}"),
            "a &lt;b&gt; ");
}

TEST(Templates, LeaveOutLinesThatHoldTagsAlone) {
  EXPECT_EQ(rendered("<ul>\n{{#list}}\n  <li>\n{{/list}}\n{{^open}}\nno\n{{/open}}\n</ul>\n"),
            "<ul>\n  <li>\n  <li>\n</ul>\n");
  EXPECT_EQ(rendered("a\n\nb\n"), "a\n\nb\n");
}

}  // namespace
}  // namespace blakus::messages_test
