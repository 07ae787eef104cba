// Segments on the desk: rules chosen from lists, the count with and without an address, the
// organizations below, saved under a name, taken out as a table.

#include <algorithm>

#include "core/exchange/csv_writer.h"
#include "core/files/number.h"
#include "server/http/app/route.h"
#include "server/http/site/admin/admin_view.h"
#include "server/http/site/network_members/segment_view.h"
#include "server/http/site/terms.h"
#include "server/http/transport/url.h"
#include "server/network/contacts.h"

namespace blakus {
namespace {

constexpr std::size_t longest_segment_name = 120;
constexpr std::size_t bodies_shown = 500;

/// Of the rules, as a form sends them.
SegmentFilter filter_of(const std::function<std::string(const std::string&)>& value) {
  SegmentFilter filter;
  for (const auto& rule : segment_rules())
    if (const auto chosen = value(std::string(rule.key)); !chosen.empty())
      filter.emplace(rule.key, chosen);
  return filter;
}

View option(const std::string& id, const std::string& text, const std::string& chosen) {
  View view;
  view["id"] = id;
  view["text"] = text;
  view["selected"] = id == chosen;
  return view;
}

std::vector<std::string> all_tags(const Database& database) {
  std::vector<std::string> tags;
  for (const auto& each : contacts(database))
    for (auto& tag : tags_in(each.tags)) tags.push_back(std::move(tag));
  std::ranges::sort(tags);
  tags.erase(std::ranges::unique(tags).begin(), tags.end());
  return tags;
}

View options_of(const AdminRequest& admin, const SegmentRule& rule, const std::string& chosen) {
  const auto& context = admin.call.context;
  if (rule.of)
    return list_of(offered_terms(context, *rule.of, {chosen}), [&](const TaxonomyTerm* term) {
      return option(term->id, context.label(*rule.of, term->id), chosen);
    });
  if (rule.values.empty())
    return list_of(all_tags(admin.call.curation().database),
                   [&](const std::string& tag) { return option(tag, tag, chosen); });
  return list_of(rule.values, [&](std::string_view value) {
    return option(std::string(value), value_of_rule(context, rule, std::string(value)), chosen);
  });
}

View rules_view(const AdminRequest& admin, const SegmentFilter& filter) {
  return list_of(segment_rules(), [&](const SegmentRule& rule) {
    const auto chosen = filter.find(rule.key);
    View view;
    view["key"] = std::string(rule.key);
    view["label"] = admin.call.context.say("segment." + std::string(rule.key));
    view["options"] = options_of(admin, rule, chosen == filter.end() ? "" : chosen->second);
    return view;
  });
}

View saved_view(const AdminRequest& admin) {
  const auto& context = admin.call.context;
  return list_of(segments(admin.call.curation().database), [&](const Segment& each) {
    const auto recipients = recipients_of_filter(admin, each.filter);
    View view;
    view["number"] = std::to_string(each.number);
    view["name"] = each.name;
    view["href"] = context.link("/admin/network/segments", query_of_filter(each.filter));
    view["rules"] = text_of_filter(context, each.filter);
    view["counts"] = counts_text(context, recipients);
    return view;
  });
}

View bodies_view(const AdminRequest& admin, const std::vector<Recipient>& recipients) {
  const auto& context = admin.call.context;
  View rows{View::type::list};
  for (std::size_t at = 0; at < std::min(recipients.size(), bodies_shown); ++at) {
    const auto& each = recipients[at];
    View row;
    row["name"] = text_for(each.body->record.name, context.language);
    row["href"] = context.link(record_path(each.body->record.id));
    row["email"] = each.email.empty()
                       ? context.say(each.declined ? "segment.declined" : "segment.no_address")
                       : each.email;
    rows << std::move(row);
  }
  return rows;
}

Reply segments_view(const AdminRequest& admin, const SegmentFilter& filter,
                    const std::string& error, int status) {
  const auto& context = admin.call.context;
  const auto recipients = recipients_of_filter(admin, filter);
  auto view = admin_view(admin, context.say("segment.title"));
  view["chosen"] = list_of(filter, [](const auto& each) {
    View one;
    one["key"] = each.first;
    one["value"] = each.second;
    return one;
  });
  view["rules"] = rules_view(admin, filter);
  view["counts"] = counts_text(context, recipients);
  view["rows"] = bodies_view(admin, recipients);
  view["has_rows"] = !recipients.empty();
  view["saved"] = saved_view(admin);
  view["has_saved"] = has_items(*view.get("saved"));
  view["name"] = admin.call.field("name");
  view["error"] = some(error);
  view["self_href"] = context.link("/admin/network/segments");
  view["table_href"] = context.link("/admin/network/segments.csv", query_of_filter(filter));
  return private_page(admin.call, "admin_segments", context.say("segment.title"), std::move(view),
                      status);
}

Reply save_segment(const AdminRequest& admin) {
  const auto& call = admin.call;
  const auto filter = filter_of([&](const std::string& key) { return call.field(key); });
  const auto name = call.field("name");
  if (name.empty() || name.size() > longest_segment_name)
    return segments_view(admin, filter, call.context.say("segment.error_name"), 422);
  keep_segment(call.curation().database, name, filter);
  return see_other(call.context.link("/admin/network/segments", query_of_filter(filter)));
}

Reply segments_page(const AdminRequest& admin) {
  const auto& call = admin.call;
  if (!call.is_post())
    return segments_view(
        admin, filter_of([&](const std::string& key) { return call.context.parameter(key); }), "",
        200);
  if (call.field("do") != "delete") return save_segment(admin);
  forget_segment(call.curation().database,
                 number_in<std::int64_t>(call.field("number")).value_or(0));
  return see_other(call.context.link("/admin/network/segments"));
}

Reply segment_table(const AdminRequest& admin) {
  const auto& context = admin.call.context;
  const char separator = csv_separator(context.language);
  std::string text{utf8_byte_order_mark};
  append_csv_row(text, {"organization", "name", "email", "language"}, separator);
  const auto filter = filter_of([&](const std::string& key) { return context.parameter(key); });
  for (const auto& each : recipients_of_filter(admin, filter))
    append_csv_row(text,
                   {each.body->record.id, text_for(each.body->record.name, context.language),
                    each.email, std::string(code_of(each.language))},
                   separator);
  note(admin.call.curation(), decider_of(admin), "exported", "segment");
  return desk_table("segment.csv", std::move(text));
}

}  // namespace

std::span<const Route> segment_desk_routes() {
  static constexpr auto routes = std::to_array<Route>({
      {.pattern = "/admin/network/segments",
       .curation = segments_page,
       .takes = Takes::forms,
       .entrance = Entrance::staff,
       .capability = Capability::keep_contacts,
       .crawled = false,
       .cache = Cache::never},
      {.pattern = "/admin/network/segments.csv",
       .curation = segment_table,
       .entrance = Entrance::staff,
       .capability = Capability::keep_contacts,
       .crawled = false,
       .cache = Cache::never},
  });
  return routes;
}

}  // namespace blakus
