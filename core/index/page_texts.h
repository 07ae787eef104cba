#pragma once
// Where an index keeps the text of documents, page by page, so that it can be searched and the page
// be named. Knows keys of the index; never a PDF.

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

#include <xapian.h>

namespace blakus {

/// "page/gada-parskats-2025/000004"
inline std::string page_text_key(std::string_view document_id, std::size_t page) {
  constexpr std::size_t digits = 6;
  auto number = std::to_string(page);
  number.insert(0, digits - std::min(digits, number.size()), '0');
  return std::string("page/").append(document_id).append("/").append(number);
}

/// Calls `visit(page, text)` for each page of a document that has text, in their order.
template <typename Visit>
void each_page_text(const Xapian::Database& database, std::string_view document_id, Visit visit) {
  const auto beginning = std::string("page/").append(document_id).append("/");
  for (auto key = database.metadata_keys_begin(beginning);
       key != database.metadata_keys_end(beginning); ++key)
    visit(std::stoul((*key).substr(beginning.size())), database.get_metadata(*key));
}

}  // namespace blakus
