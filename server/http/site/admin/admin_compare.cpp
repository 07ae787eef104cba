// Two records that may be one body: side by side, then what would become of them, then the editor's
// confirmation. Nothing is merged without all three, and nothing is asked twice.

#include "core/kinds/organization/organization_json.h"
#include "core/kinds/organization/record_merge.h"
#include "core/kinds/paths.h"
#include "core/store/different_pairs.h"
#include "server/curation/duplicates.h"
#include "server/http/app/parameters.h"
#include "server/http/app/route.h"
#include "server/http/site/admin/admin_view.h"
#include "server/http/site/fact_text.h"

namespace blakus {
namespace {

const std::string fact_prefix = "take_";

/// What the address or the form says.
struct Comparison {
  Parameters said;
  Organization one;
  Organization other;

  std::string value(const std::string& name) const { return value_of(said, name); }
  bool first_stays() const { return value("stays") == one.id; }
  bool chosen() const { return first_stays() || value("stays") == other.id; }
};

std::optional<Comparison> comparison_of(const AdminRequest& admin) {
  const auto& call = admin.call;
  Comparison comparison{.said = call.is_post() ? call.fields : call.context.request.parameters};
  const auto one = present_organization(call.curation(), comparison.value("one"));
  const auto other = present_organization(call.curation(), comparison.value("other"));
  if (!one || !other || one->id == other->id) return std::nullopt;
  comparison.one = *one;
  comparison.other = *other;
  return comparison;
}

Taken taken_of(const Comparison& comparison, const FactOfTwo& fact) {
  const auto said = comparison.value(fact_prefix + fact.key);
  if (said == "one") return Taken::one;
  if (said == "other") return Taken::other;
  return said == "both" ? Taken::both : fact.usual;
}

Taken seen_from_the_other(Taken taken) {
  if (taken == Taken::both) return taken;
  return taken == Taken::one ? Taken::other : Taken::one;
}

Organization merged_of(const Comparison& comparison) {
  const bool first = comparison.first_stays();
  TakenFacts taken;
  for (const auto& fact : facts_of_two(comparison.one, comparison.other)) {
    const auto choice = taken_of(comparison, fact);
    taken[fact.key] = first ? choice : seen_from_the_other(choice);
  }
  return first ? merged_record(comparison.one, comparison.other, taken)
               : merged_record(comparison.other, comparison.one, taken);
}

View option_view(const AdminRequest& admin, const Comparison& comparison, const FactOfTwo& fact,
                 Taken choice) {
  const auto& context = admin.call.context;
  const bool both = choice == Taken::both;
  const auto& record = choice == Taken::other ? comparison.other : comparison.one;
  const bool there = both ? fact.can_be_both : choice == Taken::one ? fact.in_one : fact.in_other;
  View view;
  const std::string value = both ? "both" : choice == Taken::one ? "one" : "other";
  view["value"] = value;
  view["id"] = fact_prefix + fact.key + "-" + value;
  view["name"] = fact_prefix + fact.key;
  view["from"] = both ? context.say("compare.both") : text_for(record.name, context.language);
  view["text"] = both ? View(false) : some(fact_text(context, record, fact.key));
  view["there"] = there;
  view["ticked"] = taken_of(comparison, fact) == choice;
  return view;
}

View facts_view(const AdminRequest& admin, const Comparison& comparison) {
  const auto& context = admin.call.context;
  return list_of(facts_of_two(comparison.one, comparison.other), [&](const FactOfTwo& fact) {
    View view;
    view["label"] = capitalized(fact_label(context, fact.key));
    view["same"] = fact.same ? some(fact_text(context, comparison.one, fact.key)) : View(false);
    View options{View::type::list};
    for (const auto choice : {Taken::one, Taken::other, Taken::both})
      if (!fact.same && (choice != Taken::both || fact.can_be_both))
        options << option_view(admin, comparison, fact, choice);
    view["options"] = std::move(options);
    return view;
  });
}

std::string labels_text(const PageContext& context, const std::vector<FactOfTwo>& facts,
                        bool same) {
  std::string text;
  for (const auto& fact : facts)
    if (fact.in_one && fact.in_other && fact.same == same)
      text.append(text.empty() ? "" : ", ").append(fact_label(context, fact.key));
  return text;
}

View side_view(const AdminRequest& admin, const Organization& record,
               const Comparison& comparison) {
  const auto& context = admin.call.context;
  View view;
  view["id"] = record.id;
  view["name"] = text_for(record.name, context.language);
  view["page_href"] = context.link(path_of(Kind::organization, record.id));
  view["history_href"] = context.link(record_path(record.id));
  view["checks"] = some(fact_text(context, record, "checked"));
  view["sources"] = some(fact_text(context, record, "sources"));
  view["chosen"] = comparison.value("stays") == record.id;
  return view;
}

/// `asked`: the choice of the record that stays was left out.
Reply comparison_page(const AdminRequest& admin, const Comparison& comparison, bool asked) {
  const auto& context = admin.call.context;
  const auto title = context.say("compare.title");
  const auto facts = facts_of_two(comparison.one, comparison.other);
  const auto other = signs_of(comparison.other);
  const auto found = duplicates_of(signs_of(comparison.one), {&other});
  auto view = admin_view(admin, title);
  view["one"] = comparison.one.id;
  view["other"] = comparison.other.id;
  View sides{View::type::list};
  for (const auto* record : {&comparison.one, &comparison.other})
    sides << side_view(admin, *record, comparison);
  view["sides"] = std::move(sides);
  view["by"] = found.empty() ? View(false) : View(context.say("admin.double_" + found.front().by));
  view["alike"] = some(labels_text(context, facts, true));
  view["unlike"] = some(labels_text(context, facts, false));
  view["facts"] = facts_view(admin, comparison);
  view["error"] = asked ? View(context.say("compare.choose")) : View(false);
  view["merge_href"] = context.link("/admin/merge");
  view["compare_href"] = context.link("/admin/compare");
  view["apart"] = are_different(different_pairs(admin.call.curation().database), comparison.one.id,
                                comparison.other.id);
  return private_page(admin.call, "admin_compare", title, std::move(view), asked ? 422 : 200);
}

/// So that what is confirmed is what was looked at.
std::string state_of(const AdminRequest& admin, const Comparison& comparison) {
  std::string state;
  for (const auto* record : {&comparison.one, &comparison.other}) {
    const auto latest =
        latest_revision(admin.call.curation().database, Kind::organization, record->id);
    state.append(std::to_string(latest ? latest->number : 0)).append(".");
  }
  return state;
}

std::string query_of(const Comparison& comparison) {
  std::string query = compared(comparison.one.id, comparison.other.id);
  for (const auto& [name, value] : comparison.said)
    if (name == "stays" || name.starts_with(fact_prefix))
      query += "&" + percent_encoded(name) + "=" + percent_encoded(value);
  return query;
}

/// What was chosen, to be sent once more with the confirmation.
View choices_view(const Comparison& comparison) {
  View fields{View::type::list};
  const auto keep = [&](const std::string& name, const std::string& value) {
    View field;
    field["name"] = name;
    field["value"] = value;
    fields << std::move(field);
  };
  keep("one", comparison.one.id);
  keep("other", comparison.other.id);
  for (const auto& [name, value] : comparison.said)
    if (name == "stays" || name.starts_with(fact_prefix)) keep(name, value);
  return fields;
}

Reply preview_page(const AdminRequest& admin, const Comparison& comparison,
                   const Problems& problems, int status) {
  const auto& context = admin.call.context;
  const bool first = comparison.first_stays();
  const auto& stays = first ? comparison.one : comparison.other;
  const auto& goes = first ? comparison.other : comparison.one;
  const auto merged = merged_of(comparison);
  const auto title = context.say("compare.preview");
  auto view = admin_view(admin, title);
  view["stays_name"] = text_for(stays.name, context.language);
  view["goes_name"] = text_for(goes.name, context.language);
  view["goes_address"] = context.whole_link(path_of(Kind::organization, goes.id));
  view["stays_address"] = context.whole_link(path_of(Kind::organization, stays.id));
  view["differences"] =
      differences_view(context, Kind::organization, to_json(stays), to_json(merged));
  view["has_differences"] = has_items(*view.get("differences"));
  put_labels_of_sides(view, context, "admin.now", "admin.after");
  view["problems"] = problems_view(problems);
  view["has_problems"] = !problems.empty();
  view["changed"] = status == 409;
  view["seen"] = state_of(admin, comparison);
  view["back_href"] = context.link("/admin/compare", query_of(comparison));
  view["fields"] = choices_view(comparison);
  return private_page(admin.call, "admin_merge", title, std::move(view), status);
}

Reply merged(const AdminRequest& admin, const Comparison& comparison) {
  const bool first = comparison.first_stays();
  const auto& stays = first ? comparison.one.id : comparison.other.id;
  const auto& goes = first ? comparison.other.id : comparison.one.id;
  if (comparison.value("seen") != state_of(admin, comparison))
    return preview_page(admin, comparison, {}, 409);
  const auto outcome =
      merge_records(admin.call.curation(), goes, stays, decider_of(admin), merged_of(comparison));
  if (outcome.decided != Decided::done)
    return preview_page(admin, comparison, outcome.problems, 422);
  return see_other(admin.call.context.link(record_path(goes)));
}

/// Two records side by side; then what would become of them.
Reply compare_page(const AdminRequest& admin) {
  const auto& call = admin.call;
  const auto what = call.field("do");
  const auto work_list = [&] { return see_other(call.context.link("/admin")); };
  if (what == "ask_again") {  // also where one of the two is gone
    ask_again(call.curation(), call.field("one"), call.field("other"), decider_of(admin));
    return work_list();
  }
  const auto comparison = comparison_of(admin);
  if (!comparison) return admin_note(admin, "compare.not_two", 404);
  if (what != "different") return comparison_page(admin, *comparison, false);
  say_different(call.curation(), comparison->one.id, comparison->other.id, decider_of(admin));
  return work_list();
}

/// Of two records one, when that is confirmed.
Reply merge_page(const AdminRequest& admin) {
  const auto comparison = comparison_of(admin);
  if (!comparison) return admin_note(admin, "compare.not_two", 404);
  if (!comparison->chosen()) return comparison_page(admin, *comparison, true);
  if (!admin.call.is_post()) {
    const auto problems = faults_of(admin.call.curation(), merged_of(*comparison));
    return preview_page(admin, *comparison, problems, problems.empty() ? 200 : 422);
  }
  return merged(admin, *comparison);
}

}  // namespace

std::span<const Route> compare_routes() {
  static constexpr auto routes = std::to_array<Route>({
      {.pattern = "/admin/compare",
       .curation = compare_page,
       .takes = Takes::forms,
       .entrance = Entrance::staff,
       .capability = Capability::review,
       .crawled = false,
       .cache = Cache::never},
      {.pattern = "/admin/merge",
       .curation = merge_page,
       .takes = Takes::forms,
       .entrance = Entrance::staff,
       .capability = Capability::review,
       .crawled = false,
       .cache = Cache::never},
  });
  return routes;
}

std::string compared(const std::string& one, const std::string& other) {
  return "one=" + percent_encoded(one) + "&other=" + percent_encoded(other);
}

}  // namespace blakus
