#include "indexer/curation/collect/page_mail.h"

#include <algorithm>
#include <array>
#include <optional>

#include "core/record/formats.h"
#include "core/text/ascii.h"
#include "core/text/utf8.h"

namespace blakus {
namespace {

bool is_local(char c) {
  return is_ascii_letter(c) || (c >= '0' && c <= '9') ||
         std::string_view("._%+-").find(c) != std::string_view::npos;
}
bool is_host(char c) {
  return is_ascii_letter(c) || (c >= '0' && c <= '9') || c == '.' || c == '-';
}

/// A way of writing one sign; only inside brackets of any kind, or as a word between blanks.
struct Disguise {
  std::string_view word;
  char sign;
};
constexpr auto disguises = std::to_array<Disguise>({{"at", '@'},
                                                    {"et", '@'},
                                                    {"ät", '@'},
                                                    {"a", '@'},
                                                    {"@", '@'},
                                                    {"eta", '@'},
                                                    {"pie", '@'},
                                                    {"abols", '@'},
                                                    {"собака", '@'},
                                                    {"dot", '.'},
                                                    {"punkts", '.'},
                                                    {"punkt", '.'},
                                                    {".", '.'},
                                                    {"точка", '.'}});

/// A text with disguised signs as themselves, and where each byte was before.
struct Plain {
  std::string text;
  std::vector<std::size_t> from;
  void add(char c, std::size_t at) {
    text += c;
    from.push_back(at);
  }
};

std::optional<char> sign_of(std::string_view word) {
  const auto found = std::ranges::find(disguises, trimmed(word), &Disguise::word);
  if (found == disguises.end()) return std::nullopt;
  return found->sign;
}

/// Length of "(at)", " [ dot ] " and the like at that place, and the sign.
std::optional<std::pair<std::size_t, char>> bracketed(std::string_view text, std::size_t at) {
  auto open = text.find_first_not_of(' ', at);
  constexpr std::string_view opening = "([{<", closing = ")]}>";
  if (open == text.npos || open > at + 1) return std::nullopt;
  const auto kind = opening.find(text[open]);
  if (kind == opening.npos) return std::nullopt;
  const auto close = text.find(closing[kind], open);
  if (close == text.npos || close - open > 16) return std::nullopt;
  const auto sign = sign_of(text.substr(open + 1, close - open - 1));
  if (!sign) return std::nullopt;
  auto end = close + 1;
  if (end < text.size() && text[end] == ' ') ++end;
  return std::pair{end - at, *sign};
}

/// " at ", " dot ", " @ ": only where an address follows of which no other reading makes sense.
std::optional<std::pair<std::size_t, char>> spoken(std::string_view text, std::size_t at) {
  if (text[at] != ' ') return std::nullopt;
  const auto end = text.find(' ', at + 1);
  if (end == text.npos || end - at > 8) return std::nullopt;
  const auto word = text.substr(at + 1, end - at - 1);
  if (word != "@" && word != "at" && word != "et" && word != "dot" && word != "punkts")
    return std::nullopt;
  auto host = end + 1;
  while (host < text.size() && is_host(text[host])) ++host;
  const auto next = text.substr(end + 1, host - end - 1);
  const auto behind = text.substr(host, 8);
  const bool whole = next.find('.') != next.npos && !next.ends_with('.');
  const bool goes_on = behind.starts_with(" dot ") || behind.starts_with(" punkts") ||
                       behind.starts_with("[dot]") || behind.starts_with("(dot)") ||
                       behind.starts_with(" [dot]") || behind.starts_with(" (dot)");
  const bool dot = word == "dot" || word == "punkts";
  if (!(dot ? next.size() >= 2 && next.size() <= 10 : whole || goes_on)) return std::nullopt;
  return std::pair{end + 1 - at, dot ? '.' : '@'};
}

Plain undisguised(std::string_view text) {
  const auto small = lower_ascii(text);
  Plain plain;
  for (std::size_t at = 0; at < small.size();) {
    auto found = bracketed(small, at);
    if (!found) found = spoken(small, at);
    const bool behind = !plain.text.empty() && is_local(plain.text.back());
    if (found && behind) {
      plain.add(found->second, at);
      at += found->first;
      continue;
    }
    // "info@ x.lv": a blank that slipped in behind the sign.
    if (small[at] == ' ' && plain.text.ends_with('@') && at + 1 < small.size() &&
        is_host(small[at + 1])) {
      ++at;
      continue;
    }
    plain.add(text[at], at);
    ++at;
  }
  return plain;
}

bool is_file(std::string_view ending) {
  constexpr auto files = std::to_array<std::string_view>(
      {"png", "jpg", "jpeg", "gif", "svg", "webp", "css", "js", "html", "php", "ico"});
  return std::ranges::find(files, ending) != files.end();
}

/// Of forms and templates that nobody has filled in.
bool is_sample(std::string_view address) {
  constexpr auto samples = std::to_array<std::string_view>(
      {"@example.",      "@domain.",  "@domens.", "@epasts.",     "@email.", "@yourdomain.",
       "@site.com",      "@mysite.",  "@sentry",  "@company.com", "@test.",  "@wixpress",
       "you@",           "vards@",    "name@",    "jusu@",        "user@",   "username@",
       "vards.uzvards@", "yourname@", "example@", "piemers@"});
  return std::ranges::any_of(samples, [&](std::string_view each) {
    return each.starts_with('@') ? address.find(each) != address.npos : address.starts_with(each);
  });
}

/// "lvTālr" glued behind an address: an ending goes on in small letters.
std::string_view without_glued(std::string_view host) {
  const auto dot = host.rfind('.');
  if (dot == host.npos) return host;
  for (auto at = dot + 2; at < host.size(); ++at) {
    const bool small = host[at - 1] >= 'a' && host[at - 1] <= 'z';
    if (small && !(host[at] >= 'a' && host[at] <= 'z')) return host.substr(0, at);
  }
  return host;
}

}  // namespace

std::vector<MailInText> mails_in(std::string_view text) {
  std::vector<MailInText> mails;
  const auto plain = undisguised(text);
  const std::string_view signs = plain.text;
  for (auto at = signs.find('@'); at != signs.npos; at = signs.find('@', at + 1)) {
    auto begin = at;
    while (begin > 0 && is_local(signs[begin - 1])) --begin;
    while (begin < at && (signs[begin] == '.' || signs[begin] == '-')) ++begin;
    auto end = at + 1;
    while (end < signs.size() && is_host(signs[end])) ++end;
    auto host = without_glued(signs.substr(at + 1, end - at - 1));
    while (host.ends_with('.') || host.ends_with('-')) host.remove_suffix(1);
    const auto address =
        lower_ascii(std::string(signs.substr(begin, at - begin)) + "@" + std::string(host));
    const auto ending = std::string_view(address).substr(address.rfind('.') + 1);
    const bool word_before = begin > 0 && static_cast<unsigned char>(signs[begin - 1]) >= 0x80 &&
                             !signs.substr(0, begin).ends_with("”") &&
                             !signs.substr(0, begin).ends_with("–");
    if (word_before || !is_email(address) || is_file(ending) || is_sample(address) ||
        ending.size() < 2 ||
        !std::ranges::all_of(ending, [](char c) { return is_ascii_letter(c); }))
      continue;
    mails.push_back(
        {.address = address, .begin = plain.from[begin], .end = plain.from[at + host.size()] + 1});
  }
  return mails;
}

std::string percent_decoded(std::string_view text) {
  std::string result;
  const auto digit = [](char c) {
    constexpr std::string_view digits = "0123456789abcdef";
    return digits.find(c >= 'A' && c <= 'F' ? static_cast<char>(c + 32) : c);
  };
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool coded = text[at] == '%' && at + 2 < text.size() && digit(text[at + 1]) < 16 &&
                       digit(text[at + 2]) < 16;
    result += coded ? static_cast<char>(digit(text[at + 1]) * 16 + digit(text[at + 2])) : text[at];
    if (coded) at += 2;
  }
  return result;
}

std::string decoded_cloudflare(std::string_view hexadecimal) {
  std::string bytes;
  for (std::size_t at = 0; at + 1 < hexadecimal.size(); at += 2)
    bytes += percent_decoded("%" + std::string(hexadecimal.substr(at, 2)));
  if (bytes.size() < 2) return "";
  std::string text;
  for (const char c : bytes.substr(1)) text += static_cast<char>(c ^ bytes.front());
  return valid_utf8(text) ? text : "";
}

std::vector<std::string> mails_of_link(std::string_view href) {
  constexpr std::string_view cloudflare = "/cdn-cgi/l/email-protection#";
  std::string text;
  if (const auto at = href.find(cloudflare); at != href.npos)
    text = decoded_cloudflare(href.substr(at + cloudflare.size()));
  if (lower_ascii(href.substr(0, 7)) == "mailto:") {
    const auto query = href.find('?');
    text = percent_decoded(href.substr(7, query == href.npos ? query : query - 7));
  }
  std::ranges::replace_if(
      text, [](char c) { return c == ',' || c == ';'; }, ' ');
  std::vector<std::string> addresses;
  for (auto& mail : mails_in(text)) addresses.push_back(std::move(mail.address));
  return addresses;
}

std::vector<std::string> mails_in_script(std::string_view script) {
  std::string joined;
  for (std::size_t at = 0; at < script.size(); ++at) {
    const char quote = script[at];
    if (quote == '\'' || quote == '"') {
      const auto plus = script.find_first_not_of(" \n\t", at + 1);
      const auto next = plus == script.npos || script[plus] != '+'
                            ? script.npos
                            : script.find_first_not_of(" \n\t", plus + 1);
      if (next != script.npos && (script[next] == '\'' || script[next] == '"')) {
        at = next;
        continue;
      }
    }
    joined += quote;
  }
  std::vector<std::string> addresses;
  for (auto& mail : mails_in(joined)) addresses.push_back(std::move(mail.address));
  return addresses;
}

}  // namespace blakus
