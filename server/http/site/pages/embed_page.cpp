// A part of the directory in a frame of another site: plain HTML without script, and the page that
// gives an editor the lines to copy.

#include <algorithm>

#include "core/kinds/paths.h"
#include "server/http/app/route.h"
#include "server/http/site/contacts.h"
#include "server/http/site/error_page.h"
#include "server/http/site/facet_panel.h"
#include "server/http/site/frame.h"
#include "server/http/site/json_ld.h"
#include "server/http/site/kinds/organization/cards.h"
#include "server/http/site/pages/embed.h"
#include "server/http/site/terms.h"

namespace blakus {
namespace {

struct EmbedRow {
  View card;
  std::string name;
  std::string href;   ///< path
  std::string phone;  ///< as people read it; empty: none
};

/// What the frame shows: rows, and how many there are in all.
struct EmbedContent {
  std::vector<EmbedRow> rows;
  std::size_t total = 0;
};

EmbedRow embed_row(const PageContext& context, const Match& match) {
  const auto& organization = *match.organization;
  const auto phones = phones_of(organization);
  return {.card = card_of(context, match),
          .name = text_for(organization.name, context.language),
          .href = context.link(path_of(Kind::organization, organization.id)),
          .phone = phones.empty() ? std::string() : phones.front().text};
}

EmbedContent embed_content(const PageContext& context, const EmbedChoice& choice) {
  EmbedContent content;
  if (!choice.organization.empty()) {
    Match match;
    match.organization = context.snapshot->organization(choice.organization);
    content.rows.push_back(embed_row(context, match));
    content.total = 1;
    return content;
  }
  const auto answer = context.site_context.searcher.search(choice.request);
  for (const auto& match : answer.matches)
    if (match.organization) content.rows.push_back(embed_row(context, match));
  content.total = answer.total;
  return content;
}

/// The page that shows all of it.
std::string whole_page(const PageContext& context, const EmbedChoice& choice) {
  return choice.organization.empty()
             ? results_link(context, choice.request)
             : context.link(path_of(Kind::organization, choice.organization));
}

void put_embed_names(View& view, const PageContext& context, const EmbedChoice& choice,
                     const EmbedContent& content) {
  const auto title = embed_title(context, choice);
  view["title_text"] = title.text;
  view["about"] = some(title.about);
  view["rows"] = list_of(content.rows, [](const EmbedRow& row) { return row.card; });
  view["nothing"] = content.rows.empty();
  view["all_href"] = whole_page(context, choice);
  view["all_text"] = choice.organization.empty() ? context.count("embed.all", content.total)
                                                 : context.say("embed.whole_page");
}

Reply embed_frame(const PageContext& context, const EmbedChoice& choice, int status) {
  const auto content =
      status == 200 ? embed_content(context, choice) : EmbedContent{.rows = {}, .total = 0};
  View view;
  put_embed_names(view, context, choice, content);
  view["wrong"] = status != 200;
  if (status != 200) view["all_href"] = context.link("/");
  view["lang"] = std::string(code_of(context.language));
  view["title"] = context.site_name();
  view["style_href"] = context.site_context.assets.address("embed.css");
  return {.status = status,
          .body = context.site_context.templates.render("embed", context.language, view,
                                                        context.settings.strict),
          .headers = {{"Content-Language", std::string(code_of(context.language))}}};
}

/// What was asked for, spoken in the language of the frame.
template <typename Make>
Reply in_language(const PageContext& context, Language language, Make make) {
  auto request = context.request;
  request.language = language;
  return make(PageContext{context.site_context, request});
}

Reply embed_page(const PageContext& context) {
  const auto checked =
      embed_choice(context.request.parameters, context.language, *context.snapshot);
  const auto& choice = checked.value;
  return in_language(context, choice.language, [&](const PageContext& inside) {
    return embed_frame(inside, checked.ok() ? choice : EmbedChoice{}, checked.ok() ? 200 : 400);
  });
}

View options_of(const PageContext& context, Kind kind, const SearchRequest& request) {
  auto terms = context.snapshot->terms(kind);
  std::erase_if(terms, [&](const TaxonomyTerm* term) {
    return context.snapshot->organizations_of(kind, term->id) == 0;
  });
  sort_by_label(context, terms);
  const auto* const chosen = filter_of(request, kind);
  return list_of(terms, [&](const TaxonomyTerm* term) {
    View view;
    view["id"] = term->id;
    view["text"] = context.label(kind, term->id);
    view["selected"] = chosen != nullptr && std::ranges::count(chosen->ids, term->id) > 0;
    return view;
  });
}

/// The same as HTML that needs no frame: it stays as it is when it is copied.
std::string card_html(const PageContext& context, const EmbedChoice& choice) {
  View view;
  const auto content = embed_content(context, choice);
  put_embed_names(view, context, choice, content);
  const auto address = context.own_address();
  view["lang"] = std::string(code_of(context.language));
  view["rows"] = list_of(content.rows, [&](const EmbedRow& row) {
    View one;
    one["name"] = row.name;
    one["href"] = address + row.href;
    one["phone"] = some(row.phone);
    return one;
  });
  view["all_href"] = address + whole_page(context, choice);
  return context.site_context.templates.render("embed_card", context.language, view,
                                               context.settings.strict);
}

Reply code_page(const PageContext& context) {
  const auto checked =
      embed_choice(context.request.parameters, context.language, *context.snapshot);
  if (!checked.ok()) return bad_parameters_page(context, checked.bad);
  const auto& choice = checked.value;
  const auto path = embed_path(choice);
  const auto title = context.say("embed.title");
  View view;
  view["crumbs"] = breadcrumbs_view(context, {{context.say("nav.home"), "/"}});
  view["title_text"] = title;
  view["action"] = context.link("/embed/code");
  view["regions"] = options_of(context, Kind::region, choice.request);
  view["areas"] = options_of(context, Kind::area, choice.request);
  view["tongues"] = list_of(offered_languages(context.snapshot->site()), [&](Language language) {
    View one;
    one["code"] = std::string(code_of(language));
    one["text"] = context.say("embed.lang_" + std::string(code_of(language)));
    one["selected"] = language == choice.language;
    return one;
  });
  view["frame_href"] = path;
  in_language(context, choice.language, [&](const PageContext& inside) {
    const auto named = embed_title(inside, choice);
    const auto name = named.about.empty() ? named.text : named.text + ": " + named.about;
    view["code"] = embed_code(inside.own_address() + path, name, embed_width, embed_height);
    view["card"] = card_html(inside, choice);
    return Reply{};
  });
  return framed(context, "embed_code", {.title = title, .path = "/embed/code", .indexed = false},
                std::move(view));
}

}  // namespace

std::span<const Route> embed_routes() {
  static constexpr auto routes = std::to_array<Route>({
      {.pattern = "/embed", .page = embed_page, .crawled = false, .in_frames = true},
      {.pattern = "/embed/code", .page = code_page},
  });
  return routes;
}

}  // namespace blakus
