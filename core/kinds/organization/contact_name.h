#pragma once
// What an organization is reached and registered by, as names that find it: telephones, the
// registration number, mail and web addresses, streets. Both programs agree on one normal form of
// each. Knows how contacts are written; never the index.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/kinds/organization/organization.h"
#include "core/text/analyze.h"

namespace blakus {

inline constexpr std::string_view address_part_prefix = "part:";

/// Normal forms of all contacts of the record: "tel:26062077" (of another country with its calling
/// code), "reg:40008181693", "mail:info@x.lv", "web:x.lv", "web:facebook.com/x", "post:1024",
/// "street:elvir 19" (stem of the street and house), and "box:x.lv" for whatever mail goes to the
/// host of its own website. A host that very many share is none. "part:" stands before what people
/// keep of an address: the label of a host ("part:mslapa"), the name of a mailbox or a page
/// ("part:rojasib", "part:rojasib@inbox"). Its names themselves stand among
/// them as core/kinds/organization/whole_name.h writes them.
std::vector<std::string> contact_names(const Organization& organization);

/// A contact found in a text.
struct ContactInText {
  std::vector<std::string> names;  ///< normal forms, the most exact first: the first known counts
  /// Written as a contact, whether or not anybody has it; else only if somebody does.
  bool sure = false;
  /// A word by itself, without any mark of an address: meant only where it is no word.
  bool bare = false;
  std::size_t begin = 0;  ///< bytes in the text, words that announce it ("reģ. nr.") among them
  std::size_t end = 0;
};

/// In their order, apart from each other; `words` are those of the text.
std::vector<ContactInText> contacts_in(std::string_view text, const std::vector<Token>& words);

/// Does the word say that a contact follows: "tālr.", "reģ.", "e-pasts"?
bool announces_contact(const Token& word);

/// A normal form that several organizations may share, such as a postal code: if a query holds
/// other contacts, those decide who is meant.
bool is_postal_code(std::string_view contact_name);
/// A host without a path.
bool is_web_host(std::string_view contact_name);

}  // namespace blakus
