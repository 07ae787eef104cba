// The one work list, the most urgent first, and the lists beside it.

#include <algorithm>
#include <array>

#include "core/catalog/freshness.h"
#include "core/store/audit.h"
#include "core/store/confirm_links.h"
#include "server/http/pages/admin_view.h"
#include "server/records/doubles.h"
#include "server/records/times.h"

namespace blakus {
namespace {

constexpr std::size_t overdue_shown = 30;
constexpr std::size_t doubles_shown = 30;
constexpr std::int64_t entries_shown = 500;

/// What an owner changed comes first, then corrections, then new ones, then registers' proposals.
std::size_t urgency(const Submission& submission) {
  constexpr std::array<std::string_view, 4> order{"owner", "change", "new", "proposal"};
  return static_cast<std::size_t>(std::ranges::find(order, submission.kind) - order.begin());
}

std::string name_of_record(const AdminCall& admin, const std::string& id) {
  const auto record = present_record(admin.call.desk(), id);
  return record ? text_for(record->name, admin.call.visit.language) : id;
}

View submissions_view(const AdminCall& admin) {
  const auto& visit = admin.call.visit;
  auto pending = pending_submissions(admin.call.desk().database);
  std::ranges::stable_sort(pending, {}, urgency);
  return list_of(pending, [&](const Submission& submission) {
    View view;
    view["number"] = std::to_string(submission.number);
    view["href"] = visit.link("/admin/submissions/" + std::to_string(submission.number));
    view["kind"] = visit.say("admin.kind_" + submission.kind);
    view["date"] = visit.date(submission.at.substr(0, 10));
    view["name"] = name_of_record(admin, submission.organization);
    return view;
  });
}

View doubles_view(const AdminCall& admin, const std::vector<Organization>& all) {
  const auto& visit = admin.call.visit;
  auto pairs = doubles_among(all);
  pairs.resize(std::min(pairs.size(), doubles_shown));
  return list_of(pairs, [&](const DoublePair& pair) {
    View view;
    view["old"] = pair.other.organization;
    view["target"] = pair.one;
    view["old_name"] = pair.other.name;
    view["target_name"] = name_of_record(admin, pair.one);
    view["old_href"] = visit.link("/admin/organizations/" + pair.other.organization);
    view["target_href"] = visit.link("/admin/organizations/" + pair.one);
    view["by"] = visit.say("admin.double_" + pair.other.by);
    return view;
  });
}

/// What the rule of freshness says is due, telephones too; the longest unchecked first.
View overdue_view(const AdminCall& admin, std::vector<Organization> all) {
  const auto& visit = admin.call.visit;
  const auto today = iso_date(admin.call.desk().now());
  std::erase_if(all, [&](const auto& each) {
    return checkedness_of(each, today).freshness == Freshness::fresh;
  });
  const auto date_of = [&](const Organization& each) { return checkedness_of(each, today).date; };
  std::ranges::stable_sort(all, {}, date_of);
  all.resize(std::min(all.size(), overdue_shown));
  return list_of(all, [&](const Organization& organization) {
    View view;
    view["name"] = text_for(organization.name, visit.language);
    view["href"] = visit.link("/admin/organizations/" + organization.id);
    const auto date = date_of(organization);
    view["date"] = date.empty() ? View(false) : View(visit.date(date));
    return view;
  });
}

}  // namespace

Reply work_list_page(const AdminCall& admin) {
  const auto& visit = admin.call.visit;
  auto view = admin_view(admin, visit.say("admin.title"));
  auto all = admin.call.desk().published.organizations();
  view["submissions"] = submissions_view(admin);
  view["doubles"] = doubles_view(admin, all);
  view["overdue"] = overdue_view(admin, std::move(all));
  for (const auto* list : {"submissions", "doubles", "overdue"})
    view["has_" + std::string(list)] = has_items(*view.get(list));
  view["merge_href"] = visit.link("/admin/merge");
  return private_page(admin.call, "admin_work", visit.say("admin.title"), std::move(view));
}

Reply letters_page(const AdminCall& admin) {
  const auto& visit = admin.call.visit;
  const auto letters = waiting_letters(admin.call.desk().database);
  auto view = admin_view(admin, visit.say("admin.letters"));
  view["sends_mail"] = admin.call.office.options.sends_mail;
  view["letters"] = list_of(letters, [&](const Letter& letter) {
    View each;
    each["recipient"] = letter.recipient;
    each["subject"] = letter.subject;
    each["body"] = letter.body;
    each["date"] = visit.date(letter.queued.substr(0, 10));
    each["failure"] = some(letter.failure);
    return each;
  });
  view["has_letters"] = !letters.empty();
  return private_page(admin.call, "admin_letters", visit.say("admin.letters"), std::move(view));
}

Reply audit_page(const AdminCall& admin) {
  const auto& visit = admin.call.visit;
  if (admin.session.administrator.role != "administrator")
    return admin_note(admin, "admin.not_allowed", 403);
  auto view = admin_view(admin, visit.say("admin.audit"));
  const auto verdict = verify_audit(admin.call.desk().database);
  view["broken"] = verdict.broken_at ? View(std::to_string(*verdict.broken_at)) : View(false);
  view["seal"] = verdict.seal;
  view["entries"] = list_of(audit_entries(admin.call.desk().database, entries_shown),
                            [](const AuditEntry& entry) {
                              View each;
                              each["at"] = entry.at;
                              each["who"] = entry.who;
                              each["action"] = entry.action;
                              each["subject"] = entry.subject;
                              each["detail"] = some(entry.detail);
                              return each;
                            });
  return private_page(admin.call, "admin_audit", visit.say("admin.audit"), std::move(view));
}

}  // namespace blakus
