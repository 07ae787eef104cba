// The text of documents: read from a PDF within limits, whatever the file holds.

#include "indexer/pdf_pages.h"

#include <gtest/gtest.h>

#include "tests/support/temporary_folder.h"

namespace blakus::pdf_pages_test {
namespace {

/// A PDF of pages with one line each, as small as one can be; readers mend its table.
std::string pdf_with(const std::vector<std::string>& lines) {
  std::string kids;
  std::string objects;
  int number = 4;
  for (const auto& line : lines) {
    const auto stream = "BT /F1 12 Tf 72 720 Td (" + line + ") Tj ET";
    kids += std::to_string(number) + " 0 R ";
    objects +=
        std::to_string(number) +
        " 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>"
        "/Contents " +
        std::to_string(number + 1) + " 0 R>> endobj\n" + std::to_string(number + 1) +
        " 0 obj <</Length " + std::to_string(stream.size()) + ">> stream\n" + stream +
        "\nendstream endobj\n";
    number += 2;
  }
  return "%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n2 0 obj <</Type/Pages/Kids[" +
         kids + "]/Count " + std::to_string(lines.size()) +
         ">> endobj\n3 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica>> endobj\n" + objects +
         "trailer <</Root 1 0 R>>\n%%EOF\n";
}

class PdfText : public testing::Test {
 protected:
  PdfPages read(const std::string& bytes) {
    folder_.write("a.pdf", bytes);
    return pages_of_pdf(folder_.path() / "a.pdf");
  }
  TemporaryFolder folder_;
};

TEST_F(PdfText, IsReadPageByPage) {
  const auto read_pages = read(pdf_with({"First words", "Second words"}));
  ASSERT_EQ(read_pages.fault, "");
  ASSERT_EQ(read_pages.pages.size(), 2U);
  EXPECT_NE(read_pages.pages[1].find("Second words"), std::string::npos);
}

TEST_F(PdfText, OfAFileThatIsNoneOrHasNoneIsAFaultWithACause) {
  EXPECT_EQ(read("<html>").fault, "is no PDF");
  EXPECT_EQ(read("").fault, "is no PDF");
  EXPECT_FALSE(read("%PDF-1.4\n" + std::string(100'000, '<')).fault.empty());
  EXPECT_FALSE(read(pdf_with({""})).fault.empty());
  EXPECT_FALSE(pages_of_pdf(folder_.path() / "nav.pdf").fault.empty());
}

TEST_F(PdfText, OfThousandsOfPagesEndsAtTheLimit) {
  const auto many = read(pdf_with(std::vector<std::string>(700, "page")));
  EXPECT_EQ(many.pages.size(), static_cast<std::size_t>(most_pdf_pages));
}

}  // namespace
}  // namespace blakus::pdf_pages_test
