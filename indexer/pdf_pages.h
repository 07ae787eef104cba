#pragma once
// The text of a PDF, page by page, by pdftotext (Debian poppler-utils) in a process of its own with
// limits of time, memory, pages and output. Knows no record.

#include <filesystem>
#include <string>
#include <vector>

namespace blakus {

inline constexpr int most_pdf_pages = 500;

struct PdfPages {
  std::vector<std::string> pages;  ///< valid UTF-8; the first is page 1
  std::string fault;               ///< why there is no text, for an operator; empty if there is
};
/// Never throws for what is in the file, whatever that is.
PdfPages pages_of_pdf(const std::filesystem::path& file);

}  // namespace blakus
