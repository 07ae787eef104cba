#pragma once
// What the pages of suggestions, confirmations and review share: the store, sign-in, limits of
// senders, and one request being answered. Knows no page.

#include <ctime>
#include <functional>
#include <string>

#include "server/curation/curation.h"
#include "server/curation/secrets.h"
#include "server/curation/sent_once.h"
#include "server/curation/sign_in.h"
#include "server/curation/suggestions.h"
#include "server/http/site/page_context.h"
#include "server/http/transport/http_request.h"
#include "server/network/unmet_needs.h"

namespace blakus {

struct CurationOptions {
  std::filesystem::path store;
  std::time_t shortest_filling = 3;  ///< seconds; a form that comes back sooner is a program's
  SuggestionLimits limits;
  /// Requests at the store at a time; fewer than the server has threads, if it has several.
  std::size_t at_once = 3;
  std::function<std::time_t()> now = [] { return std::time(nullptr); };
  std::function<void()> approved = [] {};        ///< what is published has changed
  std::function<void()> letter_waiting = [] {};  ///< a letter was put into the queue
  bool sends_mail = false;                       ///< else the coordinator sends the links
};

inline constexpr std::time_t unsealed_window = 10L * 60;

/// Lives as long as the server.
struct CurationContext {
  CurationContext(const CurationOptions& asked, PublishedDirectory published)
      : options(asked),
        database(asked.store),
        curation{database, std::move(published), asked.now, asked.approved},
        sign_in(database),
        admission(asked.limits) {}

  const CurationOptions options;
  Database database;
  const Curation curation;
  SignIn sign_in;
  Admission admission;
  RateLimiter links_asked_for{5, 60L * 60};  ///< by one sender
  RateLimiter links_sent{2, 60L * 60};       ///< to one organization, whoever asks
  RateLimiter links_a_day{300, 24L * 60 * 60};
  RateLimiter published_by_owners{40, 60L * 60};  ///< records, by one organization
  RateLimiter letters_asked_for{5, 60L * 60};     ///< about news or the board, by one sender
  RateLimiter letters_to_one{3, 24L * 60 * 60};   ///< of these, to one address, whoever asks
  RateLimiter reports_sent{5, 60L * 60};          ///< of posts of the board, by one sender
  RateLimiter words_sent{10, 60L * 60};           ///< that were not understood, by one sender
  /// Forms without a seal by one sender: of programs, or opened before the server was started.
  RateLimiter unsealed{20, unsealed_window};
  SentOnce sent_once;
  RateLimiter codes_tried{10, 60L * 60};  ///< that open nothing, by one sender
  const SecretKey form_key;
  NeedTally needs;
  UnreadWords unread_words;
};

/// One request for one of these pages.
struct FormRequest {
  const PageContext& context;
  const HttpRequest& request;
  const Parameters fields;  ///< of the form that was sent, clean; empty for GET
  CurationContext& services;

  const Curation& curation() const { return services.curation; }
  bool is_post() const { return request.method == "POST"; }
  /// The first value of a field; empty if it is not there.
  std::string field(std::string_view name) const;
};

/// The fields of a form as they are read from here on: composed, line ends as \n, without blanks at
/// the ends and invisible characters, but for passphrases. None if they are not UTF-8.
std::optional<Parameters> clean_fields(Parameters typed);

/// The values of all fields of that name, in order.
std::vector<std::string> values_of(const Parameters& fields, std::string_view name);
std::string value_of(const Parameters& fields, std::string_view name);

/// A page of one visitor: not for search engines.
Reply private_page(const FormRequest& call, const std::string& name, const std::string& title,
                   View view, int status = 200);
/// Where a page that is an end leads on to.
struct WayBack {
  std::string path = "/";
  const char* text = "nav.home";  ///< message
};
/// A page with one sentence; `title` and `text` are keys of messages.
Reply records_note(const FormRequest& call, const char* title, const char* text, int status = 200,
                   const WayBack& back = {});
Reply see_other(std::string address);  ///< 303: what was sent is done, look there

}  // namespace blakus
