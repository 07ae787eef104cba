#pragma once
// Where the first HTTP request in a stream of bytes ends, and whether it is fit to be answered.
// A pure function over foreign bytes; refuses whatever two programs could read differently
// (request smuggling). Knows no socket and no library.

#include <cstddef>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace blakus {

inline constexpr std::size_t max_header_bytes = 16UL * 1024;  ///< request line included
inline constexpr std::size_t max_header_lines = 64;
inline constexpr std::size_t max_path_bytes = 512;
inline constexpr std::size_t max_query_bytes = 4UL * 1024;
inline constexpr std::size_t max_body_bytes = 64UL * 1024;
inline constexpr std::size_t max_request_bytes = max_header_bytes + max_body_bytes;

/// So far nothing is wrong, but more bytes must come.
struct Incomplete {
  std::size_t at_least = 0;  ///< bytes of the whole request, as far as known
  bool header_complete = false;
};

/// Nothing after this can be trusted: answer and close.
struct Refusal {
  int status = 400;
  std::string_view reason;    ///< one clause for a programmer
  bool without_body = false;  ///< the request was HEAD
  std::string_view target;    ///< as far as it is known; points into the bytes given
};

/// All views point into the bytes given.
struct WholeRequest {
  std::string_view bytes;   ///< of all of it, from the method to the end of the body
  std::string_view method;  ///< GET, HEAD, POST or OPTIONS
  std::string_view target;  ///< path and query as sent, from the first "/"
  std::string_view host;    ///< of a target in absolute form, else of the header
  std::vector<std::pair<std::string_view, std::string_view>> headers;
  std::string_view body;
  std::string_view sender;  ///< address of the client, known where it counts: POST
  bool keep_alive = true;
  std::size_t size = 0;  ///< where the next request begins
};

using Framing = std::variant<Incomplete, Refusal, WholeRequest>;

Framing frame(std::string_view bytes);

/// The value of the first header of that name (any case), or empty.
std::string_view header_of(const WholeRequest& request, std::string_view name);

/// Whether two names of headers are one: case does not count.
bool same_name(std::string_view a, std::string_view b);

/// Whether a Content-Type is a body of several parts. Of these only "multipart/form-data" passes
/// frame(), and no part is looked at.
bool is_multipart(std::string_view content_type);

/// True if a comma-separated header value holds the word (any case), parameters aside.
bool has_word(std::string_view list, std::string_view word);

/// True if Accept-Encoding names the coding, and not with q=0 (RFC 9110, section 12.5.3).
bool accepts(std::string_view accept_encoding, std::string_view coding);

}  // namespace blakus
