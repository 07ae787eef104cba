#include "server/http/app/wording.h"

#include <algorithm>

#include "core/kinds/paths.h"

namespace blakus {
namespace {

std::string key_of(const char* feature, std::string_view name) {
  return std::string(feature).append(".").append(name);
}

std::string label_of(const TaxonomyTerm* term, Language language) {
  return term == nullptr ? "" : text_for(term->label, language);
}

bool is_place(Reason reason) {
  return reason == Reason::place || reason == Reason::only_place;
}

/// A sister body is said with its country; the language of the website where it is known.
std::string federation_text(const Fallback& step, Language language, const MessageLookup& words) {
  const auto& federation = *step.federation;
  const bool english = std::ranges::count(federation.languages, code_of(Language::en)) > 0;
  if (is_neighbor(federation)) {
    const auto key = key_of("instead.neighbor", federation.scope);
    return words.say(language, key) + " " +
           words.say(language, english ? std::string("instead.in_english") : key + "_language");
  }
  auto text = words.say(language, key_of("instead.federation", name_of(step.fit)),
                        {{"label", label_of(step.term, language)}});
  return english ? text + " " + words.say(language, "instead.in_english") : text;
}

}  // namespace

std::string why_text(const Why& why, Language language, const MessageLookup& words) {
  auto label = is_place(why.reason) && why.term ? text_for(why.term->region.locative, language)
                                                : label_of(why.term, language);
  if (why.reason == Reason::concept_) return why.typed.empty() ? label : why.typed + " = " + label;
  return words.say(language, key_of("why", name_of(why.reason)), {{"label", std::move(label)}});
}

std::string label_of(const Fallback& step, Language language, const MessageLookup& words) {
  if (!step.label.empty()) return step.label;
  return words.say(language, key_of("instead", name_of(step.kind)) + "_label");
}

std::string reason_of(const Fallback& step, Language language, const MessageLookup& words) {
  if (step.federation != nullptr) return federation_text(step, language, words);
  return words.say(language, key_of("instead", name_of(step.kind)));
}

std::string address_of(const Fallback& step) {
  switch (step.kind) {
    case FallbackKind::broader:
    case FallbackKind::area:
      return path_of(*step.term);
    case FallbackKind::umbrella:
      return path_of(Kind::organization, step.id);
    case FallbackKind::federation:
      return step.federation->url;
    case FallbackKind::tell_network:
      return "/about";
    case FallbackKind::spelling:
    case FallbackKind::everywhere:
      break;
  }
  return "/";
}

std::string hint_of(Kind kind, Language language, const MessageLookup& words) {
  return words.say(language, key_of("hint", name_of(kind)));
}

}  // namespace blakus
