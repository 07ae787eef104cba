// The one work list, the most urgent first, and the lists next to it.

#include <algorithm>
#include <array>

#include "core/kinds/organization/freshness.h"
#include "core/record/timestamps.h"
#include "core/store/confirm_links.h"
#include "core/store/different_pairs.h"
#include "server/curation/record_list.h"
#include "server/http/app/route.h"
#include "server/http/site/admin/admin_view.h"
#include "server/network/board.h"
#include "server/network/opinions.h"

namespace blakus {
namespace {

constexpr std::size_t overdue_shown = 30;
constexpr std::size_t doubles_shown = 30;
constexpr int days_shown = 14;
constexpr std::size_t submissions_shown = 200;

/// What an owner changed comes first, then questions that people wait for, then corrections, then
/// new ones, then registers' proposals.
std::size_t urgency(const Submission& submission) {
  constexpr auto order =
      std::to_array<std::string_view>({"owner", "question", "change", "new", "proposal"});
  return static_cast<std::size_t>(std::ranges::find(order, submission.type) - order.begin());
}

View submissions_view(const AdminRequest& admin, std::vector<Submission> pending) {
  const auto& context = admin.call.context;
  std::ranges::stable_sort(pending, {}, urgency);
  pending.resize(std::min(pending.size(), submissions_shown));
  return list_of(pending, [&](const Submission& submission) {
    View view;
    view["number"] = std::to_string(submission.number);
    view["href"] = context.link("/admin/submissions/" + std::to_string(submission.number));
    view["kind"] = type_of_submission(context, submission);
    view["date"] = context.date(submission.at.substr(0, 10));
    view["name"] = name_of_submission(admin, submission);
    return view;
  });
}

View doubles_view(const AdminRequest& admin, const RecordList& all,
                  const std::vector<DifferentPair>& apart) {
  const auto& context = admin.call.context;
  auto pairs = all.doubles();
  std::erase_if(pairs, [&](const DoublePair& pair) {
    return are_different(apart, pair.one, pair.other.organization);
  });
  pairs.resize(std::min(pairs.size(), doubles_shown));
  return list_of(pairs, [&](const DoublePair& pair) {
    View view;
    view["one_name"] = name_of_record(admin, pair.one);
    view["other_name"] = name_of_record(admin, pair.other.organization);
    view["href"] = context.link("/admin/compare", compared(pair.one, pair.other.organization));
    view["by"] = context.say("admin.double_" + pair.other.by);
    return view;
  });
}

/// Found to be two bodies; shown so that it can be taken back.
View apart_view(const AdminRequest& admin, const std::vector<DifferentPair>& pairs) {
  const auto& context = admin.call.context;
  return list_of(pairs, [&](const DifferentPair& pair) {
    View view;
    view["one"] = pair.one;
    view["other"] = pair.other;
    view["one_name"] = name_of_record(admin, pair.one);
    view["other_name"] = name_of_record(admin, pair.other);
    view["said"] =
        context.say("admin.apart_said", {{"who", pair.who}, {"date", context.moment(pair.at)}});
    return view;
  });
}

/// What the rule of freshness says is due, telephones too; the longest unchecked first.
View overdue_view(const AdminRequest& admin, const RecordList& all) {
  const auto& context = admin.call.context;
  const auto today = iso_date(admin.call.curation().now());
  std::vector<std::pair<std::string, const Organization*>> due;
  for (const auto& entry : all.entries()) {
    if (!entry->is_present()) continue;
    auto checked = checkedness_of(entry->record, today);
    if (checked.freshness != Freshness::fresh)
      due.emplace_back(std::move(checked.date), &entry->record);
  }
  std::ranges::stable_sort(
      due, {}, [](const auto& each) -> const auto& { return each.first; });
  due.resize(std::min(due.size(), overdue_shown));
  return list_of(due, [&](const auto& each) {
    const auto& [date, organization] = each;
    View view;
    view["name"] = text_for(organization->name, context.language);
    view["href"] = context.link(record_path(organization->id));
    view["date"] = date.empty() ? View(false) : View(context.date(date));
    return view;
  });
}

/// For information: what owners published themselves, undone by one key.
View published_by_owners_view(const AdminRequest& admin) {
  const auto& context = admin.call.context;
  const auto since = days_ago(admin.call.curation(), days_shown);
  View rows{View::type::list};
  for (const auto& revision :
       standing_revisions_by(admin.call.curation().database, "owner", since)) {
    View view;
    view["number"] = std::to_string(revision.number);
    view["name"] = name_of_record(admin, revision.id, revision.kind);
    view["href"] = context.link(record_path(revision.id, revision.kind));
    view["kind"] = context.say("item." + std::string(name_of(revision.kind)));
    view["at"] = context.moment(revision.at);
    view["key"] = has_items(rows) ? View(false) : View("8");
    rows << std::move(view);
  }
  return rows;
}

/// The nearest deadline first; past ones are the first of all.
View open_opinions_view(const AdminRequest& admin) {
  const auto& context = admin.call.context;
  return list_of(opinions_in(admin.call.curation().database, "open"), [&](const Opinion& opinion) {
    View view;
    view["href"] = context.link("/admin/opinions/" + std::to_string(opinion.number));
    view["name"] = opinion.title;
    view["deadline"] = context.date(opinion.deadline);
    view["late"] = opinion.deadline < context.today();
    return view;
  });
}

constexpr std::array lists{"opinions", "submissions", "doubles", "apart", "overdue", "published"};

void put_lists(View& view, const AdminRequest& admin) {
  const auto& context = admin.call.context;
  const auto all = all_records(admin.call.curation());
  auto pending = pending_submissions(admin.call.curation().database);
  view["more"] = pending.size() > submissions_shown
                     ? View(context.count("admin.more_wait", pending.size() - submissions_shown))
                     : View(false);
  view["submissions"] = submissions_view(admin, std::move(pending));
  view["opinions"] = open_opinions_view(admin);
  const auto apart = different_pairs(admin.call.curation().database);
  view["doubles"] = doubles_view(admin, *all, apart);
  view["apart"] = apart_view(admin, apart);
  view["overdue"] = overdue_view(admin, *all);
  view["published"] = published_by_owners_view(admin);
  for (const auto* list : lists) view["has_" + std::string(list)] = has_items(*view.get(list));
  view["new_records"] = list_of(network_kinds, [&](Kind kind) {
    const std::string name{name_of(kind)};
    View one;
    one["href"] = context.link("/admin/new/" + name);
    one["text"] = context.say("item." + name);
    return one;
  });
  view["compare_href"] = context.link("/admin/compare");
}

Reply work_list_page(const AdminRequest& admin) {
  const auto& context = admin.call.context;
  auto view = admin_view(admin, context.say("admin.title"));
  const auto posts = posts_to_moderate(admin.call.curation().database).size();
  view["posts"] = context.count("board.waiting", posts);
  // Who does nothing but this is told so, too, when nothing waits.
  view["has_posts"] =
      may(admin, Capability::moderate_board) && (posts > 0 || !may(admin, Capability::review));
  for (const auto* list : lists) view["has_" + std::string(list)] = false;
  if (may(admin, Capability::review)) put_lists(view, admin);
  return private_page(admin.call, "admin_work", context.say("admin.title"), std::move(view));
}

Reply letters_page(const AdminRequest& admin) {
  const auto& context = admin.call.context;
  auto letters = waiting_letters(admin.call.curation().database);
  std::erase_if(letters, is_personal);
  auto view = admin_view(admin, context.say("admin.letters"));
  view["sends_mail"] = admin.call.services.options.sends_mail;
  view["letters"] = list_of(letters, [&](const Letter& letter) {
    View each;
    each["recipient"] = letter.recipient;
    each["subject"] = letter.subject;
    each["body"] = letter.body;
    each["date"] = context.date(letter.queued.substr(0, 10));
    each["failure"] = some(letter.failure);
    return each;
  });
  view["has_letters"] = !letters.empty();
  return private_page(admin.call, "admin_letters", context.say("admin.letters"), std::move(view));
}

}  // namespace

std::span<const Route> work_routes() {
  static constexpr auto routes = std::to_array<Route>({
      {.pattern = "/admin",
       .curation = work_list_page,
       .entrance = Entrance::staff,
       .capability = Capability::open_desk,
       .crawled = false,
       .cache = Cache::never},
      {.pattern = "/admin/letters",
       .curation = letters_page,
       .entrance = Entrance::staff,
       .capability = Capability::send_links,
       .crawled = false,
       .cache = Cache::never},
  });
  return routes;
}

}  // namespace blakus
