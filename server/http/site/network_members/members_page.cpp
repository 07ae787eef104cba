// Who is a member of the network, as records say it, with the count; as a page and as CSV.

#include <algorithm>

#include "core/exchange/csv_writer.h"
#include "core/kinds/paths.h"
#include "server/http/app/route.h"
#include "server/http/site/contacts.h"
#include "server/http/site/frame.h"
#include "server/http/site/json_ld.h"
#include "server/http/site/network_members/membership_view.h"
#include "server/http/site/table.h"

namespace blakus {
namespace {

std::string areas_of_member(const PageContext& context, const Organization& organization) {
  std::string text;
  for (const auto& area : organization.areas)
    text += (text.empty() ? "" : ", ") + context.label(Kind::area, area);
  return text;
}

std::string contact_of_member(const Organization& organization) {
  const auto phones = phones_of(organization);
  if (!phones.empty()) return phones.front().text;
  if (!organization.emails.empty()) return organization.emails.front();
  return organization.website;
}

Reply members_page(const PageContext& context) {
  const auto members = network_members(context);
  const auto title = context.say("members.title");
  View view;
  view["title_text"] = title;
  view["crumbs"] = breadcrumbs_view(context, Breadcrumbs{{context.say("nav.home"), "/"}});
  view["lead"] = context.count("members.count", members.size());
  view["rows"] = list_of(members, [&](const auto& each) {
    View row;
    row["name"] = foreign_text(each->name, context.language);
    row["href"] = context.link(path_of(Kind::organization, each->id));
    row["areas"] = some(areas_of_member(context, *each));
    row["contact"] = some(contact_of_member(*each));
    return row;
  });
  view["has_rows"] = !members.empty();
  view["apply_href"] = context.link("/membership");
  view["table_href"] = context.link("/members.csv");
  const PageFacts facts{.title = title, .path = "/members"};
  return framed(context, "members", facts, std::move(view));
}

Reply members_table(const PageContext& context) {
  const char separator = csv_separator(context.language);
  std::string text{utf8_byte_order_mark};
  append_csv_row(text, {"id", "name", "registration_number", "areas", "contact", "page"},
                 separator);
  for (const auto& each : network_members(context))
    append_csv_row(text,
                   {each->id, text_for(each->name, context.language), each->registration_number,
                    areas_of_member(context, *each), contact_of_member(*each),
                    context.whole_link(path_of(Kind::organization, each->id))},
                   separator);
  return data_file(context, "text/csv; charset=utf-8", "members.csv", std::move(text));
}

}  // namespace

std::span<const Route> members_routes() {
  static constexpr auto routes = std::to_array<Route>({
      {.pattern = "/members", .page = members_page, .sitemap = itself},
      {.pattern = "/members.csv", .page = members_table, .crawled = false},
  });
  return routes;
}

}  // namespace blakus
