#pragma once
// Numbers of a line that may be telephones, told from dates, accounts, registration numbers and
// coordinates by how they are written and what announces them. Knows one line; never whose it is.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/curation/collect/contact_words.h"

namespace blakus {

struct PhoneInText {
  std::string number;  ///< as stored
  std::size_t begin = 0;
  std::size_t end = 0;        ///< bytes of the line
  Label label = Label::none;  ///< the last word before it that announces a number
  bool fax_alone = false;     ///< announced as fax and not as telephone
  bool with_country = false;  ///< "+371 …"
  bool sure_form = false;     ///< grouped as only telephones are
};

/// `before`: what the line before announced, for a line that begins with a number.
std::vector<PhoneInText> phones_in(std::string_view line, std::string_view before = {});

/// The same words around, but no telephone of a person or personal code: "…" in its place.
/// `keep`: what may stay, in digits.
std::string without_numbers(std::string_view line, std::string_view keep);

/// "40008…" announced as a registration number; empty where there is none. A personal code is none.
std::string registration_number_in(std::string_view line);

}  // namespace blakus
