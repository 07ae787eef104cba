#include "server/http/json_search.h"

#include <algorithm>
#include <utility>

#include "core/catalog/check_mark.h"
#include "core/catalog/paths.h"
#include "server/http/json_parts.h"
#include "server/http/pages/first_call.h"
#include "server/http/parameters.h"
#include "server/http/wording.h"
#include "server/search/records.h"
#include "server/search/snapshot.h"

namespace blakus {
namespace {

std::string page_url(const SearchRequest& request) {
  const auto query = query_string(request);
  return query.empty() ? "/" : "/?" + query;
}

/// As HTML: the text escaped, its marks as <mark>.
void append_marked(std::string& html, const Marked& marked) {
  const std::string_view text = marked.text;
  std::size_t at = 0;
  for (const auto& mark : marked.marks) {
    if (mark.begin < at || mark.end < mark.begin || mark.end > text.size()) continue;
    append_html(html, text.substr(at, mark.begin - at));
    html += "<mark>";
    append_html(html, text.substr(mark.begin, mark.end - mark.begin));
    html += "</mark>";
    at = mark.end;
  }
  append_html(html, text.substr(at));
}

/// The API says the finer reasons by their sentence alone.
constexpr std::string_view kind_of(Reason reason) {
  if (reason == Reason::contact) return name_of(Reason::name);
  return name_of(reason == Reason::only_place ? Reason::place : reason);
}

std::string url_of_words(SearchRequest request, const std::string& words) {
  request.text = words;
  request.page = 1;
  return page_url(request);
}

void write_query(JsonText& json, const Answer& answer, const SearchRequest& request) {
  json.text("text", answer.text);
  json.text_or_null("corrected", answer.corrected.text);
  SearchRequest exact = request;
  exact.exactly = true;
  exact.page = 1;
  json.text_or_null("exact_url", answer.corrected.text.empty() ? "" : page_url(exact));
  json.objects("understood", answer.understood, [&](const Understood& understood) {
    json.text("kind", name_of(understood.kind));
    json.text("id", understood.id);
    json.text("label", understood.label);
    json.text("text", understood.text);
    json.boolean("ambiguous", understood.ambiguous);
    json.boolean("named", understood.named);
    json.text("without_url", url_of_words(request, understood.without));
  });
  json.objects("excluded", answer.excluded, [&](const Excluded& excluded) {
    const auto* term = excluded.term;
    json.text("kind", term ? name_of(term->kind) : "word");
    json.text_or_null("id", term ? term->id : "");
    json.text("label", excluded.label);
    json.text("text", excluded.text);
    json.text("without_url", url_of_words(request, excluded.without));
  });
  json.texts("not_understood", answer.not_understood);
  json.boolean("asks_where", answer.asks_where);
}

void write_summary(JsonText& json, const Organization& organization, Language language) {
  const auto served = language_for(organization.description, language);
  const auto summary = summary_of(organization.description.in(served));
  json.text("summary", summary);
  json.text_or_null("summary_language", summary.empty() ? "" : code_of(served));
}

void write_contacts(JsonText& json, const Organization& organization) {
  const auto& locations = organization.locations;
  json.text_or_null("city", locations.empty() ? "" : locations.front().city);
  json.text_or_null("phone", organization.phones.empty() ? "" : organization.phones.front().number);
  json.text_or_null("email", organization.emails.empty() ? "" : organization.emails.front());
  json.objects("phones", organization.phones, [&](const Phone& phone) {
    json.text("number", phone.number);
    json.text_or_null("description", phone.description);
  });
  json.texts("emails", organization.emails);
  json.text_or_null("website", organization.website);
}

void write_check(JsonText& json, std::string_view name, const FactCheck* check) {
  json.key(name);
  if (!check) return json.null();
  json.begin_object();
  json.text("date", check->date);
  json.text_or_null("how", check->how);
  json.end_object();
}

/// Record and contacts apart; date and how are those of the record, as before there were two.
void write_checked(JsonText& json, const Organization& organization, std::string_view today) {
  json.key("checked");
  const auto* const check = chief_check(organization);
  if (!check) return json.null();
  json.begin_object();
  json.text("date", check->date);
  json.text_or_null("how", check->how);
  write_check(json, "record", check_of(organization, Fact::record));
  write_check(json, "contacts", reach_check_of(organization));
  json.boolean("confirmed", check_mark_of(organization, today).confirmed());
  json.end_object();
}

/// Writes the reasons of matches, each of the few only once.
class WhyWriter {
 public:
  WhyWriter(const Words& words, Language language) : words_(words), language_(language) {}

  void write(JsonText& json, const std::vector<SharedWhy>& reasons) {
    json.key("why");
    json.begin_array();
    for (const auto& why : reasons) json.verbatim(object_of(why));
    json.end_array();
  }

 private:
  const std::string& object_of(const SharedWhy& why) {
    const auto known = std::ranges::find(written_, why.get(), &Written::first);
    return known != written_.end() ? known->second
                                   : written_.emplace_back(why.get(), made(*why)).second;
  }
  std::string made(const Why& why) const {
    const auto* term = why.reason == Reason::everyone ? nullptr : why.term;
    JsonText json{256};
    json.begin_object();
    json.word("kind", kind_of(why.reason));
    json.text_or_null("of", term ? name_of(term->kind) : "");
    json.text_or_null("id", term ? term->id : "");
    json.text("text", html_escaped(why_text(why, language_, words_)));
    json.text_or_null("label", why.term ? text_for(why.term->label, language_) : "");
    json.end_object();
    return json.take();
  }

  using Written = std::pair<const Why*, std::string>;
  std::vector<Written> written_;
  const Words& words_;
  const Language language_;
};

/// What an organization is, whatever was asked.
void write_record(JsonText& json, const Organization& organization, Language language,
                  const Snapshot& snapshot) {
  write_names(json, organization, language);
  write_term(json, "type", Kind::type, organization.type, language, snapshot);
  write_summary(json, organization, language);
  write_terms(json, "areas", Kind::area, organization.areas, language, snapshot);
  write_terms(json, "diagnoses", Kind::diagnosis, organization.diagnoses, language, snapshot);
  write_terms(json, "services", Kind::service, organization.services, language, snapshot);
  json.text("coverage", organization.national ? "national" : "regional");
  write_terms(json, "regions", Kind::region, organization.regions, language, snapshot);
  write_contacts(json, organization);
  json.texts("languages", organization.languages);
  write_checked(json, organization, snapshot.day());
}

/// The members that say what an organization is, made once per record and language.
std::string record_members(const Organization& organization, Language language,
                           const Snapshot& snapshot) {
  JsonText json;
  write_record(json, organization, language, snapshot);
  return json.take();
}

void write_organizer(JsonText& json, const OtherRecord& other, Language language,
                     const Snapshot& snapshot) {
  json.key("organization");
  if (other.organizer == 0) return json.null();
  const auto organization = snapshot.organization(other.organizer);
  json.begin_object();
  json.text("id", organization->id);
  json.text("url", path_of(Kind::organization, organization->id));
  json.text("name", text_for(organization->name, language));
  json.end_object();
}

void write_other(JsonText& json, const Match& match, WhyWriter& whys, Language language,
                 const Snapshot& snapshot) {
  const auto& other = *match.other;
  json.word("kind", name_of(other.kind));
  json.text("id", id_of(other.record));
  json.text_or_null("url", web_address_of(other.record));
  json.text("name", text_for(title_of(other.record), language));
  write_localized(json, "names", title_of(other.record));
  json.text_or_null("date", other.order);
  const auto* event = std::get_if<Event>(&other.record);
  json.text_or_null("place", event ? event->place : "");
  write_organizer(json, other, language, snapshot);
  json.word("group", group_names[static_cast<std::size_t>(match.group)]);
  whys.write(json, match.why);
}

void write_match(JsonText& json, const Match& match, WhyWriter& whys, Language language,
                 const Snapshot& snapshot) {
  json.verbatim(match.record->ready.in(
      language, [&] { return record_members(*match.organization, language, snapshot); }));
  json.word("group", group_names[static_cast<std::size_t>(match.group)]);
  json.key("distance_km");
  if (match.distance_km)
    json.decimal(*match.distance_km, 1);
  else
    json.null();
  std::string snippet;
  append_marked(snippet, match.snippet);
  json.key("snippet");
  json.valid_text(snippet);
  json.text_or_null("snippet_language",
                    match.snippet.text.empty() ? "" : code_of(match.snippet.language));
  whys.write(json, match.why);
}

/// The members that say what a value is, and the key of its count; made once per term and language.
std::string value_members(const FacetValue& value) {
  JsonText json;
  json.text("id", value.id);
  json.text("label", value.label);
  json.key("count");
  return json.take();
}

void write_facets(JsonText& json, const Answer& answer, Language language, const Words& words) {
  const auto& snapshot = *answer.snapshot;
  json.object("facets", [&] {
    for (const auto& facet : answer.facets)
      json.objects(name_of(facet.kind), facet.values, [&](const FacetValue& value) {
        json.members_and_key(
            snapshot.ready(*value.term).in(language, [&] { return value_members(value); }));
        json.number(value.count);
        json.boolean("selected", value.selected);
      });
    json.objects("kinds", answer.kinds, [&](const KindCount& value) {
      json.word("id", name_of(value.kind));
      json.text("label", hint_of(value.kind, language, words));
      json.number("count", value.count);
      json.boolean("selected", value.selected);
    });
  });
}

void write_crisis(JsonText& json, const Answer& answer, Language language, const Words& words) {
  json.key("crisis");
  if (!answer.crisis) return json.null();
  const std::string line{crisis_line(*answer.crisis)};
  json.begin_object();
  json.text("kind", name_of(*answer.crisis));
  json.text("label",
            words.say(language, "crisis." + std::string(name_of(*answer.crisis)) + "_call"));
  json.text("phone", line);
  json.text("url", "tel:" + line);
  json.end_object();
}

void write_served_by_broader(JsonText& json, const Answer& answer, Language language) {
  json.key("served_by_broader");
  if (!answer.served_by_broader) return json.null();
  const auto& term = *answer.served_by_broader;
  json.begin_object();
  json.text("kind", name_of(term.kind));
  json.text("id", term.id);
  json.text("label", text_for(term.label, language));
  json.end_object();
}

void write_instead(JsonText& json, const std::vector<Instead>& steps, Language language,
                   const Words& words) {
  json.objects("instead", steps, [&](const Instead& step) {
    json.text("kind", name_of(step.kind));
    json.text_or_null("id", step.id);
    json.text("label", label_of(step, language, words));
    json.text_or_null("url", address_of(step));
    json.text("reason", reason_of(step, language, words));
    json.number("count", step.count);
  });
}

/// Enough for most answers, so that they are not moved while they grow.
std::size_t expected_bytes(const Answer& answer) {
  constexpr std::size_t of_facets = 16 * 1024;
  constexpr std::size_t of_a_match = 2 * 1024;
  return of_facets + of_a_match * answer.matches.size();
}

}  // namespace

std::string search_json(const Answer& answer, const SearchRequest& request, const Words& words) {
  const auto& snapshot = *answer.snapshot;
  JsonText json{expected_bytes(answer)};
  json.begin_object();
  json.object("query", [&] { write_query(json, answer, request); });
  write_crisis(json, answer, request.language, words);
  json.number("total", answer.total);
  json.number("page", answer.page);
  json.number("size", answer.size);
  json.number("pages", answer.pages);
  json.object("groups", [&] {
    for (std::size_t group = 0; group < group_names.size(); ++group)
      json.number(group_names[group], answer.groups[group]);
  });
  json.text_or_null("place", answer.place);
  json.boolean("known_but_nobody", answer.known_but_nobody);
  write_served_by_broader(json, answer, request.language);
  WhyWriter whys{words, request.language};
  const bool several_kinds = !request.asks_for_organizations_alone();
  const auto write = [&](const Match& match) {
    if (match.other) return write_other(json, match, whys, request.language, snapshot);
    if (several_kinds) json.word("kind", name_of(Kind::organization));
    write_match(json, match, whys, request.language, snapshot);
  };
  json.objects("items", answer.matches, write);
  json.objects("disability", answer.disability, write);
  write_facets(json, answer, request.language, words);
  write_instead(json, answer.instead, request.language, words);
  json.end_object();
  return json.take();
}

std::string suggestions_json(const std::vector<Suggestion>& suggestions, Language language,
                             const Words& words) {
  JsonText json;
  json.begin_object();
  json.objects("items", suggestions, [&](const Suggestion& suggestion) {
    json.text("kind", name_of(suggestion.kind));
    json.text("id", suggestion.id);
    json.text("label", suggestion.label);
    json.text_or_null("matched", suggestion.matched);
    json.text_or_null("hint", hint_of(suggestion.kind, language, words));
    json.text("url", path_of(suggestion.kind, suggestion.id));
  });
  json.end_object();
  return json.take();
}

}  // namespace blakus
