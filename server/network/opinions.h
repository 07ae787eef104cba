#pragma once
// Joint opinions on drafts of laws and plans: opened by an editor, commented on and signed by
// organizations, sent; public only then. Knows the tables and the rules; never how a page looks.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "server/curation/review.h"

namespace blakus {

struct Opinion {
  std::int64_t number = 0;
  std::string title;
  std::string url;        ///< of the draft it is about; may be empty
  std::string addressee;  ///< to whom it goes
  std::string deadline;   ///< ISO day: the last one to sign on
  std::string text;
  std::string language;      ///< of title and text: "lv"
  std::int64_t version = 1;  ///< of the text: whoever signed an earlier one is asked again
  std::string state;         ///< open, sent or withdrawn
  std::string opened;        ///< ISO moment, UTC
  std::string ended;         ///< ISO day on which it was sent or withdrawn; empty while open
  std::string outcome;       ///< what came of it; empty: not known yet
};

struct OpinionSignature {
  std::string organization;  ///< id
  std::string name;          ///< as it was called when it signed
  std::string person;        ///< who signed, and in which office; editors see it
  std::string at;            ///< ISO moment, UTC
  std::int64_t version = 0;  ///< of the text that was signed
};

struct OpinionComment {
  std::int64_t number = 0;
  std::string organization;  ///< id
  std::string name;          ///< as it was called then
  std::string text;
  std::string at;  ///< ISO moment, UTC
};

/// Gives back its number.
std::int64_t open_opinion(const Curation& curation, const Opinion& opinion, const Decider& decider);
std::optional<Opinion> opinion_of(const Database& database, std::int64_t number);
/// Open ones: the nearest deadline first; others: the latest first.
std::vector<Opinion> opinions_in(const Database& database, const std::string& state);

/// False where it is not open, or the text is not the version that was seen. A new text is a new
/// version.
bool change_opinion(const Curation& curation, const Opinion& opinion, const Decider& decider);
/// From here on text and signatures stay as they are, and are public. `day`: ISO. False as above.
bool send_opinion(const Curation& curation, const Opinion& seen, const std::string& day,
                  const Decider& decider);
/// False where it is not open.
bool withdraw_opinion(const Curation& curation, std::int64_t number, const Decider& decider);
/// False where it was not sent.
bool note_outcome(const Curation& curation, std::int64_t number, const std::string& outcome,
                  const Decider& decider);

/// Of the present text, the first one first.
std::vector<OpinionSignature> signatures_of(const Database& database, const Opinion& opinion);
/// Of whatever text.
std::optional<OpinionSignature> signature_by(const Database& database, std::int64_t opinion,
                                             const std::string& organization);
/// Once for each organization; false where it is not open, or the text has changed since.
bool sign_opinion(const Curation& curation, std::int64_t opinion,
                  const OpinionSignature& signature);
void unsign_opinion(const Curation& curation, std::int64_t opinion,
                    const std::string& organization);

/// The first one first.
std::vector<OpinionComment> comments_on(const Database& database, std::int64_t opinion);
/// False where it is not open.
bool comment_on(const Curation& curation, std::int64_t opinion, const OpinionComment& comment);
void remove_comment(const Curation& curation, std::int64_t comment, const Decider& decider);

/// How long the names of those who signed for an organization, and comments, are kept after the
/// sending, in days.
inline constexpr int days_of_signers = 730;
/// Removes these, and withdrawn opinions after 90 days.
void forget_old_opinions(const Curation& curation);

}  // namespace blakus
