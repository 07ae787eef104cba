#pragma once
// How one gets into an event: what can be ticked, and the words of the record that cannot. Knows
// the four kinds and their words in each language; never a form.

#include <array>
#include <string>
#include <vector>

#include "core/record/language.h"
#include "server/http/site/page_context.h"

namespace blakus {

/// What can be ticked about the place.
inline constexpr auto access_kinds =
    std::to_array<const char*>({"wheelchair", "sign_language", "subtitles", "from_afar"});
using AccessKinds = std::vector<const char*>;

/// As far as the record says it in any of its languages.
AccessKinds access_said(const PageContext& context, const Localized& access);
/// Says these kinds, in every language that the record has it in; what cannot be ticked stays, and
/// everything where nothing was changed.
void tick_access(const PageContext& context, const std::vector<std::string>& typed,
                 Localized& access);

}  // namespace blakus
