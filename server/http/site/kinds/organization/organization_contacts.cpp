#include "server/http/site/kinds/organization/organization_contacts.h"

#include "core/kinds/organization/fact_checks.h"
#include "core/kinds/paths.h"
#include "core/record/lines.h"
#include "server/http/site/contacts.h"
#include "server/http/site/kinds/organization/cards.h"
#include "server/http/site/opening_times.h"
#include "server/http/site/terms.h"

namespace blakus {
namespace {

View lines_view(const PageContext& context, const std::vector<OpeningHours>& hours) {
  return list_of(hours_lines(context, hours), [](const std::string& line) { return View(line); });
}

/// "Adrese nav publiska", "Tikai tiešsaistē"; "no" where an address may be given.
View address_note(const PageContext& context, const Location& location) {
  if (location.address_kind.empty()) return View(false);
  return View(context.say("address." + location.address_kind));
}

View labels_of_regions(const PageContext& context, const std::vector<std::string>& ids) {
  std::vector<std::string> labels;
  for (const auto& id : ids) labels.push_back(context.label(Kind::region, id));
  return labels.empty() ? View(false)
                        : View(context.say("branch.serves", {{"where", joined(labels, ", ")}}));
}

View branch_view(const PageContext& context, const Location& location) {
  View view;
  view["name"] = location.name.empty() ? location.city : location.name;
  view["text"] = some(address_text(location));
  view["note"] = address_note(context, location);
  view["hours"] = some(location.hours);
  view["opening"] = lines_view(context, location.opening_hours);
  view["serves"] = labels_of_regions(context, location.regions);
  Organization own;
  own.phones = location.phones;
  own.emails = location.emails;
  view["phones"] = links_view(phones_of(own));
  view["emails"] = links_view(emails_of(own));
  return view;
}

/// Branches and places, each with its name or town. A town alone adds nothing to the address.
View branches_of(const PageContext& context, const Organization& organization) {
  View branches{View::type::list};
  for (const auto& location : organization.locations) {
    const bool town_alone = street_line(location).empty() && location.address_kind.empty();
    if (location.name.empty() && (organization.locations.size() == 1 || town_alone)) continue;
    branches << branch_view(context, location);
  }
  return branches;
}

/// The line of check under a contact; "no" where the record does not know such a contact.
View line_of_check(const PageContext& context, const Organization& organization, Fact fact) {
  if (!is_known(organization, fact)) return View(false);
  return checked_view(context, check_mark_of(organization, fact, context.today()));
}

View parent_of(const PageContext& context, const Organization& organization) {
  if (organization.parent_organization_id.empty()) return View(false);
  const auto parent = context.snapshot->organization(organization.parent_organization_id);
  if (!parent) return View(false);
  View view;
  view["text"] = text_for(parent->name, context.language);
  view["href"] = context.link(path_of(Kind::organization, parent->id));
  return view;
}

/// Whom to turn to instead: the body it belongs to, else one for all patients that can be reached.
View umbrella_above(const PageContext& context, const Organization& organization) {
  if (auto parent = parent_of(context, organization); parent.is_object()) return parent;
  auto umbrellas = context.snapshot->columns().everyone();
  umbrellas &= context.snapshot->columns().reachable();
  View view(false);
  umbrellas.for_each([&](DocumentNumber document) {
    if (view.is_object()) return;
    const auto umbrella = context.snapshot->organization(document);
    view = View{View::type::object};
    view["text"] = text_for(umbrella->name, context.language);
    view["href"] = context.link(path_of(Kind::organization, umbrella->id));
  });
  return view;
}

/// When the telephone is answered and the main place is open; of now only what was confirmed.
void put_hours(View& view, const PageContext& context, const Organization& organization) {
  const auto* main = organization.locations.empty() ? nullptr : &organization.locations.front();
  view["hours"] = main ? some(main->hours) : View(false);
  view["address_note"] = main ? address_note(context, *main) : View(false);
  view["opening"] = main ? lines_view(context, main->opening_hours) : View{View::type::list};
  view["calling"] = organization.phones.empty()
                        ? View{View::type::list}
                        : lines_view(context, organization.phones.front().opening_hours);
  for (const auto* list : {"opening", "calling"})
    view["has_" + std::string(list)] = has_items(*view.get(list));
  view["phone_now"] = some(phone_now_text(context, organization));
  view["place_now"] = main && check_mark_of(organization, Fact::hours, context.today()).confirmed()
                          ? some(now_text(context, main->opening_hours, Reached::by_coming))
                          : View(false);
}

}  // namespace

void put_contacts(View& view, const PageContext& context, const Organization& organization) {
  const auto phones = phones_of(organization);
  auto more_phones = phones;
  const auto emails = emails_of(organization);
  const auto websites = websites_of(organization);
  View main(false);
  if (!phones.empty()) main = links_view(std::vector{phones.front()});
  view["main_phone"] = std::move(main);
  if (!more_phones.empty()) more_phones.erase(more_phones.begin());
  view["more_phones"] = links_view(more_phones);
  view["main_email"] = phones.empty() && !emails.empty() ? View(emails.front().href) : View(false);
  view["emails"] = links_view(emails);
  view["websites"] = links_view(websites);
  view["social"] = links_view(social_of(organization));
  for (const auto* list : {"emails", "websites", "social", "more_phones"})
    view["has_" + std::string(list)] = has_items(*view.get(list));
  for (const auto fact : facts_apart)
    view[std::string(name_of(fact)) + "_check"] = line_of_check(context, organization, fact);
  view["without_phone"] = phones.empty();
  view["ask_href"] = context.link("/ask/" + organization.id);
  view["know_href"] = context.link("/suggest-change/" + organization.id, "what=phone");
  const bool unreachable = !can_be_reached(organization);
  view["no_contact"] = unreachable;
  view["source"] = unreachable ? source_of(organization) : View(false);
  view["umbrella"] = unreachable ? umbrella_above(context, organization) : View(false);
  view["languages_text"] = some(languages_text(context, organization));
  const auto address =
      organization.locations.empty() ? std::string() : address_text(organization.locations.front());
  view["address"] = some(address);
  view["branches"] = branches_of(context, organization);
  view["has_branches"] = has_items(*view.get("branches"));
  view["parent"] = parent_of(context, organization);
  put_hours(view, context, organization);
}

}  // namespace blakus
