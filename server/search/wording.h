#pragma once
// The sentences that an answer itself carries, in three languages: why a body is there, and where
// to turn instead. One table; what pages say around them stands in web/messages/.

#include <string>
#include <string_view>

#include "server/search/answer.h"

namespace blakus {

/// Why a body is among the results. `label` is the concept's label, or the place in the locative.
std::string why_text(Reason reason, const std::string& label, Language language);
/// The same of a body that is there by the place (in the locative) alone, not for the disease.
std::string only_the_place_text(const std::string& place, Language language);
/// The same of a body found by a contact of its own.
std::string by_contact_text(Language language);
/// "лейкоз = leikēmija": what was typed and what it means.
std::string equation(const std::string& typed, const std::string& label);
/// Why this step of the way on is offered.
std::string instead_text(InsteadKind kind, Language language);
/// How near a federation's subject is to the condition asked for.
enum class FederationFit : unsigned char { own, broader, area, all };
/// Why a federation is offered; `label` is that of the broader condition or the area. Says the
/// language of its website where it is the English one.
std::string federation_text(FederationFit fit, const std::string& label, bool in_english,
                            Language language);
/// The label of a step that is no record: "Rakstiet pacientu organizāciju tīklam".
std::string instead_label(InsteadKind kind, Language language);
/// What a suggestion is: "slimība", "organizācija", "vieta" …
std::string hint_of(Kind kind, Language language);

/// The number to call: of the crisis line (116 123, harmonised for emotional support by Commission
/// Decision 2009/884/EC), of the ambulance (113), or of all emergency services (112).
std::string_view crisis_line(CrisisKind kind);
/// One calm sentence beside it.
std::string crisis_text(CrisisKind kind, Language language);

}  // namespace blakus
