#include <algorithm>

#include "core/record/lines.h"
#include "core/text/sentence.h"
#include "server/http/app/parameters.h"
#include "server/http/app/route.h"
#include "server/http/site/contacts.h"
#include "server/http/site/first_call.h"
#include "server/http/site/first_step.h"
#include "server/http/site/frame.h"
#include "server/http/site/frame_parts.h"
#include "server/http/site/kinds/organization/cards.h"
#include "server/http/site/pages/handout_sheet.h"
#include "server/http/site/pages/short_link.h"
#include "server/http/site/qr.h"
#include "server/http/site/terms.h"

namespace blakus {
namespace {

// Six organizations fit on one page of A4, in large print on two.
constexpr std::size_t most_characters = 170;
constexpr std::size_t most_characters_below_call = 110;
constexpr std::size_t most_characters_large = 100;
constexpr std::size_t few_in_large_print = 3;
SheetChoice choice_from(const Sheet& sheet) {
  SheetChoice choice{
      .ids = {}, .region = sheet.region, .language = sheet.language, .large = sheet.large};
  for (const auto& organization : sheet.organizations) choice.ids.push_back(organization->id);
  return choice;
}

std::string query_of(const SheetChoice& choice) {
  auto query = "ids=" + joined(choice.ids, ",");
  if (!choice.region.empty()) query += "&region=" + percent_encoded(choice.region);
  query += "&lang=" + std::string(code_of(choice.language));
  return choice.large ? query + "&large=1" : query;
}

/// The public address of the sheet, short enough to be typed from paper.
std::string address_of(const PageContext& context, const SheetChoice& choice) {
  const auto code = short_code(choice, *context.snapshot);
  return code ? context.own_address() + "/h/" + *code
              : context.own_link("/handout", query_of(choice));
}

/// On paper nobody is left without a step: the network is asked.
std::string step_on_paper(const PageContext& reader, const Organization& organization) {
  const auto step = first_step(reader, organization);
  return step.empty() ? reader.say("step.ask", {{"email", reader.snapshot->site().network_email}})
                      : step;
}

std::size_t characters_of(std::string_view text) {
  return static_cast<std::size_t>(
      std::ranges::count_if(text, [](unsigned char byte) { return (byte & 0xC0U) != 0x80U; }));
}

/// The first sentence of what the organization says of itself, whole; none where there is no room.
View about_of(const Sheet& sheet, const Organization& organization) {
  auto view = foreign_text(organization.description, sheet.language);
  const auto sentence = std::string(first_sentence(view.get("text")->string_value()));
  const auto room = !sheet.large ? sheet.crisis ? most_characters_below_call : most_characters
                    : sheet.organizations.size() > few_in_large_print ? 0
                                                                      : most_characters_large;
  if (sentence.empty() || characters_of(sentence) > room) return View(false);
  view["text"] = sentence;
  return view;
}

/// Social networks are printed by address: a link's name cannot be clicked on paper.
View social_view(const Organization& organization) {
  return list_of(social_of(organization), [](const ContactLink& link) {
    return View(link.text + ": " + short_address(link.href));
  });
}

View entry_of(const PageContext& reader, const Sheet& sheet, const Organization& organization) {
  View view;
  const bool by_other_ways = !phones_of(organization).empty() || !emails_of(organization).empty() ||
                             !websites_of(organization).empty();
  view["name"] = foreign_text(organization.name, reader.language);
  view["about"] = about_of(sheet, organization);
  view["place"] = some(place_text(reader, organization));
  view["languages_text"] = some(languages_text(reader, organization));
  view["phones"] = links_view(phones_of(organization));
  view["emails"] = links_view(emails_of(organization));
  view["websites"] = links_view(websites_of(organization));
  view["social"] = by_other_ways ? View{View::type::list} : social_view(organization);
  view["step"] = step_on_paper(reader, organization);
  view["checked"] = checked_view(reader, organization);
  return view;
}

View choices_of(const PageContext& context, const Sheet& sheet) {
  return list_of(offered_languages(context.snapshot->site()), [&](Language language) {
    auto choice = choice_from(sheet);
    choice.language = language;
    View view;
    view["text"] = context.say("language_name." + std::string(code_of(language)));
    view["href"] = context.link("/handout", query_of(choice));
    view["current"] = language == sheet.language;
    return view;
  });
}

View sheet_view(const PageContext& context, const Sheet& sheet) {
  PageRequest asked = context.request;
  asked.language = sheet.language;
  const PageContext reader{context.site_context, asked};
  const auto address = address_of(reader, choice_from(sheet));
  const auto qr = qr_code(address);
  View view;
  view["lang"] = std::string(code_of(sheet.language));
  view["large"] = sheet.large;
  view["heading"] = reader.say("handout.heading");
  view["ask"] = reader.say("handout.ask");
  view["address_label"] = reader.say("handout.address");
  view["address"] = short_address(address);
  view["entries"] = list_of(sheet.organizations, [&](const auto& organization) {
    return entry_of(reader, sheet, *organization);
  });
  view["call"] = first_call(reader, sheet.crisis);
  view["person"] = person_view(reader);
  view["printed"] = reader.say("handout.printed", {{"date", reader.date(reader.today())}});
  const auto& newest = reader.snapshot->columns().newest_check();
  view["data_date"] =
      newest.empty() ? std::string() : reader.say("handout.data", {{"date", reader.date(newest)}});
  view["publisher"] = reader.say("handout.publisher");
  view["advice"] = reader.say("handout.no_recommendation");
  view["qr_label"] = reader.say("handout.qr");
  view["qr_path"] = some(qr.path);
  view["qr_size"] = std::to_string(qr.size);
  return view;
}

/// "Not on the sheet, as we know no way to reach them: …"; and what a short link knew once.
View remarks_of(const PageContext& context, const Sheet& sheet) {
  View remarks{View::type::list};
  std::vector<std::string> names;
  for (const auto& organization : sheet.left_out)
    names.push_back(text_for(organization->name, context.language));
  if (!names.empty())
    remarks << View(context.say("handout.left_out", {{"names", joined(names, "; ")}}));
  if (context.parameter("missing") == "1") remarks << View(context.say("handout.missing"));
  return remarks;
}

/// "a,b", those on the sheet.
std::string ids_of(const Sheet& sheet) {
  std::string ids;
  for (const auto& organization : sheet.organizations)
    ids.append(ids.empty() ? "" : ",").append(organization->id);
  return ids;
}

Reply page_of(const PageContext& context, const Sheet& sheet, bool mistyped) {
  const auto choice = choice_from(sheet);
  auto turned = choice;
  turned.large = !choice.large;
  View view;
  view["some"] = !sheet.organizations.empty();
  view["mistyped"] = mistyped;
  view["choices"] = choices_of(context, sheet);
  view["remarks"] = remarks_of(context, sheet);
  view["large_href"] = context.link("/handout", query_of(turned));
  view["large_now"] = sheet.large;
  view["sheet"] = sheet_view(context, sheet);
  const auto ids = "ids=" + ids_of(sheet);
  view["cards_href"] = context.link("/contacts.vcf", ids);
  view["contacts_href"] = context.link("/contacts.txt", ids);
  view["share_href"] = share_link(context, "/handout", query_of(choice));
  const PageFacts facts{.title = context.say("handout.title"),
                        .path = "/handout",
                        .query = query_of(choice),
                        .indexed = false,
                        .status = mistyped ? 404 : 200};
  return framed(context, "handout", facts, std::move(view));
}

Reply handout_page(const PageContext& context) {
  return page_of(context, sheet_of(context), false);
}

/// "/h/…" of a printed sheet leads to it.
std::optional<Reply> short_link_page(const PageContext& context, const std::string& code) {
  const auto read = choice_of(code, *context.snapshot);
  if (!read) {
    PageRequest asked = context.request;
    asked.language = language_of_code(code).value_or(context.language);
    return page_of(PageContext{context.site_context, asked}, {.language = asked.language}, true);
  }
  auto query = query_of(read->choice);
  if (read->missing > 0) query += "&missing=1";
  const auto address = localized_path(read->choice.language, "/handout") + "?" + query;
  return Reply{.status = 302, .body = {}, .headers = {{"Location", address}}};
}

}  // namespace

std::span<const Route> handout_routes() {
  static constexpr auto routes = std::to_array<Route>({
      {.pattern = "/handout", .page = handout_page},
      {.pattern = "/h/{id}", .page = short_link_page, .crawled = false},
  });
  return routes;
}

}  // namespace blakus
