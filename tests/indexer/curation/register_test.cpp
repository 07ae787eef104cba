#include "indexer/curation/register.h"

#include <cstdlib>
#include <fstream>
#include <sstream>

#include <gtest/gtest.h>

#include "tests/support/temporary_folder.h"

namespace blakus::register_test {
namespace {

constexpr const char* header =
    "regcode;sepa;name;name_before_quotes;name_in_quotes;name_after_quotes;without_quotes;regtype;"
    "regtype_text;type;type_text;registered;terminated;closed;address;index;addressid;region;city;"
    "atvk;reregistration_term\n";

struct Entry {
  std::string number, name, kind = "BDR", terminated, closed, address = "Rīga, Izdomātā iela 1";
};

std::string row(const Entry& entry) {
  std::string name = entry.name;
  for (auto at = name.find('"'); at != std::string::npos; at = name.find('"', at + 2))
    name.insert(at, 1, '"');
  const std::string kind = entry.kind == "BDR" ? "Biedrība" : "Sabiedrība ar ierobežotu atbildību";
  return "\"" + entry.number + "\";\"\";\"" + name + "\";;;;;B;;" + entry.kind + ";" + kind +
         ";2001-01-01;" + entry.terminated + ";" + entry.closed + ";\"" + entry.address +
         "\";;;;;;\n";
}

Organization body_with(const std::string& id, const std::string& name, const std::string& number) {
  return {.id = id,
          .name = {.lv = name},
          .registration_number = number,
          .locations = {{.address_1 = "Izdomātā iela 1"}}};
}

RegisterComparison compared(const std::vector<Organization>& organizations,
                            const std::string& rows) {
  std::istringstream in{header + rows};
  return compare_with_register(organizations, {in, "register.csv"});
}

TEST(Register, SaysNothingWhereBothAgree) {
  const auto result = compared({body_with("a", "Izdomāta biedrība „Saule”", "40008000001")},
                               row({"40008000001", "Biedrība \"IZDOMĀTA SAULE\""}));
  EXPECT_TRUE(result.proposals.empty());
  EXPECT_EQ(result.matched, 1U);
  EXPECT_EQ(result.rows, 1U);
}

TEST(Register, ProposesANumberByEqualName) {
  const std::vector<Organization> organizations{body_with("a", "Biedrība „Āboliņš”", "")};
  const auto result = compared(organizations, row({"40008000002", "biedrība \"ABOLINS\""}) +
                                                  row({"40003000003", "SIA \"Āboliņš\"", "SIA"}));
  ASSERT_EQ(result.proposals.size(), 1U) << "a company of that name is another body";
  EXPECT_EQ(result.proposals[0].field, "registration_number");
  EXPECT_EQ(result.proposals[0].after, "40008000002");
  EXPECT_EQ(result.proposals[0].source, "register.csv:2");
}

TEST(Register, ProposesStruckOffNewNamesAndAddresses) {
  const std::vector<Organization> organizations{body_with("beigta", "Beigta", "40008000001"),
                                                body_with("cita", "Vecais vārds", "40008000002"),
                                                body_with("parcelta", "Pārcelta", "40008000003"),
                                                body_with("zudusi", "Zudusi", "40008000004")};
  const auto result =
      compared(organizations, row({"40008000001", "Beigta", "BDR", "2020-01-31", "L"}) +
                                  row({"40008000002", "Jaunais vārds"}) +
                                  row({"40008000003", "Pārcelta", "BDR", "", "", "Cēsis, Cita 2"}));
  std::vector<std::string> lines;
  for (const auto& one : result.proposals)
    lines.push_back(one.organization + " " + one.field + ": " + one.before + " → " + one.after);
  EXPECT_EQ(lines, (std::vector<std::string>{"beigta struck_off:  → struck off on 2020-01-31",
                                             "cita name.lv: Vecais vārds → Jaunais vārds",
                                             "parcelta address: Izdomātā iela 1 → Cēsis, Cita 2",
                                             "zudusi registration_number: 40008000004 → "}));
}

TEST(Register, RefusesAnotherFileAndNamesBrokenRows) {
  std::istringstream other{"a;b\n1;2\n"};
  const auto refused = compare_with_register({}, {other, "x.csv"});
  EXPECT_EQ(refused.rows, 0U);
  EXPECT_NE(to_string(refused.problems.at(0)).find("x.csv:1: has no column 'regcode'"),
            std::string::npos);
  const auto broken =
      compared({body_with("a", "A", "40008000001")}, "1;2;3\n" + row({"40008000001", "A"}));
  ASSERT_EQ(broken.problems.size(), 1U);
  EXPECT_EQ(broken.problems[0].file, "register.csv:2");
  EXPECT_EQ(broken.matched, 1U);
}

/// A record without a number, with names it had before.
Organization nameless(const std::string& id, const std::string& name,
                      const std::vector<std::string>& former = {}) {
  auto body = body_with(id, name, "");
  body.former_names = former;
  return body;
}

std::vector<std::string> lines_of(const RegisterComparison& result) {
  std::vector<std::string> lines;
  for (const auto& one : result.proposals)
    lines.push_back(one.organization + " " + one.field + " " + one.after);
  return lines;
}
using Lines = std::vector<std::string>;

TEST(Register, StrikesNobodyOffByAName) {
  const auto gone = [](const std::string& number, const std::string& name,
                       const std::string& kind = "BDR") {
    return row({number, name, kind, "2020-01-31", "L"});
  };
  const auto living = [](const std::string& number, const std::string& name) {
    return row({number, name});
  };
  EXPECT_EQ(lines_of(compared({nameless("a", "Biedrība „Rīta migla”", {"Biedrība „Migla”"})},
                              gone("40008000001", "Migla") + living("40008000002", "Rīta migla"))),
            (Lines{"a registration_number 40008000002"}));
  EXPECT_EQ(
      lines_of(compared({nameless("a", "Rīta migla", {"Migla"})}, gone("40008000001", "Migla"))),
      Lines{})
      << "a dead body with a former name of ours";
  EXPECT_EQ(lines_of(compared({nameless("a", "Biedrība „Migla”")},
                              gone("40008000001", "Nodibinājums \"Migla\"", "NOD"))),
            Lines{})
      << "a dead foundation is no association";
  EXPECT_EQ(lines_of(compared({nameless("a", "Migla"), body_with("b", "Migla", "40008000002")},
                              gone("40008000001", "Migla") + living("40008000002", "Migla"))),
            Lines{})
      << "the living one is another of our records";
  const auto two =
      compared({nameless("a", "Migla"), nameless("b", "„MIGLA”")}, living("40008000002", "Migla"));
  EXPECT_EQ(lines_of(two), Lines{});
  EXPECT_EQ(two.notes.size(), 2U);
}

TEST(Register, SeesWhereAHouseIsAnother) {
  const struct {
    const char *ours, *theirs;
    bool same;
  } cases[] = {
      {"Izdomas iela 41 A", "Rīga, Izdomas iela 41A", true},
      {"Izdomas iela 180 dz. 5", "Rīga, Izdomas iela 180 - 5", true},
      {"K. Izdomas iela 7", "Rīga, Krišjāņa Izdomas iela 7", true},
      {"Izdomas iela 41, 3. stāvs", "Rīga, Izdomas iela 41 - 5", true},
      {"Izdomas iela 1", "Rīga, Izdomas iela 11 - 1", false},
      {"Izdomas iela 5", "Rīga, Izdomas iela 41 - 5", false},
      {"Izdomas iela 5-41", "Rīga, Izdomas iela 41 - 5", false},
      {"„Rasas”", "Cēsu nov., Izdomas pag., \"Rasas\"", true},
      {"Izdomas iela 1", " \u00a0 ", true},
  };
  for (const auto& c : cases) {
    auto body = body_with("a", "Migla", "40008000001");
    body.locations = {{.address_1 = c.ours}};
    const auto found = compared({body}, row({"40008000001", "Migla", "BDR", "", "", c.theirs}));
    EXPECT_EQ(found.proposals.empty(), c.same) << c.ours << " / " << c.theirs;
  }
  auto moved = body_with("a", "Migla", "40008000001");
  moved.locations = {{.address_1 = "Izdomas iela 1", .city = "Cēsis"}};
  EXPECT_EQ(lines_of(compared(
                {moved}, row({"40008000001", "Migla", "BDR", "", "", "Rīga, Izdomas iela 1"}))),
            (Lines{"a address Rīga, Izdomas iela 1"}));
}

TEST(Register, StrikesNobodyOffByABlankCell) {
  EXPECT_EQ(lines_of(compared({body_with("a", "Migla", "40008000001")},
                              row({"40008000001", "Migla", "BDR", "\" \"", "\" \""}))),
            Lines{});
}

TEST(Register, ProposesNothingOfATableThatIsCutShortOrOfOthers) {
  std::vector<Organization> organizations;
  for (int i = 0; i < 5; ++i)
    organizations.push_back(body_with(std::string(1, static_cast<char>('a' + i)), "Migla",
                                      "4000800000" + std::to_string(i)));
  organizations.push_back(nameless("x", "Rasa"));
  const auto foreign = compared(organizations, row({"40009999999", "Rasa"}));
  EXPECT_EQ(lines_of(foreign), Lines{});
  ASSERT_EQ(foreign.problems.size(), 1U);
  EXPECT_NE(foreign.problems[0].what.find("holds 0 of our 5 numbers"), std::string::npos);
}

TEST(Register, ProposesNothingOfRowsInAnotherEncoding) {
  const auto found =
      compared({body_with("a", "Migla", "40008000001")}, row({"40008000001", "Migl\xE2"}));
  EXPECT_EQ(lines_of(found), Lines{});
  ASSERT_FALSE(found.problems.empty());
  EXPECT_EQ(found.problems[0].what, "is not in UTF-8");
}

TEST(Register, LetsNoStrangerWriteToTheTerminal) {
  for (const auto* mark : {"\x1b[31m", "\u202e"}) {
    const auto found = compared({body_with("a", "Migla", "40008000001")},
                                row({"40008000001", std::string("Migla") + mark}));
    EXPECT_EQ(lines_of(found), Lines{});
    ASSERT_FALSE(found.problems.empty());
    EXPECT_EQ(found.problems[0].what, "has a control or text-direction character in 'name'");
  }
}

TEST(Register, SpeaksJsonALineEach) {
  const Proposal proposal{"a", "name.lv", "x", "\"y\"", "why", "register.csv:2"};
  EXPECT_EQ(to_json(proposal), R"({"organization":"a","field":"name.lv","old":"x",)"
                               R"("new":"\"y\"","reason":"why","source":"register.csv:2"})");
}

/// The whole program in an address space of 512 MiB, most of which libraries and the loader
/// reserve.
TEST(Register, StreamsALargeFileInBoundedMemory) {
  const TemporaryFolder folder;
  const auto file = (folder.path() / "register.csv").string();
  const std::string source = BLAKUS_SOURCE_DIR;
  ASSERT_EQ(
      std::system(
          ("/usr/bin/python3 " + source + "/bench/register_file.py 100000 > " + file).c_str()),
      0);
  ASSERT_GT(std::filesystem::file_size(file), 30'000'000U);
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
  const std::string limit;  // their own maps are larger by far
#else
  const std::string limit = "ulimit -v 524288; ";
#endif
  const auto command = limit + std::string(BLAKUS_BIN_DIR) + "/blakus-index compare-register " +
                       file + " --json --data " + source + "/data > " + file + ".out 2> " + file +
                       ".err";
  // Read to its end; then it holds none of our numbers, for it is invented.
  EXPECT_EQ(WEXITSTATUS(std::system(command.c_str())), 1);
  EXPECT_NE(folder.read("register.csv.err").find("100000 rows"), std::string::npos);
}

TEST(Register, FindsARenamedBodyWithoutANumberByItsFormerName) {
  std::istringstream former_in{
      "regcode;date_to;name\n40008000005;2019-01-01;\"Biedrība \"\"Izdomāta migla\"\"\"\n"
      "40008000006;2019-01-01;\"Biedrība \"\"Izdomāta rasa\"\"\"\n40008000007;2018-01-01;Cita\n"};
  const NamedTable former{former_in, "former.csv"};
  std::istringstream in{
      header + row({"40008000005", "Biedrība \"Izdomātais rīts\""}) +
      row({.number = "40008000006", .name = "Biedrība \"Vakars\"", .closed = "L"})};
  const std::vector<Organization> ours{body_with("migla", "Biedrība „Izdomāta migla”", ""),
                                       body_with("rasa", "Biedrība „Izdomāta rasa”", "")};
  const auto result = compare_with_register(ours, {in, "register.csv"}, &former);
  ASSERT_EQ(result.proposals.size(), 1U) << "what a dead body was called once says nothing";
  EXPECT_EQ(result.proposals[0].organization, "migla");
  EXPECT_EQ(result.proposals[0].after, "40008000005");
  EXPECT_EQ(result.proposals[0].reason, "a body of the register had this name before");
}

TEST(Register, SaysThatATableOfFormerNamesIsAnother) {
  std::istringstream former_in{"id;title\n1;2\n"};
  const NamedTable former{former_in, "former.csv"};
  std::istringstream in{header + row({"40008000001", "Biedrība \"Saule\""})};
  const auto result = compare_with_register({body_with("a", "Saule", "40008000001")},
                                            {in, "register.csv"}, &former);
  ASSERT_EQ(result.problems.size(), 1U);
  EXPECT_EQ(result.problems[0].file, "former.csv:1");
  EXPECT_EQ(result.matched, 1U);
}

}  // namespace
}  // namespace blakus::register_test
