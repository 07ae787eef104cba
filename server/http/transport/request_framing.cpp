#include "server/http/transport/request_framing.h"

#include <algorithm>
#include <optional>
#include <string>

#include "core/text/ascii.h"
#include "core/text/digits.h"
#include "core/text/utf8.h"

namespace blakus {
namespace {

using MaybeRefusal = std::optional<Refusal>;

constexpr std::size_t max_host_bytes = 255;

/// RFC 9110, section 5.6.2: what names of methods and headers are made of.
bool is_token(std::string_view text) {
  constexpr std::string_view marks = "!#$%&'*+-.^_`|~";
  return !text.empty() && std::all_of(text.begin(), text.end(), [&](char c) {
    return is_ascii_letter(c) || is_digit(c) || marks.find(c) != std::string_view::npos;
  });
}

bool is_control(char c) {
  return static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
}

bool is_host(std::string_view value) {
  constexpr std::string_view marks = ".-_:[]%";
  return !value.empty() && value.size() <= max_host_bytes &&
         std::all_of(value.begin(), value.end(), [&](char c) {
           return is_ascii_letter(c) || is_digit(c) || marks.find(c) != std::string_view::npos;
         });
}

/// What the lines of one header block say.
struct Head {
  WholeRequest request;
  std::string_view version;
  std::optional<std::string_view> target_host;  ///< of a target in absolute form
  std::size_t hosts = 0;
  std::optional<std::size_t> content_length;
};

MaybeRefusal check_version(std::string_view version) {
  if (version == "HTTP/1.1" || version == "HTTP/1.0") return std::nullopt;
  const bool other = version.size() == 8 && version.starts_with("HTTP/") && is_digit(version[5]) &&
                     version[6] == '.' && is_digit(version[7]);
  if (other) return Refusal{505, "only HTTP/1.0 and HTTP/1.1 are spoken here"};
  return Refusal{400, "the request line must end with the HTTP version"};
}

/// "http://host/path" is "/path" of that host (RFC 9112, section 3.2.2).
void part_absolute_form(Head& head) {
  const auto target = head.request.target;
  for (const std::string_view scheme : {"http://", "https://"}) {
    if (!same_name(target.substr(0, scheme.size()), scheme)) continue;
    const auto rest = target.substr(scheme.size());
    const auto host = rest.substr(0, rest.find('/'));
    const auto path = rest.substr(host.size());
    head.target_host = host;
    // No path is "/": the last slash of the scheme, for views point into the bytes given.
    head.request.target = path.empty() ? target.substr(scheme.size() - 1, 1) : path;
  }
}

MaybeRefusal check_target(const Head& head) {
  const auto target = head.request.target;
  const auto host = head.target_host;
  if (host && (!is_host(*host) || host->starts_with(':')))
    return Refusal{400, "the request target begins with something other than a host"};
  if (!target.starts_with('/')) return Refusal{400, "the request target must begin with a slash"};
  if (std::any_of(target.begin(), target.end(), is_control) ||
      target.find('#') != std::string_view::npos)
    return Refusal{400, "the request target holds a character that must be encoded"};
  const auto path = target.substr(0, target.find('?'));
  if (path.size() > max_path_bytes) return Refusal{414, "the path is too long"};
  if (target.size() > path.size() + 1 + max_query_bytes)
    return Refusal{414, "the query is too long"};
  return std::nullopt;
}

MaybeRefusal read_request_line(std::string_view line, Head& head) {
  const auto first = line.find(' ');
  const auto last = line.rfind(' ');
  if (first == std::string_view::npos || first == last)
    return Refusal{400, "the request line must be method, target and version"};
  head.request.method = line.substr(0, first);
  head.request.target = line.substr(first + 1, last - first - 1);
  head.version = line.substr(last + 1);
  if (!is_token(head.request.method)) return Refusal{400, "the method is not a word"};
  if (head.request.target.find(' ') != std::string_view::npos)
    return Refusal{400, "the request line must hold two spaces"};
  if (const auto refusal = check_version(head.version)) return refusal;
  part_absolute_form(head);
  const auto method = head.request.method;
  const bool asks_for_options = method == "OPTIONS" && head.request.target != "*";
  if (method != "GET" && method != "HEAD" && method != "POST" && !asks_for_options)
    return Refusal{405, "only GET, HEAD and POST are answered here"};
  head.request.keep_alive = head.version == "HTTP/1.1";
  return check_target(head);
}

MaybeRefusal read_content_length(std::string_view value, Head& head) {
  if (head.content_length) return Refusal{400, "Content-Length was given twice"};
  if (value.empty() || !std::all_of(value.begin(), value.end(), is_digit))
    return Refusal{400, "Content-Length must be digits only"};
  const auto digits = value.substr(std::min(value.find_first_not_of('0'), value.size() - 1));
  if (digits.size() > 6) return Refusal{413, "the body is too large"};
  head.content_length = std::stoul(std::string(digits));
  if (*head.content_length > max_body_bytes) return Refusal{413, "the body is too large"};
  return std::nullopt;
}

/// Cuts the text before the mark off the list, and the mark.
std::string_view cut_first(std::string_view& list, char mark) {
  const auto item = list.substr(0, list.find(mark));
  list.remove_prefix(std::min(list.size(), item.size() + 1));
  return item;
}

std::string_view name_of_item(std::string_view item) {
  return trimmed(item.substr(0, item.find(';')));
}

/// Headers that decide where a request ends or what must be refused.
MaybeRefusal check_header(std::string_view name, std::string_view value, Head& head) {
  if (same_name(name, "Host")) {
    if (++head.hosts > 1) return Refusal{400, "Host was given twice"};
    if (!is_host(value)) return Refusal{400, "Host is not a host"};
  }
  if (same_name(name, "Content-Length")) return read_content_length(value, head);
  if (same_name(name, "Transfer-Encoding"))
    return Refusal{501, "Transfer-Encoding is not accepted; send Content-Length"};
  if (same_name(name, "Content-Encoding")) return Refusal{415, "encoded bodies are not accepted"};
  if (same_name(name, "Expect")) return Refusal{417, "Expect is not supported"};
  if (same_name(name, "Content-Type") && is_multipart(value) &&
      !same_name(name_of_item(value), "multipart/form-data"))
    return Refusal{415, "multipart bodies are not accepted"};
  if (same_name(name, "Connection") && has_word(value, "close")) head.request.keep_alive = false;
  return std::nullopt;
}

MaybeRefusal read_header_line(std::string_view line, Head& head) {
  if (line.front() == ' ' || line.front() == '\t')
    return Refusal{400, "a header line begins with a space"};
  const auto colon = line.find(':');
  if (colon == std::string_view::npos) return Refusal{400, "a header line has no colon"};
  const auto name = line.substr(0, colon);
  if (!is_token(name)) return Refusal{400, "the name of a header holds a wrong character"};
  const auto value = trimmed(line.substr(colon + 1));
  if (std::any_of(value.begin(), value.end(), [](char c) { return is_control(c) && c != '\t'; }))
    return Refusal{400, "the value of a header holds a control character"};
  if (head.request.headers.size() == max_header_lines)
    return Refusal{431, "there are too many headers"};
  head.request.headers.emplace_back(name, value);
  return check_header(name, value, head);
}

/// What can only be judged when all headers are known.
MaybeRefusal check_whole(const Head& head) {
  // RFC 9112, section 3.2: HTTP/1.0 knows no Host.
  const bool needs_host = head.version != "HTTP/1.0";
  if (needs_host && head.hosts != 1) return Refusal{400, "exactly one Host is needed"};
  const bool has_body = head.content_length.value_or(0) > 0;
  if (head.request.method == "POST" && !head.content_length)
    return Refusal{411, "POST needs Content-Length"};
  if (head.request.method != "POST" && has_body) return Refusal{400, "only POST may have a body"};
  return std::nullopt;
}

/// One line without its end, or why there is none yet.
struct Line {
  enum class State : unsigned char { whole, partial, broken } state = State::partial;
  std::string_view text;
};

Line line_at(std::string_view bytes, std::size_t at) {
  constexpr std::string_view stops{"\r\n\0", 3};
  const auto end = bytes.find_first_of(stops, at);
  if (end == std::string_view::npos) return {Line::State::partial, bytes.substr(at)};
  if (bytes[end] != '\r') return {Line::State::broken, {}};
  if (end + 1 == bytes.size()) return {Line::State::partial, bytes.substr(at, end - at)};
  if (bytes[end + 1] != '\n') return {Line::State::broken, {}};
  return {Line::State::whole, bytes.substr(at, end - at)};
}

/// Something other than HTTP (TLS, for one) need not be waited for.
Framing judge_partial(std::string_view line, bool first, std::size_t seen) {
  if (first && std::any_of(line.begin(), line.end(), is_control))
    return Refusal{400, "this is not HTTP"};
  if (first && line.size() > max_path_bytes + max_query_bytes + max_host_bytes + 64)
    return Refusal{414, "the request line is too long"};
  if (seen > max_header_bytes) return Refusal{431, "the headers are too large"};
  return Incomplete{.at_least = seen + 1, .header_complete = false};
}

Framing with_body(Head& head, std::string_view bytes, std::size_t header_size) {
  if (const auto refusal = check_whole(head)) return *refusal;
  const auto length = head.content_length.value_or(0);
  if (bytes.size() < header_size + length)
    return Incomplete{.at_least = header_size + length, .header_complete = true};
  head.request.host = head.target_host.value_or(header_of(head.request, "Host"));
  head.request.body = bytes.substr(header_size, length);
  head.request.size = header_size + length;
  const auto begin = static_cast<std::size_t>(head.request.method.data() - bytes.data());
  head.request.bytes = bytes.substr(begin, head.request.size - begin);
  return std::move(head.request);
}

/// Reads line by line until the request is whole, refused, or at its present end.
Framing frame_into(Head& head, std::string_view bytes) {
  // RFC 9112, section 2.2: an empty line before the request line is to be ignored.
  const std::size_t start = bytes.starts_with("\r\n") ? 2 : 0;
  for (std::size_t at = start;;) {
    const bool first = at == start;
    const auto line = line_at(bytes, at);
    if (line.state == Line::State::broken)
      return Refusal{400, "lines must end with CR LF, and hold no NUL"};
    if (line.state == Line::State::partial) return judge_partial(line.text, first, bytes.size());
    at += line.text.size() + 2;
    if (at > max_header_bytes) return Refusal{431, "the headers are too large"};
    if (line.text.empty() && !first) return with_body(head, bytes, at);
    const auto refusal =
        first ? read_request_line(line.text, head) : read_header_line(line.text, head);
    if (refusal) return *refusal;
  }
}

/// False for "gzip;q=0.0" and for a weight that is no number (RFC 9110, section 12.4.2).
bool has_weight(std::string_view item) {
  cut_first(item, ';');
  while (!item.empty()) {
    auto parameter = cut_first(item, ';');
    if (!same_name(trimmed(cut_first(parameter, '=')), "q")) continue;
    return parameter.find_first_of("123456789") != std::string_view::npos;
  }
  return true;
}

}  // namespace

Framing frame(std::string_view bytes) {
  Head head;
  auto framing = frame_into(head, bytes);
  if (auto* refusal = std::get_if<Refusal>(&framing)) {
    refusal->without_body = head.request.method == "HEAD" || bytes.starts_with("HEAD ");
    refusal->target = head.request.target;
  }
  return framing;
}

std::string_view header_of(const WholeRequest& request, std::string_view name) {
  for (const auto& [key, value] : request.headers)
    if (same_name(key, name)) return value;
  return {};
}

bool same_name(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](char x, char y) { return lower_ascii(x) == lower_ascii(y); });
}

bool is_multipart(std::string_view content_type) {
  constexpr std::string_view beginning = "multipart/";
  return same_name(content_type.substr(0, beginning.size()), beginning);
}

bool has_word(std::string_view list, std::string_view word) {
  while (!list.empty())
    if (const auto item = cut_first(list, ','); same_name(name_of_item(item), word)) return true;
  return false;
}

bool accepts(std::string_view accept_encoding, std::string_view coding) {
  while (!accept_encoding.empty()) {
    const auto item = cut_first(accept_encoding, ',');
    if (same_name(name_of_item(item), coding)) return has_weight(item);
  }
  return false;
}

}  // namespace blakus
