#include "server/http/site/pages/results_markdown.h"

#include "core/kinds/paths.h"
#include "core/record/lines.h"
#include "server/http/app/parameters.h"
#include "server/http/app/route.h"
#include "server/http/site/error_page.h"
#include "server/http/site/fact_text.h"
#include "server/http/site/first_call.h"
#include "server/http/site/kinds/organization/cards.h"
#include "server/http/site/markdown.h"
#include "server/http/site/pages/groups.h"
#include "server/http/site/pages/results.h"
#include "server/http/site/said.h"
#include "server/http/site/terms.h"
#include "server/search/answer/fallbacks.h"

namespace blakus {
namespace {

/// Before everything else, as on the page.
void add_first_call(MarkdownText& text, const PageContext& context, const Answer& answer) {
  const auto call = first_call(context, answer.crisis);
  if (!call.is_object()) return;
  text.paragraph("**" + markdown_escaped(text_in(call, "heading")) + "** " +
                 markdown_escaped(text_in(call, "text")));
  text.blank();
  for (const auto& line : items_in(call, "calls"))
    text.link(text_in(line, "number"), text_in(line, "href"), text_in(line, "what"));
}

std::string marked_text(const View& card) {
  std::string text;
  for (const auto& part : items_in(card, "snippet")) text += text_in(part, "text");
  return text;
}

/// A way to reach it: {href, text}.
void add_way(MarkdownText& text, const std::string& name, const View& card,
             const std::string& way) {
  const auto* link = card.get(way);
  if (link != nullptr && link->is_object()) text.fact(name, text_in(*link, "text"));
}

void add_card(MarkdownText& text, const PageContext& context, const View& card) {
  const auto name = [&](std::string_view key) { return capitalized(fact_label(context, key)); };
  text.blank();
  text.paragraph("### " +
                 text.link_text(text_in(*card.get("name"), "text"), text_in(card, "href")));
  text.paragraph(markdown_escaped(marked_text(card)));
  text.blank();
  add_way(text, name("phones"), card, "phone");
  add_way(text, name("emails"), card, "email");
  add_way(text, name("website"), card, "website");
  for (const auto& [key, fact] :
       {std::pair{"card.place", "place"}, {"card.languages", "languages"}, {"card.why", "why"}})
    text.fact(context.say(key), text_in(card, fact));
  text.fact(name("checked"), text_in(*card.get("checked"), "text"));
}

void add_groups(MarkdownText& text, const PageContext& context, const Answer& answer) {
  const auto groups = groups_of(context, answer);
  for (const auto& group : groups.list_value()) {
    if (const auto heading = text_in(group, "heading"); !heading.empty()) text.heading(2, heading);
    text.paragraph(markdown_escaped(text_in(group, "nobody")));
    for (const auto& card : items_in(group, "cards")) add_card(text, context, card);
  }
}

void add_ways_on(MarkdownText& text, const View& steps) {
  text.blank();
  for (const auto& step : steps.list_value())
    text.link(text_in(step, "label"), text_in(step, "href"), text_in(step, "reason"));
}

void add_said(MarkdownText& text, const PageContext& context, const SearchRequest& request,
              const Answer& answer) {
  if (!answer.corrected.text.empty()) text.fact(context.say("said.read_as"), answer.corrected.text);
  std::vector<std::string> understood;
  for (const auto& one : answer.understood) understood.push_back(one.label);
  for (const auto& filter : request.filters)
    for (const auto& id : filter.ids) understood.push_back(context.label(filter.kind, id));
  text.fact(context.say("said"), joined(understood, ", "));
  text.fact(context.say("said.not_understood"), joined(answer.not_understood, ", "));
}

void add_nobody(MarkdownText& text, const View& box) {
  if (!box.is_object()) return;
  for (const auto* part : {"title", "text"}) text.paragraph(markdown_escaped(text_in(box, part)));
  if (const auto name = text_in(box, "name"); !name.empty()) {
    text.blank();
    text.link(name, text_in(box, "href"));
  }
}

/// The request of the term's page: of a condition without a body of its own that of the broader one
/// that serves it.
SearchRequest request_of(const PageContext& context, const TaxonomyTerm& term,
                         const TaxonomyTerm* served) {
  const auto& asked = served ? *served : term;
  return {.filters = {{asked.kind, {asked.id}}}, .language = context.language};
}

void add_names(MarkdownText& text, const PageContext& context, const TaxonomyTerm& term) {
  text.blank();
  text.fact("ICD-10", joined(term.icd10, ", "));
  std::string orpha;
  for (const auto number : term.orpha)
    orpha += (orpha.empty() ? "" : ", ") + std::to_string(number);
  text.fact("ORPHA", orpha);
  for (const auto language : all_languages) {
    auto names = term.names.in(language);
    names.insert(names.begin(), term.label.in(language));
    text.fact(context.say("language_name." + std::string(code_of(language))), joined(names, ", "));
  }
}

}  // namespace

std::string results_markdown(const PageContext& context, const SearchRequest& request,
                             const Answer& answer) {
  MarkdownText text{context};
  text.heading(1, headline_of(context, answer));
  add_first_call(text, context, answer);
  text.blank();
  if (!answer.crisis) add_said(text, context, request, answer);
  add_nobody(text, nobody_view(context, answer.known_but_nobody, answer.served_by_broader));
  add_groups(text, context, answer);
  add_ways_on(text, ways_on(context, answer.fallbacks));
  if (answer.pages > 1)
    text.paragraph(
        context.say("pager.where", {{"page", static_cast<std::int64_t>(answer.page)},
                                    {"pages", static_cast<std::int64_t>(answer.pages)}}));
  return text.take("/", query_string(request));
}

std::string term_markdown(const PageContext& context, const TaxonomyTerm& term) {
  const auto* served =
      term.kind == Kind::diagnosis ? context.snapshot->nearest_served(term) : &term;
  const auto* broader = served == &term ? nullptr : served;
  const auto answer = context.site_context.searcher.search(request_of(context, term, broader));
  MarkdownText text{context};
  text.heading(1, context.label(term.kind, term.id));
  add_names(text, context, term);
  if (!broader && answer.total > 0)
    text.paragraph(markdown_escaped(context.count("term.found", answer.total)));
  add_nobody(text, nobody_view(context, served == nullptr, broader));
  add_groups(text, context, answer);
  if (answer.total == 0 || broader)
    add_ways_on(text, ways_on(context, fallbacks_for(term, context.language, *context.snapshot)));
  return text.take(path_of(term));
}

Reply results_markdown_page(const PageContext& context) {
  auto checked = search_request(context.request.parameters, *context.snapshot);
  if (!checked.ok()) return bad_parameters_page(context, checked.bad);
  checked.value.language = context.language;
  const auto answer = results_for(context, checked.value);
  return markdown_reply(context, results_markdown(context, checked.value, answer));
}

template <Kind kind>
std::optional<Reply> term_markdown_page(const PageContext& context, const std::string& id) {
  const auto* term = context.snapshot->term(kind, id);
  if (term == nullptr) return std::nullopt;
  return markdown_reply(context, term_markdown(context, *term));
}
template std::optional<Reply> term_markdown_page<Kind::area>(const PageContext&,
                                                             const std::string&);
template std::optional<Reply> term_markdown_page<Kind::diagnosis>(const PageContext&,
                                                                  const std::string&);
template std::optional<Reply> term_markdown_page<Kind::region>(const PageContext&,
                                                               const std::string&);

std::span<const Route> results_markdown_routes() {
  static constexpr auto routes = std::to_array<Route>({
      {.pattern = "/organizations.md", .page = results_markdown_page, .crawled = false},
  });
  return routes;
}

}  // namespace blakus
