#pragma once
// E-mail addresses as pages write them, hidden from machines or not. Knows ways of writing; never
// whose an address is.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace blakus {

struct MailInText {
  std::string address;  ///< lower case
  std::size_t begin = 0;
  std::size_t end = 0;  ///< bytes of the text given
};
/// In their order: "info@x.lv", "info [at] x.lv", "info(et)x(punkts)lv", "info @ x.lv".
std::vector<MailInText> mails_in(std::string_view text);
/// Of a link: "mailto:info%40x.lv?subject=…", Cloudflare's "/cdn-cgi/l/email-protection#…".
std::vector<std::string> mails_of_link(std::string_view href);
/// Of a script that writes an address together from pieces.
std::vector<std::string> mails_in_script(std::string_view script);
/// The text that Cloudflare has put in an attribute: bytes in hexadecimal, the first is the key.
std::string decoded_cloudflare(std::string_view hexadecimal);
/// "%C4%81" → "ā".
std::string percent_decoded(std::string_view text);

}  // namespace blakus
