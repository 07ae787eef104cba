#include <cstdlib>
#include <sstream>

#include <gtest/gtest.h>

#include "core/exchange/csv_reader.h"
#include "core/exchange/csv_writer.h"
#include "tests/support/temporary_folder.h"

namespace blakus::csv_test {
namespace {

using Cells = std::vector<std::string>;

struct Table {
  std::vector<Cells> rows;
  std::vector<std::size_t> lines;
  Problems problems;
};

Table table_of(const std::string& text, char separator = ',') {
  Table table;
  std::istringstream in{text};
  table.problems = read_csv(in, {.separator = separator, .file = "t.csv"}, [&](CsvRow& row) {
    table.lines.push_back(row.line);
    table.rows.push_back(std::move(row.cells));
  });
  return table;
}

/// What is hard in a table, each a cell.
const std::vector<Cells> hard_rows{
    {"āčēģīķļņšūž", "a,b", "say \"yes\""},
    {"two\nlines", "two\r\nlines", " blanks around "},
    {"=1+1", "+371 29235677", "-1"},
    {"@sum", "\tx", "\rx"},
    {"'quoted", "'=x", "''+x"},
    {"", ";", "Организация"},
    {"＝1+1 biedrība", "\nx", "'＠x"},
};

std::string csv_of(const std::vector<Cells>& rows) {
  std::string csv{utf8_byte_order_mark};
  for (const auto& row : rows) append_csv_row(csv, row);
  return csv;
}

TEST(Csv, ReadsBackWhatItWrote) {
  auto table = table_of(csv_of(hard_rows));
  EXPECT_TRUE(table.problems.empty());
  for (auto& row : table.rows)
    for (auto& cell : row) cell = unguarded(cell);
  EXPECT_EQ(table.rows, hard_rows);
}

TEST(Csv, MakesFormulasHarmless) {
  for (const auto* cell :
       {"=1", "+1", "-1", "@x", "\tx", "\rx", "\nx", "'=1", "＝1+1", "＋1", "－1", "＠x"})
    EXPECT_EQ(guarded(cell), std::string("'") + cell);
  for (const auto* cell : {"x=1", "", "1-2", "'x", "a@b.lv"}) EXPECT_EQ(guarded(cell), cell);
  EXPECT_EQ(unguarded("'tis"), "'tis");
}

TEST(Csv, IsReadByPythonAsWritten) {
  const TemporaryFolder folder;
  folder.write("t.csv", csv_of(hard_rows));
  folder.write("read.py",
               "import csv, sys\n"
               "rows = list(csv.reader(open(sys.argv[1], encoding='utf-8-sig', newline='')))\n"
               "print(len(rows), {len(r) for r in rows}, rows[2][1], rows[0][2], "
               "repr(rows[1][1]))\n");
  const auto path = folder.path().string();
  const auto command =
      "/usr/bin/python3 " + path + "/read.py " + path + "/t.csv > " + path + "/out";
  ASSERT_EQ(std::system(command.c_str()), 0);
  EXPECT_EQ(folder.read("out"), "7 {3} '+371 29235677 say \"yes\" 'two\\r\\nlines'\n");
}

TEST(Csv, OpensInLibreOfficeAsWritten) {
  if (std::system("command -v soffice >/dev/null 2>&1") != 0)
    GTEST_SKIP() << "soffice is not installed";
  const TemporaryFolder folder;
  const std::vector<Cells> rows{{"Nosaukums", "Tālruņi"}, {"Biedrība „Ā, Č”", "+371 29235677"}};
  folder.write("t.csv", csv_of(rows));
  const auto path = folder.path().string();
  const auto command =
      "cd " + path + " && HOME=" + path +
      // Its window sees the byte order mark; without one it must be told: 76 is UTF-8.
      " soffice --headless --infilter='Text - txt - csv (StarCalc):44,34,76' "
      "--convert-to 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true' "
      "--outdir out t.csv >/dev/null 2>&1";
  ASSERT_EQ(std::system(command.c_str()), 0);
  auto table = table_of(folder.read("out/t.csv"));
  for (auto& row : table.rows)
    for (auto& cell : row) cell = unguarded(cell);
  EXPECT_EQ(table.rows, rows);
}

TEST(Csv, NamesTheLineOfEveryFault) {
  const auto table = table_of("a,b\n\"two\nlines\",x\nbroken \"quote,y\nlast,z\n");
  EXPECT_EQ(table.lines, (std::vector<std::size_t>{1, 2, 5}));
  ASSERT_EQ(table.problems.size(), 1U);
  EXPECT_EQ(table.problems[0].file, "t.csv:4");
  EXPECT_EQ(table.rows.back(), (Cells{"last", "z"}));
  const auto open = table_of("a,b\n\"never closed,x\ny,z\n");
  ASSERT_EQ(open.problems.size(), 1U);
  EXPECT_EQ(open.problems[0].file, "t.csv:2");
}

TEST(Csv, IsNotSwallowedByOneForgottenQuote) {
  std::string text = "a,b\n\"forgotten\n";
  for (int line = 0; line < 20'000; ++line) text += "one,two\n";
  const auto table = table_of(text);
  ASSERT_FALSE(table.problems.empty());
  EXPECT_NE(table.problems[0].what.find("longer than"), std::string::npos);
  EXPECT_GT(table.rows.size(), 10'000U);
}

TEST(Csv, FindsTheSeparator) {
  EXPECT_EQ(separator_of("a;b;c,d\n1,2,3,4"), ';');
  EXPECT_EQ(separator_of("a\tb\n"), '\t');
  EXPECT_EQ(separator_of("\"a;b;c\",d"), ',');
  EXPECT_EQ(separator_of(""), ',');
}

}  // namespace
}  // namespace blakus::csv_test
