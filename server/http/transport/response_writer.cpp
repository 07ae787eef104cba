#include "server/http/transport/response_writer.h"

#include <algorithm>

#include <fmt/chrono.h>

namespace blakus {
namespace {

/// Scripts, styles and pictures come from this site alone, and nothing is inline.
constexpr const char* content_security_policy =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
    "connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; "
    "frame-ancestors 'none'";
constexpr const char* permissions_policy =
    "camera=(), geolocation=(self), microphone=(), payment=(), usb=(), interest-cohort=()";
constexpr const char* two_years = "max-age=63072000; includeSubDomains";
constexpr std::size_t usual_header_bytes = 1024;

/// IMF-fixdate (RFC 9110, section 5.6.7), written once a second by each thread.
const std::string& http_date(std::time_t now) {
  thread_local std::time_t written = 0;
  thread_local std::string date;
  if (date.empty() || now != written)
    date = fmt::format("{:%a, %d %b %Y %H:%M:%S} GMT", fmt::gmtime(now));
  written = now;
  return date;
}

bool is_header_value(std::string_view value) {
  return value.find_first_of(std::string_view("\r\n\0", 3)) == std::string_view::npos;
}

void add(std::string& bytes, std::string_view name, std::string_view value) {
  bytes.append(name).append(": ").append(value).append("\r\n");
}

void add_standard_headers(std::string& bytes, const Reply& reply, const HeaderOptions& options) {
  const auto add_unless_brought = [&](std::string_view name, std::string_view value) {
    const auto same = [&](const auto& header) { return header.first == name; };
    if (std::ranges::none_of(reply.headers, same)) add(bytes, name, value);
  };
  add_unless_brought("Date", http_date(options.now()));
  add_unless_brought("Content-Security-Policy", content_security_policy);
  add_unless_brought("X-Content-Type-Options", "nosniff");
  add_unless_brought("X-Frame-Options", "DENY");
  // With no-referrer a form's Origin would be "null".
  add_unless_brought("Referrer-Policy", "same-origin");
  add_unless_brought("Cross-Origin-Opener-Policy", "same-origin");
  add_unless_brought("Cross-Origin-Resource-Policy", "same-origin");
  add_unless_brought("Permissions-Policy", permissions_policy);
  add_unless_brought("Cache-Control", reply.status < 400 ? "private, no-cache" : "no-store");
  if (options.https) add_unless_brought("Strict-Transport-Security", two_years);
  if (reply.status == 405) add_unless_brought("Allow", "GET, HEAD");
  if (reply.status == 503) add_unless_brought("Retry-After", "2");
}

}  // namespace

std::string answer_bytes(const Reply& reply, const HeaderOptions& options, AnswerTo to) {
  std::string bytes;
  bytes.reserve(usual_header_bytes + (to.head ? 0 : reply.body.size()));
  bytes.append("HTTP/1.1 ").append(std::to_string(reply.status)).append(" ");
  bytes.append(reason_phrase(reply.status)).append("\r\n");
  add_standard_headers(bytes, reply, options);
  for (const auto& [name, value] : reply.headers)
    if (is_header_value(value) && !value.empty()) add(bytes, name, value);
  if (to.last) add(bytes, "Connection", "close");
  if (!reply.body.empty()) add(bytes, "Content-Type", reply.content_type);
  // A 304 would say the length of the answer that it stands for (RFC 9110, section 15.4.5); a 204
  // must not say any (section 8.6).
  if (reply.status != 304 && reply.status != 204)
    add(bytes, "Content-Length", std::to_string(reply.body.size()));
  bytes.append("\r\n");
  if (!to.head) bytes.append(reply.body);
  return bytes;
}

std::string_view reason_phrase(int status) {
  switch (status) {
    case 200:
      return "OK";
    case 202:
      return "Accepted";
    case 301:
      return "Moved Permanently";
    case 302:
      return "Found";
    case 303:
      return "See Other";
    case 304:
      return "Not Modified";
    case 400:
      return "Bad Request";
    case 403:
      return "Forbidden";
    case 404:
      return "Not Found";
    case 405:
      return "Method Not Allowed";
    case 411:
      return "Length Required";
    case 413:
      return "Content Too Large";
    case 414:
      return "URI Too Long";
    case 415:
      return "Unsupported Media Type";
    case 417:
      return "Expectation Failed";
    case 429:
      return "Too Many Requests";
    case 431:
      return "Request Header Fields Too Large";
    case 500:
      return "Internal Server Error";
    case 501:
      return "Not Implemented";
    case 503:
      return "Service Unavailable";
    case 505:
      return "HTTP Version Not Supported";
    default:
      return "Unknown";
  }
}

}  // namespace blakus
