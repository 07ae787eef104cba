#pragma once
// A letter to one recipient of a mailing: the text with its places filled, as text and as HTML, and
// the way out below it. Knows messages and links; never who may send.

#include <string>
#include <vector>

#include "server/http/site/forms/curation_context.h"
#include "server/network/mailings.h"

namespace blakus {

/// "{nosaukums}" and the like that the text names and no letter can fill.
std::vector<std::string> unknown_places(const std::string& text);

/// Does the text ask for the link by which an organization confirms its record?
bool wants_link(const std::string& text);

/// `token` of the way out; empty in a preview, where `link` leads nowhere and nothing is made.
Letter mailing_letter(const FormRequest& call, const Mailing& mailing, const Recipient& recipient,
                      const std::string& token);

}  // namespace blakus
