// The state of a submission, for the holder of its private link.

#include "core/kinds/organization/record_changes.h"
#include "server/curation/record_list.h"
#include "server/http/app/route.h"
#include "server/http/site/fact_text.h"
#include "server/http/site/forms/form_pages.h"
#include "server/http/site/forms/outcome_shown.h"
#include "server/http/site/json_ld.h"

namespace blakus {
namespace {

View changes_view(const FormRequest& call, const Submission& submission) {
  const auto base = present_record(call.curation(), submission.kind, submission.id)
                        .value_or(blank_record(submission.kind, submission.id));
  const auto sent = with_changes(base, submission.changes);
  if (!sent.ok()) return View(View::type::list);
  const auto after = in_own_form(submission.kind, sent.value);
  return list_of(differences(base, after), [&](const Difference& difference) {
    return View(fact_label(call.context, difference.key, submission.kind));
  });
}

std::string state_text(const FormRequest& call, const Submission& submission,
                       const std::optional<Decision>& decision) {
  const auto state =
      decision ? outcome_shown(call.curation(), submission, *decision) : std::string("pending");
  return call.context.say("receipt.state_" + state);
}

std::optional<Reply> receipt_page(const FormRequest& call, const std::string& token) {
  const auto submission = suggestion_of(call.curation(), token);
  if (!submission) return std::nullopt;
  const auto decision = decision_on(call.curation().database, submission->number);
  const auto& context = call.context;
  const bool question = submission->type == "question";
  const auto about = last_record(call.curation(), submission->kind, submission->id);
  const auto title = context.say(decision   ? "receipt.title"
                                 : question ? "receipt.asked"
                                            : "receipt.sent");
  View view;
  view["title_text"] = title;
  view["crumbs"] = breadcrumbs_view(context, Breadcrumbs{{context.say("nav.home"), "/"}});
  view["number"] = std::to_string(submission->number);
  view["about"] =
      about ? View(text_for(title_in(submission->kind, *about), context.language)) : View(false);
  view["pending"] = !decision;
  view["question"] = question;
  view["state"] = state_text(call, *submission, decision);
  view["criterion"] = decision && !decision->criterion.empty()
                          ? View(context.say("criterion." + decision->criterion))
                          : View(false);
  view["reason"] = decision ? some(decision->reason) : View(false);
  view["at"] = context.moment(submission->at);
  view["whole_href"] = context.whole_link("/submissions/" + token);
  view["self_href"] = context.link("/submissions/" + token);
  view["changes"] = changes_view(call, *submission);
  view["has_changes"] = has_items(*view.get("changes"));
  view["remark"] = some(submission->remark);
  return private_page(call, "receipt", title, std::move(view));
}

}  // namespace

std::span<const Route> receipt_routes() {
  static constexpr auto routes = std::to_array<Route>({
      {.pattern = "/submissions/{id}", .form = receipt_page, .cache = Cache::never},
  });
  return routes;
}

}  // namespace blakus
