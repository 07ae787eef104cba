#include "core/record/web_name.h"

#include <algorithm>
#include <array>
#include <optional>

#include "core/text/ascii.h"

namespace blakus {

namespace {

/// What ends an address in a text, or stands around one.
constexpr std::string_view delimiters = " \t\r\n<>\"'`()[]{},;|";
constexpr std::array<std::string_view, 9> wide_delimiters{"„", "“", "”", "«",     "»",
                                                          "’", "‘", "…", "\u00a0"};
constexpr std::string_view marks_after = ".:!?-";

constexpr std::array<std::string_view, 39> shared_hosts{
    "apollo.lv",   "blogspot.com",     "delfi.lv",     "draugiem.lv", "facebook.com",
    "gmail.com",   "google.com",       "google.lv",    "hotmail.com", "icloud.com",
    "inbox.lv",    "instagram.com",    "linkedin.com", "mail.ru",     "mozello.lv",
    "ok.ru",       "one.lv",           "outlook.com",  "t.me",        "tiktok.com",
    "twitter.com", "sites.google.com", "vk.com",       "wix.com",     "wordpress.com",
    "x.com",       "yahoo.com",        "youtube.com",  "ziedot.lv",   "mail.com",
    "live.com",    "yandex.ru",        "bk.ru",        "list.ru",     "proton.me",
    "e-apollo.lv", "latnet.lv",        "navigator.lv", "tvnet.lv"};

/// Hosts of these endings are taken for hosts without "www." as well.
constexpr std::array<std::string_view, 12> usual_endings{"lv",  "lt",   "ee", "eu", "com", "org",
                                                         "net", "info", "ru", "de", "uk",  "fi"};

bool is_one_of(std::string_view text, const auto& list) {
  return std::ranges::find(list, text) != list.end();
}

bool is_ascii_alnum(char c) {
  return is_ascii_letter(c) || (c >= '0' && c <= '9');
}
bool is_wide(char c) {
  return static_cast<unsigned char>(c) >= 0x80;
}
bool is_of_host(char c) {
  return is_ascii_alnum(c) || is_wide(c) || c == '-' || c == '.';
}
bool is_of_mailbox(char c) {
  return is_ascii_alnum(c) || std::string_view{"._%+-"}.find(c) != std::string_view::npos;
}

/// Quotation marks become blanks; every other byte keeps its place.
std::string without_quotes(std::string_view text) {
  std::string plain{text};
  for (const auto mark : wide_delimiters)
    for (auto at = plain.find(mark); at != std::string::npos; at = plain.find(mark, at))
      plain.replace(at, mark.size(), mark.size(), ' ');
  return plain;
}

std::string_view last_label(std::string_view host) {
  return host.substr(host.rfind('.') + 1);
}

bool is_web_host_name(std::string_view host) {
  const auto end = last_label(host);
  if (end.size() == host.size() || end.size() < 2) return false;
  if (!std::ranges::all_of(end, is_ascii_letter) && !end.starts_with("xn--")) return false;
  return !host.starts_with('.') && host.find("..") == std::string_view::npos &&
         std::ranges::all_of(host, is_of_host);
}

std::string host_of(std::string_view typed) {
  auto host = lower_ascii(typed);
  for (const std::string_view prefix : {"www.", "m."})
    if (host.starts_with(prefix) && is_web_host_name(std::string_view{host}.substr(prefix.size())))
      host.erase(0, prefix.size());
  if (host == "fb.com" || host.ends_with(".facebook.com")) return "facebook.com";
  return host;
}

/// "/Groups/x/?ref=y#z" → "groups/x"; what Facebook numbers keeps its number.
std::string path_of(std::string_view typed) {
  auto path = lower_ascii(typed.substr(0, typed.find('#')));
  if (const auto query = path.find('?'); query != std::string::npos) {
    const auto id = path.find("id=", query);
    const bool numbered = path.starts_with("/profile.php") && id != std::string::npos;
    const auto number = numbered ? "?" + path.substr(id, path.find('&', id) - id) : "";
    path = path.substr(0, query) + number;
  }
  while (path.ends_with('/')) path.pop_back();
  path.erase(0, path.find_first_not_of('/'));
  return path;
}

/// The mail address around an "@" of the text, which may stand between blanks.
std::optional<WebAddress> mail_at(std::string_view text, std::size_t at) {
  const auto blank = [&](std::size_t i) { return i < text.size() && text[i] == ' '; };
  const bool apart = at > 0 && blank(at - 1) && blank(at + 1);
  const auto local_end = apart ? at - 1 : at;
  auto begin = local_end;
  while (begin > 0 && is_of_mailbox(text[begin - 1])) --begin;
  const auto host_begin = at + (apart ? 2 : 1);
  auto end = host_begin;
  while (end < text.size() && is_of_host(text[end])) ++end;
  while (end > host_begin && marks_after.find(text[end - 1]) != marks_after.npos) --end;
  const auto host = text.substr(host_begin, end - host_begin);
  if (begin == local_end || !is_web_host_name(host)) return std::nullopt;
  return WebAddress{.local = lower_ascii(text.substr(begin, local_end - begin)),
                    .host = host_of(host),
                    .sure = true,
                    .begin = begin,
                    .end = end};
}

/// The web address that begins at `begin` and ends before `end`.
std::optional<WebAddress> web_at(std::string_view text, std::size_t begin, std::size_t end) {
  const auto whole = text.substr(begin, end - begin);
  const auto scheme = whole.find("://");
  auto from = scheme == std::string_view::npos ? std::size_t{0} : scheme + 3;
  // "mājaslapa:www.x.lv"
  if (scheme == std::string_view::npos)
    if (const auto www = lower_ascii(whole).find("www."); www != std::string::npos) from = www;
  const auto address = whole.substr(from);
  const auto host_end = std::min(address.find_first_of("/?#:"), address.size());
  const auto host = address.substr(0, host_end);
  if (!is_web_host_name(host)) return std::nullopt;
  const bool marked = scheme != std::string_view::npos || lower_ascii(host).starts_with("www.");
  const bool plain = std::ranges::none_of(host, is_wide);
  const auto rest = address.substr(host_end);
  const auto path = std::min(rest.find('/'), rest.size());
  return WebAddress{
      .host = host_of(host),
      .path = path_of(rest.substr(path)),
      .sure = marked || (plain && is_one_of(lower_ascii(last_label(host)), usual_endings)),
      .begin = scheme == std::string_view::npos ? begin + from : begin,
      .end = end};
}

}  // namespace

std::string_view own_label(std::string_view host) {
  constexpr std::array<std::string_view, 6> below_country{"org", "com", "co", "edu", "gov", "net"};
  auto rest = host.substr(0, host.rfind('.'));
  if (const auto dot = rest.rfind('.');
      dot != rest.npos && is_one_of(rest.substr(dot + 1), below_country))
    rest = rest.substr(0, dot);
  return last_label(rest);
}

bool is_usual_ending(std::string_view label) {
  return is_one_of(label, usual_endings);
}

bool is_shared_host(std::string_view host) {
  return is_one_of(host, shared_hosts);
}

std::vector<WebAddress> web_addresses_in(std::string_view text) {
  std::vector<WebAddress> found;
  if (text.find('.') == text.npos) return found;
  const auto plain = without_quotes(text);
  for (auto at = plain.find('@'); at != plain.npos; at = plain.find('@', at + 1))
    if (auto mail = mail_at(plain, at)) found.push_back(std::move(*mail));
  std::size_t begin = 0;
  while ((begin = plain.find_first_not_of(delimiters, begin)) != plain.npos) {
    const auto next = std::min(plain.find_first_of(delimiters, begin), plain.size());
    auto end = next;
    while (end > begin && marks_after.find(plain[end - 1]) != marks_after.npos) --end;
    const auto in_mail = [&](const WebAddress& mail) {
      return mail.begin < end && begin < mail.end;
    };
    if (std::ranges::none_of(found, in_mail))
      if (auto web = web_at(plain, begin, end)) found.push_back(std::move(*web));
    begin = next;
  }
  std::ranges::sort(found, {}, &WebAddress::begin);
  return found;
}

}  // namespace blakus
