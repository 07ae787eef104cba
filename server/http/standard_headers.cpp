#include "server/http/standard_headers.h"

#include <algorithm>

#include <fmt/chrono.h>

#include "server/http/problem_json.h"

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

/// IMF-fixdate (RFC 9110, section 5.6.7), written once a second by each thread.
const std::string& http_date(std::time_t now) {
  thread_local std::time_t written = 0;
  thread_local std::string date;
  if (date.empty() || now != written)
    date = fmt::format("{:%a, %d %b %Y %H:%M:%S} GMT", fmt::gmtime(now));
  written = now;
  return date;
}

bool brings(const Reply& reply, std::string_view name) {
  return std::any_of(reply.headers.begin(), reply.headers.end(),
                     [&](const auto& header) { return header.first == name; });
}

}  // namespace

HeaderList standard_headers(const Reply& reply, const HeaderOptions& options) {
  HeaderList headers{
      {"Date", http_date(options.now())},
      {"Content-Security-Policy", content_security_policy},
      {"X-Content-Type-Options", "nosniff"},
      {"X-Frame-Options", "DENY"},
      // With no-referrer a form's Origin would be "null".
      {"Referrer-Policy", "same-origin"},
      {"Cross-Origin-Opener-Policy", "same-origin"},
      {"Cross-Origin-Resource-Policy", "same-origin"},
      {"Permissions-Policy", permissions_policy},
      {"Cache-Control", reply.status < 400 ? "private, no-cache" : "no-store"},
  };
  if (options.https) headers.emplace_back("Strict-Transport-Security", two_years);
  if (reply.status >= 400) headers.emplace_back("Connection", "close");
  if (reply.status == 405) headers.emplace_back("Allow", "GET, HEAD");
  if (reply.status == 503) headers.emplace_back("Retry-After", "2");
  std::erase_if(headers, [&](const auto& header) { return brings(reply, header.first); });
  return headers;
}

std::string raw_answer(const Reply& reply, const HeaderOptions& options, bool without_body) {
  std::string answer = "HTTP/1.1 " + std::to_string(reply.status) + " ";
  answer.append(reason_phrase(reply.status)).append("\r\n");
  const auto add = [&](std::string_view name, std::string_view value) {
    answer.append(name).append(": ").append(value).append("\r\n");
  };
  for (const auto& [name, value] : standard_headers(reply, options)) add(name, value);
  for (const auto& [name, value] : reply.headers) add(name, value);
  add("Content-Type", reply.content_type);
  add("Content-Length", std::to_string(reply.body.size()));
  answer += "\r\n";
  if (!without_body) answer += reply.body;
  return answer;
}

}  // namespace blakus
