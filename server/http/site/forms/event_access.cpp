#include "server/http/site/forms/event_access.h"

#include <algorithm>

#include "core/record/lines.h"
#include "core/text/fold.h"

namespace blakus {
namespace {

constexpr std::string_view between_accesses = ",;\n";

std::string words_of_access(const PageContext& context, Language language, const char* kind) {
  return context.site_context.words.say(language, "own.access_" + std::string(kind));
}

bool says(const std::vector<std::string>& parts, const std::string& words) {
  return std::ranges::any_of(parts,
                             [&](const std::string& part) { return fold(part) == fold(words); });
}

/// The kinds in words, and whatever else the text says.
std::string access_text(const PageContext& context, Language language, const AccessKinds& ticked,
                        const std::string& before) {
  std::vector<std::string> parts;
  for (const auto* kind : ticked) parts.push_back(words_of_access(context, language, kind));
  std::vector<std::string> known;
  for (const auto* kind : access_kinds) known.push_back(words_of_access(context, language, kind));
  for (auto& part : values_in(before, between_accesses))
    if (!says(known, part)) parts.push_back(std::move(part));
  return joined(parts, ", ");
}

}  // namespace

AccessKinds access_said(const PageContext& context, const Localized& access) {
  AccessKinds said;
  for (const auto* kind : access_kinds)
    if (std::ranges::any_of(all_languages, [&](Language language) {
          return says(values_in(access.in(language), between_accesses),
                      words_of_access(context, language, kind));
        }))
      said.push_back(kind);
  return said;
}

void tick_access(const PageContext& context, const std::vector<std::string>& typed,
                 Localized& access) {
  AccessKinds ticked;
  for (const auto* kind : access_kinds)
    if (std::ranges::find(typed, kind) != typed.end()) ticked.push_back(kind);
  if (ticked == access_said(context, access)) return;
  const bool none = access == Localized{};
  for (const auto language : all_languages)
    if (none ? language == context.language : !access.in(language).empty())
      access.in(language) = access_text(context, language, ticked, access.in(language));
}

}  // namespace blakus
