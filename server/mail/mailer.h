#pragma once
// Sends the letters that wait in the store, through the mail server of the configuration. Knows
// SMTP by libcurl; never what a letter is about.

#include <cstddef>
#include <functional>
#include <string>

#include "core/store/confirm_links.h"

namespace blakus {

struct MailServer {
  std::string url;   ///< "smtp://localhost:25", "smtps://mail.example:465"; empty: none
  std::string user;  ///< empty: without signing in
  std::string password;
  std::string from;  ///< "katalogs@example.lv"
  /// To segments at most: mail servers take more at once for spam. Other letters go at once.
  std::int64_t letters_an_hour = 20;
};

/// The letter as it is sent: headers in ASCII, text in UTF-8, base64. At every try it has the same
/// Message-ID, by which a mail server knows what it has already.
std::string message_of(const Letter& letter, const std::string& from, const std::string& date);

struct Delivered {
  std::size_t sent = 0;
  std::size_t failed = 0;
};
/// Tries each waiting letter once, those that failed five times no more; then those of mailings
/// that are due. Of these, what the server refuses for good is given up, all else tried for three
/// days, less and less often. Ends within a second once `stopping`: the letter under way waits on,
/// though the server may have taken it.
Delivered send_letters(
    Database& database, const MailServer& server, std::int64_t now,
    const std::function<bool()>& stopping = [] { return false; });

}  // namespace blakus
