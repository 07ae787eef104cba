#include "indexer/curation/review_list.h"

#include <algorithm>

#include <fmt/format.h>

#include "core/kinds/organization/organization_json.h"
#include "core/kinds/organization/record_changes.h"
#include "core/record/formats.h"
#include "core/text/characters.h"
#include "core/text/utf8.h"

namespace blakus {
namespace {

/// Takes the place of the hash of a private link: these have no link, and the same finding of a
/// later run is known by it.
std::string mark_of(const std::string& from, const std::string& organization,
                    const std::string& what) {
  return from + " " + organization + " " + what;
}

/// What others wrote, as an editor may read it: nothing hidden, no more than a few lines.
std::string shown(const std::string& foreign) {
  constexpr std::size_t longest = 300;  // characters
  auto letters = code_points(printable(foreign));
  if (letters.size() <= longest) return printable(foreign);
  letters.resize(longest);
  return to_utf8(letters) + " …";
}

std::string remark_of(const Proposal& proposal) {
  const auto when = proposal.date.empty() ? "" : ", " + proposal.date;
  return fmt::format("{}: {} → {}: {} ({}{})", proposal.field, shown(proposal.before),
                     shown(proposal.after), shown(proposal.reason), shown(proposal.source), when);
}

bool add_once(Database& store, const Submission& submission) {
  if (submission_of_token(store, submission.token)) return false;
  add_submission(store, submission);
  return true;
}

}  // namespace

std::size_t add_to_review(Database& store, const std::vector<Proposal>& proposals,
                          const std::vector<Organization>& organizations, const std::string& now) {
  Transaction transaction{store};
  std::size_t added = 0;
  for (const auto& proposal : proposals) {
    const auto found = std::ranges::find(organizations, proposal.organization, &Organization::id);
    if (found == organizations.end()) continue;
    const Submission submission{
        .token = mark_of("proposal", proposal.organization,
                         proposal.field + " " + proposal.before + " → " + proposal.after),
        .type = "proposal",
        .id = proposal.organization,
        .changes = changes_of(proposal, *found),
        .remark = remark_of(proposal),
        .language = "lv",
        .at = now,
        .seen_at = is_web_address(proposal.source) ? proposal.source : ""};
    added += add_once(store, submission) ? 1 : 0;
  }
  transaction.commit();
  return added;
}

std::size_t add_to_review(Database& store, const ImportPlan& plan, const std::string& now) {
  Transaction transaction{store};
  std::size_t added = 0;
  for (const auto& record : plan.records) {
    const auto before = to_json(record.before);
    const auto changes = changes_between(before, to_json(record.after));
    auto facts = record.after;
    facts.checked = record.before.checked;  // the day of the import is no news
    const Submission submission{
        .token = mark_of("import", record.after.id, changes_between(before, to_json(facts))),
        .type = record.is_new() ? "new" : "proposal",
        .id = record.after.id,
        .changes = changes,
        .remark = "import: " + record.place,
        .language = "lv",
        .at = now};
    added += add_once(store, submission) ? 1 : 0;
  }
  transaction.commit();
  return added;
}

}  // namespace blakus
