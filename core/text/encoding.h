#pragma once
// Foreign bytes as UTF-8: which encoding a table from elsewhere was saved in. Knows ICU's detector
// and converters and how Latvian and Russian letters lie in the Windows code pages; never tables.

#include <string>
#include <string_view>

namespace blakus {

struct DecodedText {
  std::string text;      ///< UTF-8, without a byte order mark
  std::string encoding;  ///< "UTF-8", "UTF-16LE", "UTF-16BE", "windows-1257" or "windows-1251"
};

/// Any bytes in; bytes invalid in the detected encoding become U+FFFD.
DecodedText decoded(std::string_view bytes);
/// The same of bytes that say their encoding, as web pages do: "ISO-8859-13". What is known to be
/// said wrongly (the Western default, UTF-8 that is none) is detected all the same.
DecodedText decoded(std::string_view bytes, const std::string& declared);

}  // namespace blakus
