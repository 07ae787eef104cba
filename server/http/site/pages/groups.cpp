#include "server/http/site/pages/groups.h"

#include "core/kinds/paths.h"
#include "server/http/site/contacts.h"
#include "server/http/site/kinds/organization/cards.h"

namespace blakus {
namespace {

View group_of(const PageContext& context, const Answer& answer, Group group) {
  View cards{View::type::list};
  for (const auto& match : answer.matches)
    if (match.group == group) cards << card_of(context, match, group);
  View view;
  view["has_cards"] = has_items(cards);
  view["cards"] = std::move(cards);
  view["local"] = group == Group::local;
  view["national"] = group == Group::national;
  view["id"] = std::string(group_names[static_cast<std::size_t>(group)]);
  return view;
}

std::string heading_of(const PageContext& context, const Answer& answer, Group group) {
  if (group == Group::local) return capitalized(context.locative(answer.place));
  return context.say(group == Group::near ? "group.near" : "group.national");
}

View headed_group(const PageContext& context, const Answer& answer, Group group) {
  const auto total = answer.groups[static_cast<std::size_t>(group)];
  const MessageArguments place{{"place", context.locative(answer.place)}};
  auto view = group_of(context, answer, group);
  view["heading"] = heading_of(context, answer, group);
  view["count"] = total == 0 ? View(false) : View(context.count("organizations", total));
  // Without a local body, the sentence there has said it.
  const bool local = answer.groups[static_cast<std::size_t>(Group::local)] > 0;
  view["lede"] = group == Group::national && total > 0 && local
                     ? View(context.say("group.national_lede", place))
                     : View(false);
  view["nobody"] = total == 0 ? View(context.say("group.nobody", place)) : View(false);
  return view;
}

}  // namespace

View groups_of(const PageContext& context, const Answer& answer) {
  View groups{View::type::list};
  if (answer.place.empty()) {
    View cards =
        list_of(answer.matches, [&](const Match& match) { return card_of(context, match); });
    View group;
    group["has_cards"] = has_items(cards);
    group["cards"] = std::move(cards);
    group["local"] = false;
    group["national"] = false;
    group["id"] = "all";
    group["heading"] = View(false);
    group["count"] = View(false);
    group["lede"] = View(false);
    group["nobody"] = View(false);
    groups << std::move(group);
    return groups;
  }
  for (const auto group : {Group::local, Group::national, Group::near}) {
    auto view = headed_group(context, answer, group);
    const auto empty_local = group == Group::local && answer.page == 1 &&
                             answer.groups[static_cast<std::size_t>(group)] == 0;
    if (has_items(*view.get("cards")) || empty_local) groups << std::move(view);
  }
  return groups;
}

namespace {

constexpr std::size_t disability_rows = 3;

View row_of(const PageContext& context, const Organization& organization) {
  const auto phones = phones_of(organization);
  View row;
  row["href"] = context.link(path_of(Kind::organization, organization.id));
  row["name"] = foreign_text(organization.name, context.language);
  row["place"] = some(place_text(context, organization));
  row["phone"] = phones.empty() ? View(false) : links_view(std::vector{phones.front()});
  return row;
}

}  // namespace

View disability_of(const PageContext& context, const Answer& answer) {
  const auto& beside = answer.disability;
  if (beside.empty() || answer.page < answer.pages) return View(false);
  View rows{View::type::list};
  View rest{View::type::list};
  for (std::size_t at = 0; at < beside.size(); ++at)
    (at < disability_rows ? rows : rest) << row_of(context, *beside[at].organization);
  View view;
  view["heading"] = context.say("group.disability", {{"place", context.locative(answer.place)}});
  view["count"] = context.count("organizations", answer.disability_count);
  view["more"] = beside.size() <= disability_rows
                     ? View(false)
                     : View(context.count("facet.more", beside.size() - disability_rows));
  view["rows"] = std::move(rows);
  view["rest"] = std::move(rest);
  return view;
}

}  // namespace blakus
