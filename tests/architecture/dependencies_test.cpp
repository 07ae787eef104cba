// The dependency rule and the home of each library (docs/architecture.md), read from the includes.

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <vector>

#include <gtest/gtest.h>

#include "core/files/read.h"
#include "core/kinds/taxonomy_term/taxonomy_json.h"

namespace blakus::dependencies_test {
namespace {

namespace fs = std::filesystem;
using Includes = std::vector<std::string>;

/// Every source file of the boxes, from the repository root → what it includes.
std::map<std::string, Includes> all_includes() {
  std::map<std::string, Includes> result;
  for (const auto* box : {"core", "indexer", "server"}) {
    const fs::path root{BLAKUS_SOURCE_DIR};
    for (const auto& entry : fs::recursive_directory_iterator{root / box}) {
      const auto extension = entry.path().extension();
      if (extension != ".h" && extension != ".cpp") continue;
      auto& includes = result[fs::relative(entry.path(), root).string()];
      std::ifstream stream{entry.path()};
      for (std::string line; std::getline(stream, line);)
        if (line.starts_with("#include ")) includes.push_back(line.substr(9));
    }
  }
  return result;
}

void expect_only_in(const std::string& what, const std::vector<std::string>& homes) {
  for (const auto& [file, includes] : all_includes()) {
    const bool home = std::ranges::any_of(
        homes, [&, &path = file](const std::string& folder) { return path.starts_with(folder); });
    for (const auto& include : includes)
      EXPECT_TRUE(home || include.find(what) == std::string::npos)
          << file << " includes " << include;
  }
}

TEST(Architecture, GivesEachLibraryItsHome) {
  expect_only_in("<unicode/", {"core/text/"});
  // Snowball's Russian and English stemmers come with Xapian.
  expect_only_in("<xapian.h>",
                 {"core/index/", "indexer/", "server/search/", "core/text/snowball.cpp"});
  expect_only_in("<nlohmann/", {"core/record/", "core/kinds/", "core/catalog/", "server/http/",
                                "indexer/curation/"});
  expect_only_in("<libxml/", {"indexer/curation/collect/"});
  expect_only_in("<httplib.h>", {"server/http/transport/request_parser.cpp"});
  expect_only_in("<libdeflate.h>", {"server/http/transport/gzip.cpp"});
  expect_only_in("<hunspell/", {"core/text/dictionary.cpp"});
  expect_only_in("<libical/", {"server/http/site/kinds/event/event_calendar.cpp"});
  expect_only_in("<cmark.h>", {"server/http/site/kinds/course/markdown.cpp"});
  expect_only_in("<xlsxwriter.h>", {"server/http/site/workbook.cpp"});
  expect_only_in("<csv.h>", {"core/exchange/"});
  expect_only_in("<sodium", {"core/store/", "server/curation/", "server/mail/"});
  expect_only_in("<openssl", {"core/index/folder.cpp", "server/http/app/uuid.cpp"});
  expect_only_in("<SQLiteCpp", {"core/store/database.cpp"});
  expect_only_in("<sqlite3", {"core/store/database.cpp"});
  expect_only_in("<curl/", {"server/mail/", "indexer/curation/"});
  expect_only_in("<liboath/", {"server/curation/"});
  expect_only_in("<zxcvbn.h>", {"server/curation/"});
  expect_only_in("<CLI/", {"indexer/main.cpp", "indexer/curation/commands.cpp", "server/main.cpp",
                           "server/command_line.h", "server/commands."});
}

TEST(Architecture, KeepsTheBoxesApart) {
  const struct {
    const char *from, *to;
  } never[] = {{"core/", "indexer/"},
               {"core/", "server/"},
               {"indexer/", "server/"},
               {"server/", "indexer/"},
               {"server/search/", "server/http/"},
               {"server/search/", "server/curation/"}};
  for (const auto& [file, includes] : all_includes())
    for (const auto& include : includes)
      for (const auto& [from, to] : never)
        EXPECT_FALSE(file.starts_with(from) && include.starts_with(std::string("\"") + to))
            << file << " includes " << include;
}

/// A folder and what its files may include besides each other: folders, or headers by name.
struct Room {
  std::string folder;
  std::vector<std::string> may;
};

const std::vector<std::string> records{"core/text/", "core/files/", "core/record/", "core/kinds/"};
/// What all rooms of the search agree on.
const std::vector<std::string> contract{"server/search/request.h", "server/search/answer.h",
                                        "server/search/weights.h"};

std::vector<std::string> with(std::vector<std::string> folders,
                              const std::vector<std::string>& more) {
  folders.insert(folders.end(), more.begin(), more.end());
  return folders;
}

/// Of rooms inside each other the inner one comes first.
const std::vector<Room>& rooms() {
  static const auto search = with(records, contract);
  static const auto http = with(
      records, {"server/search/", "server/http/app/", "server/http/transport/file_descriptor.h",
                "server/http/transport/http_request.h", "server/http/transport/reply.h",
                "server/http/transport/url.h"});
  static const auto site = with(http, {"server/http/site/"});
  static const std::vector<Room> all{
      {"core/text/", {}},
      {"core/files/", {}},
      {"core/record/", {"core/text/", "core/files/", "core/kinds/kinds.h"}},
      {"core/kinds/", {"core/text/", "core/files/", "core/record/"}},
      {"core/catalog/", records},
      {"core/index/", records},
      {"core/exchange/", records},
      {"core/store/", with(records, {"core/catalog/"})},
      {"server/search/query/", search},
      {"server/search/index/", with(search, {"core/index/", "server/search/query/"})},
      {"server/search/rank/", with(search, {"server/search/query/", "server/search/index/"})},
      {"server/search/answer/", with(search, {"core/index/", "server/search/query/",
                                              "server/search/index/", "server/search/rank/"})},
      {"server/curation/",
       with(records, {"core/catalog/", "core/store/", "core/index/", "server/periodic_worker.h"})},
      {"server/mail/",
       with(records, {"core/store/", "server/curation/", "server/periodic_worker.h"})},
      {"server/network/", with(records, {"core/store/", "server/curation/"})},
      {"server/http/app/", with(http, {"server/http/transport/"})},
      {"server/http/api/", http},
      {"server/http/site/admin/",
       with(site, {"core/store/", "server/curation/", "server/network/", "server/mail/"})},
      {"server/http/site/network_members/",
       with(site, {"core/", "server/curation/", "server/network/"})},
      {"server/http/site/", with(site, {"core/", "server/curation/", "server/network/",
                                        "server/mail/", "server/periodic_worker.h"})}};
  return all;
}

/// The parts that pages share know no page, and pages know neither forms nor the review area.
bool runs_back_up(const std::string& file, const std::string& include) {
  const auto step = [](const std::string& path) {
    const std::vector<std::string> steps{"kinds/", "pages/",           "forms/",
                                         "admin/", "network_members/", "static_copy/"};
    for (std::size_t at = 0; at < steps.size(); ++at)
      if (path.find("server/http/site/" + steps[at]) != std::string::npos) return at + 1;
    return std::size_t{0};
  };
  const bool inside = include.find("server/http/site/") != std::string::npos;
  return inside && step(include) > step(file);
}

TEST(Architecture, KeepsTheRoomsInOneDirection) {
  for (const auto& [file, includes] : all_includes()) {
    // Loads the tables of all rooms when a generation is opened.
    if (file == "server/search/index/snapshot.cpp") continue;
    const auto room = std::ranges::find_if(
        rooms(), [&, &path = file](const Room& one) { return path.starts_with(one.folder); });
    if (room == rooms().end()) continue;
    for (const auto& include : includes) {
      if (!include.starts_with('"') || include.starts_with('"' + room->folder)) continue;
      EXPECT_TRUE(std::ranges::any_of(
          room->may, [&](const std::string& folder) { return include.starts_with('"' + folder); }))
          << file << " includes " << include;
    }
    for (const auto& include : includes)
      EXPECT_FALSE(runs_back_up(file, include)) << file << " includes " << include;
  }
}

/// It could serve any other site.
TEST(Architecture, TransportKnowsNothingOfBlakus) {
  for (const auto& [file, includes] : all_includes()) {
    if (!file.starts_with("server/http/transport/")) continue;
    for (const auto& include : includes)
      EXPECT_TRUE(include.starts_with('<') || include.starts_with("\"server/http/transport/") ||
                  include.starts_with("\"core/text/") || include.starts_with("\"core/files/"))
          << file << " includes " << include;
  }
}

TEST(Architecture, WritesIncludesFromTheRoot) {
  for (const auto& [file, includes] : all_includes())
    for (const auto& include : includes) {
      if (!include.starts_with('"')) continue;
      const auto path = include.substr(1, include.size() - 2);
      EXPECT_TRUE(fs::exists(fs::path{BLAKUS_SOURCE_DIR} / path)) << file << " includes " << path;
    }
}

TEST(Architecture, PrefixesStandInTheSchemaOnly) {
  for (const auto& [file, includes] : all_includes()) {
    if (file == "core/index/schema.h") continue;
    std::ifstream stream{fs::path{BLAKUS_SOURCE_DIR} / file};
    for (std::string line; std::getline(stream, line);)
      for (const auto* call : {"add_term(\"", "add_boolean_term(\"", "postlist_begin(\"",
                               "term_exists(\"", "allterms_begin(\""})
        EXPECT_EQ(line.find(call), std::string::npos) << file << ": " << line;
  }
}

TEST(Architecture, PathsOfRecordsAreMadeInOnePlace) {
  for (const auto& [file, includes] : all_includes()) {
    if (file == "core/kinds/kinds.h") continue;
    std::ifstream stream{fs::path{BLAKUS_SOURCE_DIR} / file};
    for (std::string line; std::getline(stream, line);) {
      if (line.find("//") != std::string::npos) continue;
      for (const auto* folder : {"\"/organizations/", "\"/areas/", "\"/diagnoses/", "\"/regions/"})
        EXPECT_EQ(line.find(folder), std::string::npos) << file << ": " << line;
    }
  }
}

/// The line without comments, and without what is no text at all.
std::string code_of_line(const std::string& line) {
  return line.substr(0, line.find("//"));
}

/// Pages and the API say what an answer means and where it leads, in the words of web/messages/.
TEST(Architecture, SearchGivesKindsAndReasonsButNoAddressAndNoSentence) {
  // Words of the languages that queries are written in, and signs of a table for operators.
  const std::vector<std::string> about_words{
      "joined_words", "written_codes", "name_match", "near_me", "negation", "spelling", "explain"};
  // "…" stands for what a snippet leaves out.
  const auto is_text = [](std::string code) {
    for (auto at = code.find("…"); at != code.npos; at = code.find("…")) code.erase(at, 3);
    return std::ranges::any_of(code, [](char c) { return static_cast<unsigned char>(c) > 0x7f; });
  };
  for (const auto& [file, includes] : all_includes()) {
    if (!file.starts_with("server/search/")) continue;
    EXPECT_EQ(std::ranges::count(includes, "\"core/kinds/paths.h\""), 0) << file;
    const auto speaks = [&, &path = file](const std::string& name) {
      return path.ends_with("/" + name + ".cpp");
    };
    std::ifstream stream{fs::path{BLAKUS_SOURCE_DIR} / file};
    for (std::string line; std::getline(stream, line);) {
      const auto code = code_of_line(line);
      EXPECT_EQ(code.find("\"/"), std::string::npos) << file << ": " << line;
      EXPECT_EQ(line.find("\"http"), std::string::npos) << file << ": " << line;
      EXPECT_TRUE(std::ranges::any_of(about_words, speaks) || !is_text(code))
          << file << ": " << line;
    }
  }
}

/// Ids may change in the data: what the programs do with a term is said by its roles.
TEST(Architecture, NamesNoTermOfTheData) {
  // Ids that are words of the programs as well: a filter of lists, a key of the API.
  const std::vector<std::string> words{"all", "disability", "events", "umbrella"};
  std::vector<std::string> quoted;
  for (const auto kind : {Kind::area, Kind::diagnosis, Kind::type, Kind::service, Kind::region}) {
    const auto file = fs::path{BLAKUS_SOURCE_DIR} / "data" / taxonomy_file(kind);
    for (const auto& term : taxonomy_from_json(required_text(file), kind, "").value.terms)
      if (term.id.size() > 2 && std::ranges::count(words, term.id) == 0)
        quoted.push_back('"' + term.id + '"');
  }
  ASSERT_GT(quoted.size(), 700U);
  // Words of mail boxes and of passwords.
  const std::vector<std::string> others{"core/kinds/organization/contact_name.cpp",
                                        "server/curation/sign_in.cpp"};
  for (const auto& [file, includes] : all_includes()) {
    if (std::ranges::count(others, file) > 0) continue;
    const auto code = required_text(fs::path{BLAKUS_SOURCE_DIR} / file);
    for (const auto& id : quoted)
      for (auto at = code.find(id); at != code.npos; at = code.find(id, at + 1)) {
        const auto line_begin = code.rfind('\n', at) + 1;
        const auto line = code.substr(line_begin, code.find('\n', at) - line_begin);
        EXPECT_EQ(code_of_line(line).find(id), line.npos) << file << ": " << line;
      }
  }
}

/// "Place" of "struct Place {" at the beginning of a line; empty where no type is defined.
std::string type_defined_in(const std::string& line) {
  for (const std::string_view word : {"class ", "struct ", "enum class "})
    if (line.starts_with(word) && !line.ends_with(';')) {
      const auto rest = line.substr(word.size());
      const auto name = rest.substr(0, rest.find_first_of(" :{"));
      const bool inside_another = rest.substr(name.size()).starts_with("::");
      const bool is_template_form = name.find('<') != name.npos;
      return inside_another || is_template_form ? "" : name;
    }
  return {};
}

/// All share one namespace: the linker would take one for the other without a word.
TEST(Architecture, NamesNoTwoTypesOfHeadersAlike) {
  std::map<std::string, std::string> home;
  for (const auto& [file, includes] : all_includes()) {
    if (!file.ends_with(".h")) continue;
    std::ifstream stream{fs::path{BLAKUS_SOURCE_DIR} / file};
    for (std::string line; std::getline(stream, line);) {
      const auto type = type_defined_in(line);
      const bool first = type.empty() || home.emplace(type, file).second;
      EXPECT_TRUE(first) << type << ": " << home[type] << ", " << file;
    }
  }
}

}  // namespace
}  // namespace blakus::dependencies_test
