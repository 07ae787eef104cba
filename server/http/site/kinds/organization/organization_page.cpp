#include <algorithm>

#include <fmt/format.h>

#include "core/kinds/organization/fact_checks.h"
#include "core/kinds/paths.h"
#include "core/record/formats.h"
#include "core/text/sentence.h"
#include "server/http/app/parameters.h"
#include "server/http/app/route.h"
#include "server/http/site/contacts.h"
#include "server/http/site/frame.h"
#include "server/http/site/governance_text.h"
#include "server/http/site/json_ld.h"
#include "server/http/site/kinds/network/list_files.h"
#include "server/http/site/kinds/organization/cards.h"
#include "server/http/site/kinds/organization/network_items.h"
#include "server/http/site/kinds/organization/organization_contacts.h"
#include "server/http/site/kinds/organization/organization_markdown.h"
#include "server/http/site/kinds/organization/organization_services.h"
#include "server/http/site/kinds/organization/similar.h"
#include "server/http/site/neutral_line.h"
#include "server/http/site/terms.h"

namespace blakus {
namespace {

View labels_of(const PageContext& context, Kind kind, const std::vector<std::string>& ids) {
  return list_of(ids, [&](const std::string& id) { return View(context.label(kind, id)); });
}

View terms_of(const PageContext& context, Kind kind, const std::vector<std::string>& ids) {
  View links{View::type::list};
  for (const auto& id : ids)
    if (const auto* term = context.snapshot->term(kind, id)) links << term_link(context, *term);
  return links;
}

/// One fact under "About the organization": {name, text, lang, href}; `lang` of a text that is in
/// another language than the page, else empty; `href` where more is said of it.
void add_fact(View& facts, const std::string& name, const std::string& text,
              const std::string& lang = {}, const std::string& href = {}) {
  if (text.empty()) return;
  View view;
  view["name"] = name;
  view["text"] = text;
  view["lang"] = some(lang);
  view["href"] = some(href);
  facts << std::move(view);
}

std::string coverage_text(const PageContext& context, const Organization& organization) {
  if (organization.national) return context.say("place.all_sentence");
  std::vector<std::string> regions;
  for (const auto& region : organization.regions)
    regions.push_back(context.label(Kind::region, region));
  return fmt::format("{}", fmt::join(regions, ", "));
}

/// The legal form in the reader's language; one that we have no word for stays as registered.
void add_legal_status(View& facts, const PageContext& context, const Organization& organization) {
  const auto key = "legal_status." + organization.legal_status;
  if (context.site_context.words.knows(key))
    return add_fact(facts, context.say("fact.status"), context.say(key));
  add_fact(facts, context.say("fact.status"), organization.legal_status,
           context.language == Language::lv ? "" : "lv");
}

View facts_of(const PageContext& context, const Organization& organization) {
  View facts{View::type::list};
  add_fact(facts, context.say("fact.type"), context.label(Kind::type, organization.type), {},
           context.link("/criteria"));
  add_legal_status(facts, context, organization);
  if (organization.year_incorporated)
    add_fact(facts, context.say("fact.founded"), std::to_string(*organization.year_incorporated));
  add_fact(facts, context.say("fact.number"), organization.registration_number);
  add_fact(facts, context.say("fact.coverage"), coverage_text(context, organization));
  add_fact(facts, context.say("fact.short_names"),
           fmt::format("{}", fmt::join(organization.short_names, ", ")));
  add_fact(facts, context.say("fact.former_names"),
           fmt::format("{}", fmt::join(organization.former_names, ", ")));
  add_fact(facts, context.say("fact.memberships"),
           fmt::format("{}", fmt::join(organization.memberships, ", ")));
  return facts;
}

View sources_of(const Organization& organization) {
  View sources{View::type::list};
  for (const auto& source : organization.sources) {
    if (!is_web_address(source)) continue;
    View view;
    const auto address = short_address(source);
    const auto slash = std::min(address.find('/'), address.size());
    view["href"] = source;
    view["text"] = address.substr(0, slash);
    view["path"] = some(address.substr(slash));
    sources << std::move(view);
  }
  return sources;
}

/// Who decides and whose money it is, and the mark that the organization gave itself.
void put_governance(View& view, const PageContext& context, const Organization& organization) {
  const auto& governance = organization.governance;
  view["governance"] = list_of(governance_facts(context, governance), [](const auto& fact) {
    View row;
    row["name"] = fact.name;
    row["text"] = fact.text;
    row["href"] = some(fact.href);
    row["lang"] = some(fact.language);
    return row;
  });
  View mark(false);
  if (holds_on(governance.transparent, context.today())) {
    mark = View{View::type::object};
    mark["text"] =
        context.say("transparent.mark", {{"date", context.date(governance.transparent.expires)}});
    mark["proof"] = governance.transparent.proof;
    mark["criteria"] = context.link("/criteria") + "#transparent";
  }
  view["has_mark"] = mark.is_object();
  view["mark"] = std::move(mark);
  view["has_governance"] = has_items(*view.get("governance")) || view.get("has_mark")->is_true();
}

/// By whom it was checked, where that says more than how.
std::string how_text(const PageContext& context, const FactCheck& check) {
  const auto how = context.say("how." + check.how);
  const bool by_editor = check.by == "editor" || check.by == "administrator";
  return by_editor && check.how != "editor" ? how + ", " + context.say("check.by_editor") : how;
}

/// What was checked, when and how: the record, and each fact that it knows.
View check_rows(const PageContext& context, const Organization& organization) {
  View rows{View::type::list};
  for (const auto fact : all_facts) {
    if (fact == Fact::contacts || !is_known(organization, fact)) continue;
    const auto* record = check_of(organization, Fact::record);
    const auto* check = check_of(organization, fact);
    const auto how = check ? "how." + check->how : std::string();
    if (!check || !context.site_context.words.knows(how)) continue;
    const bool contact = std::ranges::count(contact_facts, fact) > 0;
    if (fact != Fact::record && !contact && record && *record == *check) continue;
    View row;
    row["fact"] = context.say("check." + std::string(name_of(fact)));
    row["when"] = context.date(check->date);
    row["how"] = how_text(context, *check);
    row["source"] = is_web_address(check->source) ? View(check->source) : View(false);
    row["source_text"] = short_address(check->source);
    rows << std::move(row);
  }
  return rows;
}

/// The first sentence as the lead, the rest under its own heading: the way to call comes early.
void put_description(View& view, const PageContext& context, const Organization& organization) {
  if (!is_described(context, organization)) {
    View line;
    line["text"] = neutral_line(context, organization);
    line["rest"] = View(false);
    view["lead"] = std::move(line);
    const auto language = language_for(organization.description, context.language);
    auto quote = foreign_text(organization.description, context.language);
    quote["said_in"] = context.say("quote." + std::string(code_of(language)));
    view["quote"] = quote.get("text")->string_value().empty() ? View(false) : std::move(quote);
    return;
  }
  view["quote"] = View(false);
  View lead;
  const auto& text = text_for(organization.description, context.language);
  const auto end = first_sentence(text).size();
  lead["text"] = text.substr(0, end);
  lead["rest"] = end < text.size() ? View(text.substr(end + 1)) : View(false);
  view["lead"] = std::move(lead);
}

void put_body(View& view, const PageContext& context, const Organization& organization) {
  put_services(view, context, organization);
  put_joining(view, context, organization);
  view["audiences"] = labels_of(context, Kind::audience, organization.audiences);
  view["diagnoses"] = terms_of(context, Kind::diagnosis, organization.diagnoses);
  view["areas"] = terms_of(context, Kind::area, organization.areas);
  view["facts"] = facts_of(context, organization);
  view["support_areas"] = labels_of(context, Kind::support_area, organization.support_areas);
  put_governance(view, context, organization);
  view["sources"] = sources_of(organization);
  view["checks"] = check_rows(context, organization);
  view["items"] = network_items_view(context, organization.id);
  view["similar"] = similar_to(context, organization);
  for (const auto* list : {"audiences", "support_areas", "diagnoses", "areas", "sources", "checks",
                           "items", "similar"})
    view["has_" + std::string(list)] = has_items(*view.get(list));
}

Breadcrumbs way_to(const PageContext& context, const Organization& organization) {
  Breadcrumbs steps{{context.say("nav.home"), "/"}};
  if (!organization.areas.empty())
    if (const auto* area = context.snapshot->term(Kind::area, organization.areas.front()))
      steps.emplace_back(text_for(area->label, context.language), path_of(*area));
  return steps;
}

bool serves_sensitive_area(const PageContext& context, const Organization& organization) {
  return std::ranges::any_of(organization.areas, [&](const std::string& area) {
    return is_sensitive(context, Kind::area, area);
  });
}

std::optional<Reply> organization_page(const PageContext& context, const std::string& id) {
  const auto found = context.snapshot->organization(id);
  if (!found) return std::nullopt;
  const auto& organization = *found;
  if (organization.id != id)
    return Reply{
        .status = 301,
        .content_type = {},
        .body = {},
        .headers = {{"Location", context.link(path_of(Kind::organization, organization.id))}}};
  const auto name = text_for(organization.name, context.language);
  auto steps = way_to(context, organization);
  View view;
  view["name"] = foreign_text(organization.name, context.language);
  view["short_name"] = short_name(context, organization);
  view["id"] = organization.id;
  put_description(view, context, organization);
  view["checked"] = checked_view(context, organization);
  view["crumbs"] = breadcrumbs_view(context, steps);
  put_contacts(view, context, organization);
  put_body(view, context, organization);
  view["self_href"] = share_link(context, path_of(Kind::organization, id));
  view["card_href"] = context.link("/vcard/" + id);
  view["handout"] = context.link("/handout", "ids=" + percent_encoded(id));
  view["wrong_href"] = context.link("/suggest-change/" + id);
  view["update_href"] = context.link("/confirm", "organization=" + percent_encoded(id));
  steps.emplace_back(name, path_of(Kind::organization, id));
  const PageFacts facts{.title = name,
                        .description = plain_description(context, organization),
                        .path = path_of(Kind::organization, id),
                        .feeds = feeds_of_organization(context, organization.id),
                        .sensitive = serves_sensitive_area(context, organization),
                        .json_ld = organization_json_ld(context, organization, steps)};
  return framed(context, "organization", facts, std::move(view));
}

std::vector<std::string> every_organization(const PageContext& context) {
  std::vector<std::string> ids;
  for (const auto& organization : context.site_context.searcher.organizations(Language::lv))
    ids.push_back(organization->id);
  return ids;
}

}  // namespace

std::span<const Route> organization_routes() {
  static constexpr auto routes = std::to_array<Route>({
      {.pattern = page_pattern_of(Kind::organization),
       .page = organization_page,
       .markdown = organization_markdown_page,
       .sitemap = every_organization},
  });
  return routes;
}

}  // namespace blakus
