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

/// Says the language of its website where it is the English one.
std::string federation_text(const Instead& step, Language language, const Words& words) {
  auto text = words.say(language, key_of("instead.federation", name_of(step.fit)),
                        {{"label", label_of(step.term, language)}});
  if (std::ranges::count(step.federation->languages, code_of(Language::en)) > 0)
    text += " " + words.say(language, "instead.in_english");
  return text;
}

}  // namespace

std::string why_text(const Why& why, Language language, const Words& words) {
  auto label = is_place(why.reason) && why.term ? text_for(why.term->region.locative, language)
                                                : label_of(why.term, language);
  if (why.reason == Reason::concept_) return why.typed.empty() ? label : why.typed + " = " + label;
  return words.say(language, key_of("why", name_of(why.reason)), {{"label", std::move(label)}});
}

std::string label_of(const Instead& step, Language language, const Words& words) {
  if (!step.label.empty()) return step.label;
  return words.say(language, key_of("instead", name_of(step.kind)) + "_label");
}

std::string reason_of(const Instead& step, Language language, const Words& words) {
  if (step.federation != nullptr) return federation_text(step, language, words);
  return words.say(language, key_of("instead", name_of(step.kind)));
}

std::string address_of(const Instead& step) {
  switch (step.kind) {
    case InsteadKind::broader:
    case InsteadKind::area:
      return path_of(*step.term);
    case InsteadKind::umbrella:
      return path_of(Kind::organization, step.id);
    case InsteadKind::federation:
      return step.federation->url;
    case InsteadKind::tell_network:
      return "/about";
    case InsteadKind::spelling:
    case InsteadKind::everywhere:
      break;
  }
  return "/";
}

std::string hint_of(Kind kind, Language language, const Words& words) {
  return words.say(language, key_of("hint", name_of(kind)));
}

}  // namespace blakus
