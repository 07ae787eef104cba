#include "server/http/site/terms.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include <fmt/format.h>

#include "core/kinds/paths.h"
#include "core/record/formats.h"
#include "core/text/analyze.h"
#include "core/text/collate.h"
#include "core/text/fold.h"
#include "server/http/app/wording.h"
#include "server/http/site/frame.h"
#include "server/http/site/map_view.h"
#include "server/search/rank/facet_counts.h"

namespace blakus {
namespace {

std::string first_character(std::string_view text) {
  std::size_t length = text.empty() ? 0 : 1;
  while (length < text.size() && (static_cast<unsigned char>(text[length]) & 0xc0U) == 0x80)
    ++length;
  return std::string(text.substr(0, length));
}

/// Latvian sorts these after their plain letters, as letters of their own.
bool is_letter_of_its_own(const std::string& letter) {
  static const std::set<std::string, std::less<>> letters{"Č", "Ģ", "Ķ", "Ļ", "Ņ", "Š", "Ž"};
  return letters.contains(letter);
}

std::string href_of(const PageContext& context, const Fallback& step, const std::string& subject) {
  if (step.kind == FallbackKind::tell_network)
    return mail_to_network(context, subject.empty()
                                        ? context.say("mail.nobody")
                                        : context.say("mail.about", {{"name", subject}}));
  const auto address = address_of(step);
  if (!address.starts_with('/')) return is_web_address(address) ? address : std::string();
  const auto question = address.find('?');
  if (question == std::string::npos) return context.link(address);
  return context.link(address.substr(0, question), address.substr(question + 1));
}

}  // namespace

View term_link(const PageContext& context, const TaxonomyTerm& term) {
  const auto count = term.kind == Kind::region
                         ? organizations_in(*context.snapshot, term.id)
                         : context.snapshot->organizations_of(term.kind, term.id);
  View view;
  view["text"] = context.label(term.kind, term.id);
  view["href"] = context.link(path_of(term));
  view["count"] = std::to_string(count);
  view["none"] = count == 0;
  view["code"] = some(first_code(term));
  return view;
}

std::string kinds_text(const PageContext& context) {
  std::vector<std::string> names;
  for (const auto* type : context.snapshot->terms(Kind::type)) {
    const auto* with = context.snapshot->columns().with(Kind::type, type->id);
    const auto count = with ? with->count() : 0;
    if (count == 0) continue;
    const auto key = "kind." + type->id;
    names.push_back(context.site_context.words.knows(key)
                        ? context.count(key, count)
                        : text_for(type->label, context.language) + ": " + std::to_string(count));
  }
  if (names.empty()) return context.count("organizations", context.snapshot->organization_count());
  const auto last = names.back();
  names.pop_back();
  if (names.empty()) return last;
  return context.say("kind.and",
                     {{"all", fmt::format("{}", fmt::join(names, ", "))}, {"last", last}});
}

View region_rows(const PageContext& context) {
  return list_of(context.snapshot->site().map_regions, [&](const std::string& id) {
    View view;
    view["id"] = id;
    view["text"] = context.label(Kind::region, id);
    view["href"] = context.link(path_of(Kind::region, id));
    view["count"] = std::to_string(organizations_in(*context.snapshot, id));
    return view;
  });
}

std::string first_code(const TaxonomyTerm& diagnosis) {
  if (!diagnosis.icd10.empty()) return diagnosis.icd10.front();
  if (!diagnosis.orpha.empty()) return "ORPHA:" + std::to_string(diagnosis.orpha.front());
  return {};
}

void sort_by_label(const PageContext& context, std::vector<const TaxonomyTerm*>& terms) {
  std::map<const TaxonomyTerm*, std::string> keys;
  for (const auto* term : terms)
    keys[term] = sort_key(text_for(term->label, context.language), code_of(context.language));
  std::sort(terms.begin(), terms.end(),
            [&](const auto* a, const auto* b) { return keys[a] < keys[b]; });
}

std::vector<const TaxonomyTerm*> offered_terms(const PageContext& context, Kind kind,
                                               const std::vector<std::string>& chosen) {
  auto terms = context.snapshot->terms(kind);
  std::erase_if(terms, [&](const TaxonomyTerm* term) {
    return !is_offered(*term) && std::ranges::find(chosen, term->id) == chosen.end();
  });
  sort_by_label(context, terms);
  return terms;
}

std::string initial(std::string_view name, Language language) {
  // Whatever stands before the first word: quotes of all kinds, brackets, a dash.
  const auto words = analyze(name);
  if (words.empty()) return "#";
  name.remove_prefix(words.front().begin);
  const auto letter = capitalized(first_character(name));
  if (language == Language::lv && is_letter_of_its_own(letter)) return letter;
  const auto plain = capitalized(fold(letter));
  const auto is_letter = plain.size() > 1 || (plain >= "A" && plain <= "Z");
  return is_letter ? plain : "#";
}

namespace {

/// Sister bodies are called as they call themselves, federations in English.
std::string language_of_name(const Federation& federation) {
  if (federation.scope == "lithuania") return "lt";
  return federation.scope == "estonia" ? "et" : "en";
}

}  // namespace

View ways_on(const PageContext& context, const std::vector<Fallback>& steps,
             const std::string& subject) {
  const bool ends_at_network = std::ranges::any_of(
      steps, [](const Fallback& step) { return step.kind == FallbackKind::tell_network; });
  View list{View::type::list};
  for (const auto& step : steps) {
    const auto href = href_of(context, step, subject);
    if (href.empty() || (ends_at_network && step.id == context.snapshot->site().network)) continue;
    const bool one_body = step.kind == FallbackKind::umbrella;
    View view;
    view["label"] = label_of(step, context.language, context.site_context.words);
    view["href"] = href;
    view["reason"] = reason_of(step, context.language, context.site_context.words);
    view["count"] = step.count == 0 || one_body ? View(false)
                                                : View(context.count("organizations", step.count));
    const bool outside = step.federation != nullptr;
    const auto body = one_body ? context.snapshot->organization(step.id) : nullptr;
    view["outside"] = outside;
    const auto written = outside ? language_of_name(*step.federation) : std::string();
    view["lang"] = outside ? some(written == code_of(context.language) ? "" : written)
                   : body && !body->name.in(context.language).empty() ? View(false)
                   : body ? View(std::string(code_of(language_for(body->name, context.language))))
                          : View(false);
    list << std::move(view);
  }
  return list;
}

namespace {

View box(const PageContext& context, const char* title, const char* text,
         const TaxonomyTerm* broader) {
  View view;
  view["title"] = title == nullptr ? View(false) : View(context.say(title));
  view["text"] = context.say(text);
  view["name"] = broader ? View(text_for(broader->label, context.language)) : View(false);
  view["href"] = broader ? View(context.link(path_of(*broader))) : View(false);
  return view;
}

}  // namespace

View nobody_view(const PageContext& context, bool nobody, const TaxonomyTerm* broader) {
  if (broader != nullptr) return box(context, nullptr, "nobody.served", broader);
  return nobody ? box(context, "nobody.title", "nobody.text", nullptr) : View(false);
}

View nobody_in_area(const PageContext& context) {
  return box(context, "nobody.area", "nobody.area_text", nullptr);
}

bool is_sensitive(const PageContext& context, Kind kind, const std::string& id) {
  const auto among = [&](const std::string& area) {
    const auto* found = context.snapshot->term(Kind::area, area);
    return found != nullptr && has_role(*found, TermRole::sensitive);
  };
  if (kind == Kind::area) return among(id);
  const auto* term = kind == Kind::diagnosis ? context.snapshot->term(kind, id) : nullptr;
  return term != nullptr && std::any_of(term->areas.begin(), term->areas.end(), among);
}

}  // namespace blakus
