#include "server/mail/mailer.h"

#include <algorithm>
#include <memory>
#include <stdexcept>

#include <curl/curl.h>
#include <fmt/format.h>
#include <sodium.h>

#include "core/record/formats.h"
#include "core/record/timestamps.h"
#include "server/curation/secrets.h"

namespace blakus {
namespace {

constexpr std::int64_t most_failures = 5;
constexpr long connect_seconds = 10;
constexpr long whole_seconds = 30;
constexpr std::size_t line_bytes = 72;
constexpr std::int64_t hour_seconds = 60L * 60;
constexpr std::int64_t days_tried = 3;
constexpr std::size_t longest_failure = 200;
constexpr long first_refusal = 400;  ///< RFC 5321, section 4.2.1: 4yz not now, 5yz not at all
constexpr long first_final_refusal = 500;

using Curl = std::unique_ptr<CURL, decltype(&curl_easy_cleanup)>;
using CurlList = std::unique_ptr<curl_slist, decltype(&curl_slist_free_all)>;

std::string base64(std::string_view text) {
  std::string encoded(sodium_base64_ENCODED_LEN(text.size(), sodium_base64_VARIANT_ORIGINAL), '\0');
  sodium_bin2base64(encoded.data(), encoded.size(),
                    reinterpret_cast<const unsigned char*>(text.data()), text.size(),
                    sodium_base64_VARIANT_ORIGINAL);
  encoded.pop_back();
  return encoded;
}

/// RFC 2047 in pieces that no header line outgrows, each ending with a whole character.
std::string encoded_header(std::string_view text) {
  constexpr std::size_t piece_bytes = 39;
  std::string header;
  while (!text.empty()) {
    auto size = std::min(piece_bytes, text.size());
    while (size > 0 && size < text.size() &&
           (static_cast<unsigned char>(text[size]) & 0xC0U) == 0x80U)
      --size;
    header.append(header.empty() ? "" : "\r\n ").append("=?UTF-8?B?");
    header.append(base64(text.substr(0, size))).append("?=");
    text.remove_prefix(size);
  }
  return header;
}

/// One click in the mail program ends such letters (RFC 8058).
std::string way_out(const Letter& letter) {
  if (letter.unsubscribe.empty()) return {};
  return "List-Unsubscribe: <" + letter.unsubscribe +
         ">\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n";
}

std::string in_lines(const std::string& encoded) {
  std::string lines;
  for (std::size_t at = 0; at < encoded.size(); at += line_bytes)
    lines.append(encoded, at, line_bytes).append("\r\n");
  return lines;
}

std::size_t read_piece(char* to, std::size_t size, std::size_t count, void* from) {
  auto& rest = *static_cast<std::string_view*>(from);
  const auto copied = rest.copy(to, size * count);
  rest.remove_prefix(copied);
  return copied;
}

/// curl asks at least once a second; anything but 0 ends the transfer.
int ask_whether_to_stop(void* stopping, curl_off_t, curl_off_t, curl_off_t, curl_off_t) {
  return (*static_cast<const std::function<bool()>*>(stopping))() ? 1 : 0;
}

/// What the server refused last: "550 5.1.1 no such user".
std::size_t keep_refusal(char* line, std::size_t size, std::size_t count, void* to) {
  const std::string_view said{line, size * count};
  if (!said.starts_with('4') && !said.starts_with('5')) return said.size();
  auto& last = *static_cast<std::string*>(to);
  last = said.substr(0, longest_failure);
  std::ranges::replace_if(
      last, [](char c) { return c < ' ' || c > '~'; }, ' ');
  last.erase(last.find_last_not_of(' ') + 1);
  return said.size();
}

struct Tried {
  std::string failure = {};  ///< empty: the server took it
  bool for_good = false;     ///< another try would end the same
};

Tried deliver(const Letter& letter, const MailServer& server, std::int64_t now,
              const std::function<bool()>& stopping) {
  if (!is_email(letter.recipient)) return {"the address is not one", true};
  std::string refusal;  // outlives curl, which says good-bye to the server
  const Curl curl{curl_easy_init(), &curl_easy_cleanup};
  const CurlList recipients{curl_slist_append(nullptr, letter.recipient.c_str()),
                            &curl_slist_free_all};
  const auto message = message_of(letter, server.from, mail_date(now));
  std::string_view rest = message;
  const auto set = [&](CURLoption option, auto value) {
    curl_easy_setopt(curl.get(), option, value);
  };
  set(CURLOPT_URL, server.url.c_str());
  set(CURLOPT_PROTOCOLS_STR, "smtp,smtps");
  set(CURLOPT_USE_SSL, server.user.empty() ? CURLUSESSL_TRY : CURLUSESSL_ALL);
  if (!server.user.empty()) {
    set(CURLOPT_USERNAME, server.user.c_str());
    set(CURLOPT_PASSWORD, server.password.c_str());
  }
  set(CURLOPT_MAIL_FROM, server.from.c_str());
  set(CURLOPT_MAIL_RCPT, recipients.get());
  set(CURLOPT_READFUNCTION, &read_piece);
  set(CURLOPT_READDATA, &rest);
  set(CURLOPT_UPLOAD, 1L);
  set(CURLOPT_NOSIGNAL, 1L);
  set(CURLOPT_CONNECTTIMEOUT, connect_seconds);
  set(CURLOPT_TIMEOUT, whole_seconds);
  set(CURLOPT_NOPROGRESS, 0L);
  set(CURLOPT_XFERINFOFUNCTION, &ask_whether_to_stop);
  set(CURLOPT_XFERINFODATA, &stopping);
  set(CURLOPT_HEADERFUNCTION, &keep_refusal);
  set(CURLOPT_HEADERDATA, &refusal);
  const auto result = curl_easy_perform(curl.get());
  if (result == CURLE_OK) return {};
  long code = 0;
  curl_easy_getinfo(curl.get(), CURLINFO_RESPONSE_CODE, &code);
  // A name and password that are refused are no fault of the letter.
  const bool for_good = code >= first_final_refusal && result != CURLE_LOGIN_DENIED;
  return {code >= first_refusal && !refusal.empty() ? refusal : curl_easy_strerror(result),
          for_good};
}

/// One part, or two of which a mail program shows the better one (RFC 2046, section 5.1.4).
std::string parts_of(const Letter& letter, const std::string& boundary) {
  const auto part = [](const char* type, const std::string& text) {
    return fmt::format(
        "Content-Type: text/{}; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n{}", type,
        in_lines(base64(text)));
  };
  if (letter.html.empty()) return part("plain", letter.body);
  return fmt::format(
      "Content-Type: multipart/alternative; "
      "boundary=\"{0}\"\r\n\r\n--{0}\r\n{1}--{0}\r\n{2}--{0}--\r\n",
      boundary, part("plain", letter.body), part("html", letter.html));
}

void try_mailings(Database& database, const MailServer& server, std::int64_t now,
                  const std::function<bool()>& stopping, Delivered& delivered) {
  const auto moment = iso_time(now);
  auto allowed =
      server.letters_an_hour - mailing_letters_sent_since(database, iso_time(now - hour_seconds));
  for (; allowed > 0 && !stopping(); --allowed) {
    const auto letter =
        take_mailing_letter(database, moment, iso_time(now + connect_seconds + whole_seconds));
    if (!letter) return;
    const auto tried = deliver(*letter, server, now, stopping);
    if (tried.failure.empty()) {
      letter_sent(database, letter->number, moment);
      ++delivered.sent;
      continue;
    }
    if (stopping()) return;
    ++delivered.failed;
    if (tried.for_good || letter->queued < iso_time(now - days_tried * 24 * hour_seconds))
      give_up_letter(database, *letter, tried.failure, moment);
    else
      put_off_letter(
          database, *letter, tried.failure,
          iso_time(now + std::min<std::int64_t>(letter->failures + 1, 6) * hour_seconds / 2));
  }
}

}  // namespace

std::string message_of(const Letter& letter, const std::string& from, const std::string& date) {
  const auto host = from.substr(std::min(from.find('@') + 1, from.size()));
  const auto id =
      hash_of_token(fmt::format("{} {} {}", letter.number, letter.queued, host)).substr(0, 32);
  return fmt::format(
      "Date: {}\r\nFrom: <{}>\r\nTo: <{}>\r\nSubject: {}\r\nMessage-ID: <{}@{}>\r\n"
      "MIME-Version: 1.0\r\nAuto-Submitted: auto-generated\r\n{}{}",
      date, from, letter.recipient, encoded_header(letter.subject), id, host, way_out(letter),
      parts_of(letter, "=_" + id));
}

Delivered send_letters(Database& database, const MailServer& server, std::int64_t now,
                       const std::function<bool()>& stopping) {
  if (!is_email(server.from)) throw std::runtime_error("--mail-from is not an e-mail address");
  Delivered delivered;
  for (const auto& letter : waiting_letters(database)) {
    if (stopping()) break;
    if (letter.failures >= most_failures) continue;
    const auto failure = deliver(letter, server, now, stopping).failure;
    if (!failure.empty() && stopping()) break;
    if (failure.empty()) letter_sent(database, letter.number, iso_time(now));
    if (!failure.empty()) letter_failed(database, letter.number, failure);
    ++(failure.empty() ? delivered.sent : delivered.failed);
  }
  try_mailings(database, server, now, stopping, delivered);
  return delivered;
}

}  // namespace blakus
