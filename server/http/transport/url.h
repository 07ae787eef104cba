#pragma once
// What a URL says: percent-encoding, and the parameters of a query string. Knows bytes only; never
// which parameters there are.

#include <string>
#include <string_view>

#include "server/http/transport/reply.h"

namespace blakus {

/// "%C4%81" → "ā"; a "%" without two hexadecimal digits stays as it is.
std::string percent_decoded(std::string_view text);

/// Percent-encodes everything but RFC 3986's unreserved characters.
std::string percent_encoded(std::string_view text);

/// "/a b/ā" → "/a%20b/%C4%81": a path as headers and links name it. `path` begins with "/".
std::string encoded_path(std::string_view path);

/// "q=a+b&region=riga" → {{"q", "a b"}, {"region", "riga"}}, in the order given. Names without a
/// value get an empty one.
Parameters parameters_of(std::string_view query);

/// "example.lv", "127.0.0.1:8080", "[::1]:8080": a name or address and perhaps a port, nothing
/// else.
bool is_plain_host(std::string_view host);

}  // namespace blakus
