#pragma once
// The letters with links for organizations, in the words of the reader's language. Knows messages
// and links; never how a letter is sent.

#include <string>

#include "core/kinds/site/site.h"
#include "core/store/confirm_links.h"
#include "core/store/submissions.h"
#include "server/http/site/forms/curation_context.h"

namespace blakus {

/// A link for each organization that publishes this address, in one letter each; nothing where none
/// does. The caller sees no difference.
void queue_links(const FormRequest& call, const std::string& email);

/// A link for one organization, put into a letter that waits; empty where it has no address.
std::string queue_link(const FormRequest& call, const std::string& organization,
                       const std::string& to = {});

/// What a letter says besides the organization.
struct LetterLink {
  std::string address;        ///< where it leads
  std::string network_email;  ///< for questions
};

/// The letter of a link or of a reminder.
Letter link_letter(const MessageLookup& words, Language language, const Organization& organization,
                   const LetterLink& link, const std::string& kind);

/// To a sender who left an address: what became of it, in the language of the form. Nothing is put
/// into the queue where there is no address.
void queue_outcome(const FormRequest& call, const Submission& submission);

/// True where letters with links go out by themselves.
bool writes_letters(const FormRequest& call);

/// Where links of letters lead, and who answers questions.
struct LetterOrigin {
  std::string base_url;
  std::string network_email;
  Language language = Language::lv;  ///< to whoever asked for none: the chief one of the site
};
LetterOrigin letter_origin(const Site& site, const std::string& base_url);
/// A letter for each expert whom none has asked yet whether to be shown, in the expert's language;
/// how many.
std::size_t queue_consent_letters(const Curation& curation, const MessageLookup& words,
                                  const LetterOrigin& origin);
/// Likewise, at once after an editor decided; nothing where no letters go out.
void ask_experts_by_letter(const FormRequest& call);

/// Puts a reminder into the queue for each record that was not checked for ten months or more, once
/// a month for each; how many.
std::size_t queue_reminders(const Curation& curation, const MessageLookup& words,
                            const LetterOrigin& origin);

}  // namespace blakus
