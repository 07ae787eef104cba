#pragma once
// Web and e-mail addresses as people write them, and the one form in which two spellings of the
// same address are equal. Knows hosts and paths; never whose they are.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace blakus {

struct WebAddress {
  std::string local;  ///< of an e-mail address what stands before the "@"; else empty
  std::string host;   ///< lower case, without "www.", "m." and port: "x.lv"
  std::string path;   ///< lower case, without slashes at its ends: "groups/x"; of a mail empty
  /// Written as an address ("www.", "https://", "@"), or a host of a country or kind that is in
  /// use here; else it may be two words with a full stop between them.
  bool sure = false;
  std::size_t begin = 0;  ///< bytes in the text given
  std::size_t end = 0;
};

/// In their order, apart from each other.
std::vector<WebAddress> web_addresses_in(std::string_view text);

/// The host's own label: "zelda" of "www.zelda.org.lv".
std::string_view own_label(std::string_view host);

/// An ending of a web address that is in use here: "lv", "com".
bool is_usual_ending(std::string_view label);

/// A host under which very many people and bodies have a page or a mailbox: "facebook.com".
bool is_shared_host(std::string_view host);

}  // namespace blakus
