#pragma once
// What the pages of the network's members share: addresses as they may be shown, what a filter
// says. Without letters nothing here works: an editor's hand would see who asked. Knows forms;
// never one page.

#include <ctime>
#include <string>

#include "server/http/site/forms/curation_context.h"
#include "server/http/site/forms/letters.h"
#include "server/http/site/network_members/telling.h"

namespace blakus {

/// Seconds that the sender has to wait before a letter may go to the address; 0: it may. The first
/// limit that is reached is the last that is drawn on, for the others are shared with everybody.
std::time_t wait_for_letter(const FormRequest& call, const std::string& email);
/// What letters of this request are made of.
Telling telling_of(const FormRequest& call);

/// "vards@piemers.lv" → "v…s@piemers.lv".
std::string hidden_email(const std::string& email);
/// "epilepsija, Kurzeme"
std::string filter_text(const PageContext& context, const std::string& diagnosis,
                        const std::string& region);
/// [{id, text, selected}] of all terms of a kind, as the language sorts them.
View term_options(const PageContext& context, Kind kind, const std::string& chosen);

/// The page where there is no store or no mail: one writes to the network instead. `about` begins
/// the letter and may be empty.
Reply by_mail_instead(const PageContext& context, const char* title, const std::string& about);

}  // namespace blakus
