#pragma once
// Letters to a segment: written in any of the languages, tried on oneself, then one for each
// organization into the queue. Knows the tables and who gets one; never the words around the text.

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/kinds/site/site.h"
#include "core/record/language.h"
#include "core/store/confirm_links.h"
#include "server/curation/review.h"
#include "server/network/segments.h"

namespace blakus {

struct MailingText {
  std::string subject;
  std::string text;  ///< Markdown
  bool operator==(const MailingText&) const = default;
};

struct Mailing {
  std::int64_t number = 0;
  SegmentFilter filter;
  std::array<MailingText, all_languages.size()> texts;  ///< in the order of all_languages
  std::string saved;                                    ///< ISO dates and times, UTC
  std::string tested;   ///< empty: nobody has seen the present text as a letter
  std::string sent;     ///< when the letters were put into the queue; empty: it is a draft
  std::string stopped;  ///< empty: they go

  /// That language where there is a text in it, else the one read second, else Latvian.
  Language language_for(Language wanted) const;
  const MailingText& text_in(Language language) const;
};

/// The newest first.
std::vector<Mailing> mailings(const Database& database);
std::optional<Mailing> mailing(const Database& database, std::int64_t number);
/// Number 0: a new one; gives back its number. A changed text has to be tried again. What is sent
/// is not changed.
std::int64_t keep_mailing(const Curation& curation, const Mailing& mailing);
/// Of the text as it was read; nothing where it was changed meanwhile.
void note_tested(const Curation& curation, const Mailing& mailing);
/// Of a draft alone.
void forget_mailing(Database& database, std::int64_t number);

/// Whom a letter to an organization goes to: its newest contact that agreed to letters; where it
/// has none, its first published address.
struct Recipient {
  std::shared_ptr<const ListedRecord> body;
  std::string email;  ///< empty: none is known, or the organization wants no such letters
  Language language = Language::lv;  ///< the contact's, else the chief one of the site
  bool declined = false;
};
std::vector<Recipient> recipients_of(const Database& database, const SegmentBodies& bodies,
                                     const Site& site);

/// Makes the letter of a recipient; `token` is that of its way out.
using LetterWriter = std::function<Letter(const Recipient& recipient, const std::string& token)>;
/// All letters at once, with the audit entry, in one transaction. False where they were sent
/// before, or the text was not tried, or changed since it was read.
bool send_mailing(const Curation& curation, const Mailing& mailing,
                  const std::vector<Recipient>& recipients, const LetterWriter& write,
                  const Decider& decider);
void stop_mailing(const Curation& curation, std::int64_t number, bool stopped,
                  const Decider& decider);
/// What was refused for good is tried again, where the address is still known.
void try_refused_again(const Curation& curation, std::int64_t number, const Decider& decider);

struct MailingCounts {
  std::int64_t sent = 0;
  std::int64_t waiting = 0;
  std::int64_t refused = 0;
  std::int64_t declined = 0;
  std::int64_t confirmed = 0;  ///< who have confirmed or changed their record since
};
MailingCounts counts_of(const Database& database, std::int64_t mailing);

/// A letter that the mail server does not take, for good or so far.
struct RefusedLetter {
  std::string organization;
  std::string recipient;
  std::string failure;
  bool for_good = false;
};
std::vector<RefusedLetter> refused_letters(const Database& database, std::int64_t mailing);

/// Removes the addresses and the texts of letters a year after they were sent; who declined one
/// stays counted.
void forget_old_recipients(const Curation& curation);

}  // namespace blakus
