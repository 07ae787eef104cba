#include "server/http/api/json_search.h"

#include "core/kinds/paths.h"
#include "server/http/api/json_matches.h"
#include "server/http/api/json_parts.h"
#include "server/http/app/crisis_lines.h"
#include "server/http/app/list_request.h"
#include "server/http/app/parameters.h"
#include "server/http/app/wording.h"
#include "server/search/index/snapshot.h"

namespace blakus {
namespace {

/// Of one kind of the network its list, else the results.
std::string page_url(const SearchRequest& request) {
  const bool of_list = request.kinds.size() == 1 && request.kinds.front() != Kind::organization;
  const std::string path{of_list ? list_path_of(request.kinds.front()) : "/"};
  const auto query = of_list ? query_string(ListRequest{.search = request}) : query_string(request);
  return query.empty() ? path : path + "?" + query;
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

/// The members that say what a value is, and the key of its count; made once per term and language.
std::string value_members(const FacetValue& value) {
  JsonText json;
  json.text("id", value.id);
  json.text("label", value.label);
  json.key("count");
  return json.take();
}

void write_facets(JsonText& json, const Answer& answer, Language language,
                  const MessageLookup& words) {
  json.object("facets", [&] {
    for (const auto& facet : answer.facets) write_facet(json, facet, answer, language);
    write_kind_counts(json, answer, language, words);
  });
}

void write_crisis(JsonText& json, const Answer& answer, Language language,
                  const MessageLookup& words) {
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

void write_fallbacks(JsonText& json, const std::vector<Fallback>& steps, Language language,
                     const MessageLookup& words) {
  json.objects("instead", steps, [&](const Fallback& step) {
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

void write_question(JsonText& json, const Answer& answer, const SearchRequest& request,
                    const MessageLookup& words) {
  json.object("query", [&] { write_query(json, answer, request); });
  write_crisis(json, answer, request.language, words);
}

void write_facet(JsonText& json, const Facet& facet, const Answer& answer, Language language) {
  const auto& snapshot = *answer.snapshot;
  json.objects(name_of(facet.kind), facet.values, [&](const FacetValue& value) {
    json.members_and_key(
        snapshot.ready(*value.term).in(language, [&] { return value_members(value); }));
    json.number(value.count);
    json.boolean("selected", value.selected);
  });
}

void write_kind_counts(JsonText& json, const Answer& answer, Language language,
                       const MessageLookup& words) {
  json.objects("kinds", answer.kinds, [&](const KindCount& value) {
    json.word("id", name_of(value.kind));
    json.text("label", hint_of(value.kind, language, words));
    json.number("count", value.count);
    json.boolean("selected", value.selected);
  });
}

std::string search_json(const Answer& answer, const SearchRequest& request,
                        const MessageLookup& words) {
  const auto& snapshot = *answer.snapshot;
  JsonText json{expected_bytes(answer)};
  json.begin_object();
  write_question(json, answer, request, words);
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
  MatchWriter matches{request, snapshot, words};
  const auto write = [&](const Match& match) { matches.write(json, match); };
  json.objects("items", answer.matches, write);
  json.objects("disability", answer.disability, write);
  write_facets(json, answer, request.language, words);
  write_fallbacks(json, answer.fallbacks, request.language, words);
  json.end_object();
  return json.take();
}

std::string autocomplete_json(const std::vector<Autocompletion>& suggestions, Language language,
                              const MessageLookup& words) {
  JsonText json;
  json.begin_object();
  json.objects("items", suggestions, [&](const Autocompletion& suggestion) {
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
