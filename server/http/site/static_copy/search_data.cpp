#include "server/http/site/static_copy/search_data.h"

#include "server/http/app/json_text.h"
#include "server/http/site/contacts.h"
#include "server/http/site/kinds/organization/cards.h"
#include "server/http/site/markdown.h"
#include "server/http/site/neutral_line.h"
#include "server/search/index/organization_ids.h"

namespace blakus {
namespace {

/// In the order of all_languages.
template <typename Text>
void write_by_language(JsonText& json, Key name, Text text) {
  json.key(name);
  json.begin_array();
  for (const auto language : all_languages) json.text(text(language));
  json.end_array();
}

void write_term(JsonText& json, const TaxonomyTerm& term) {
  json.text("k", name_of(term.kind));
  json.text("i", term.id);
  write_by_language(json, "l", [&](Language language) { return text_for(term.label, language); });
  std::vector<std::string> names;
  for (const auto language : all_languages)
    names.insert(names.end(), term.names.in(language).begin(), term.names.in(language).end());
  names.insert(names.end(), term.names.la.begin(), term.names.la.end());
  if (term.kind == Kind::region)
    for (const auto language : all_languages) names.push_back(term.region.locative.in(language));
  names.insert(names.end(), term.icd10.begin(), term.icd10.end());
  for (const auto number : term.orpha) names.push_back("orpha " + std::to_string(number));
  std::erase(names, "");
  json.texts("n", names);
  if (!term.parent.empty()) json.text("p", term.parent);
  if (!term.areas.empty()) json.texts("a", term.areas);
}

void write_body(JsonText& json, const SiteContext& context, const Organization& body) {
  json.text("i", body.id);
  write_by_language(json, "l", [&](Language language) { return text_for(body.name, language); });
  json.texts("s", body.short_names);
  json.texts("d", body.diagnoses);
  json.texts("a", body.areas);
  json.texts("r", body.regions);
  if (body.national) json.boolean("all", true);
  const auto said = [&](Language language, auto say) {
    const PageRequest request{.language = language};
    return say(PageContext{context, request});
  };
  write_by_language(json, "t", [&](Language language) {
    return said(language, [&](const PageContext& page) { return plain_description(page, body); });
  });
  write_by_language(json, "c", [&](Language language) {
    return said(language,
                [&](const PageContext& page) { return text_in(checked_view(page, body), "text"); });
  });
  const auto phones = phones_of(body);
  if (!phones.empty()) json.texts("tel", std::array{phones.front().href, phones.front().text});
  if (!body.emails.empty()) json.text("mail", body.emails.front());
}

void write_words(JsonText& json, const SiteContext& context) {
  json.object("words", [&] {
    for (const std::string key :
         {"title", "found", "nothing", "understood", "everywhere", "limits"})
      write_by_language(json, key, [&](Language language) {
        return context.words.say(language, "static." + key);
      });
  });
}

}  // namespace

std::string search_data(const SiteContext& context) {
  const auto snapshot = context.searcher.snapshot();
  JsonText json;
  json.begin_object();
  json.key("languages");
  json.begin_array();
  for (const auto language : all_languages) json.text(code_of(language));
  json.end_array();
  write_words(json, context);
  json.key("terms");
  json.begin_array();
  for (const auto kind : {Kind::diagnosis, Kind::area, Kind::region})
    for (const auto* term : snapshot->terms(kind)) {
      json.begin_object();
      write_term(json, *term);
      json.end_object();
    }
  json.end_array();
  json.objects("bodies", context.searcher.organizations(Language::lv),
               [&](const auto& body) { write_body(json, context, *body); });
  json.end_object();
  return "window.blakus = " + json.take() + ";\n";
}

}  // namespace blakus
