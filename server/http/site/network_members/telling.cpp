#include "server/http/site/network_members/telling.h"

#include <algorithm>

#include "core/kinds/paths.h"
#include "core/record/timestamps.h"
#include "server/http/site/forms/letters.h"
#include "server/http/site/page_context.h"
#include "server/network/board.h"
#include "server/network/expert_consent.h"
#include "server/network/mailings.h"
#include "server/network/membership.h"
#include "server/network/opinions.h"
#include "server/network/surveys.h"

namespace blakus {
namespace {

constexpr int days_of_letter = 30;  ///< to a person, that cannot be sent
constexpr std::time_t week_seconds = 7 * one_day;
constexpr std::size_t most_told = 20;  ///< of a kind in one letter

/// One letter in the making.
class SubscriptionLetter {
 public:
  SubscriptionLetter(const Telling& telling, const Subscription& subscription)
      : telling_(telling),
        subscription_(subscription),
        language_(language_or_chief(telling.searcher.snapshot()->site(), subscription.language)) {}

  Language language() const { return language_; }
  std::string say(const std::string& key, MessageArguments arguments = {}) const {
    return telling_.words.say(language_, key, arguments);
  }
  std::string address(const std::string& path) const {
    return telling_.base_url + localized_path(language_, path);
  }
  /// "told.digest_subject" and "told.digest_body" for "digest". `token`: of its link; `leads_to`:
  /// below the token.
  void queue(const std::string& kind, const std::string& token, const std::string& leads_to,
             const std::string& items) const {
    const auto own = address("/subscriptions/" + token);
    const MessageArguments arguments{{"address", own + leads_to},
                                     {"stop", own + "/stop"},
                                     {"forget", own + "/delete"},
                                     {"items", items},
                                     {"email", telling_.searcher.snapshot()->site().network_email}};
    add_letter(telling_.curation.database, {.kind = "subscription",
                                            .recipient = subscription_.email,
                                            .subject = say("told." + kind + "_subject"),
                                            .body = say("told." + kind + "_body", arguments),
                                            .queued = iso_time(telling_.curation.now()),
                                            .unsubscribe = own + "/stop",
                                            .subscription = subscription_.number});
  }

 private:
  const Telling& telling_;
  const Subscription& subscription_;
  const Language language_;
};

SearchRequest request_of_subscription(const Subscription& subscription) {
  SearchRequest request;
  if (!subscription.diagnosis.empty())
    request.filters.push_back({Kind::diagnosis, {subscription.diagnosis}});
  if (!subscription.region.empty())
    request.filters.push_back({Kind::region, {subscription.region}});
  return request;
}

/// False where the vocabulary no longer has what was asked for: then nothing is told.
bool is_in_vocabulary(const Snapshot& snapshot, const Subscription& subscription) {
  const auto has = [&](Kind kind, const std::string& id) {
    return id.empty() || snapshot.term(kind, id) != nullptr;
  };
  return has(Kind::diagnosis, subscription.diagnosis) && has(Kind::region, subscription.region);
}

/// "PASĀKUMI" and below it two lines for each; empty where there is none.
std::string items_text(const std::string& heading, std::vector<std::string> items) {
  if (items.empty()) return {};
  if (items.size() > most_told) items.resize(most_told);
  std::string text = heading + "\n";
  for (const auto& item : items) text += item + "\n";
  return text + "\n";
}

std::string new_organizations(const Telling& telling, const SubscriptionLetter& letter,
                              const Subscription& subscription, const std::string& since) {
  auto request = request_of_subscription(subscription);
  request.language = letter.language();
  const auto snapshot = telling.searcher.snapshot();
  std::vector<std::string> items;
  for (const auto& organization : telling.searcher.every(request)) {
    const auto change = snapshot->change_of(*organization);
    if (change.modified <= since) continue;
    const bool is_new = change.last == Change::added && change.at > since;
    items.push_back(letter.say(is_new ? "told.item_new" : "told.item_changed",
                               {{"name", text_for(organization->name, letter.language())}}) +
                    "\n" + letter.address(path_of(Kind::organization, organization->id)));
  }
  return items_text(letter.say("told.organizations"), std::move(items));
}

std::string title_with_date(const SubscriptionLetter& letter, const OtherRecord& other) {
  const auto& title = text_for(title_of(other.record), letter.language());
  const bool dated = other.kind == Kind::event || other.kind == Kind::call;
  if (!dated || other.order.empty()) return title;
  return title + ", " + date_text(other.order, code_of(letter.language()));
}

/// Events and calls that are over are no news.
bool is_worth_telling(const OtherRecord& other) {
  const bool dated = other.kind == Kind::event || other.kind == Kind::call;
  return !dated || other.to_come;
}

std::string new_records(const Telling& telling, const SubscriptionLetter& letter,
                        const Subscription& subscription, const std::string& since) {
  const auto seen = first_seen_after(telling.curation.database, since);
  auto request = request_of_subscription(subscription);
  std::string text;
  for (const auto kind : network_kinds) {
    request.kinds = {kind};
    std::vector<std::string> items;
    for (const auto* other : telling.searcher.records(request).records) {
      const auto& id = id_of(other->record);
      if (!is_worth_telling(*other) || !seen.contains({std::string(name_of(kind)), id})) continue;
      items.push_back(title_with_date(letter, *other) + "\n" + letter.address(path_of(kind, id)));
    }
    text += items_text(letter.say("list.title_" + std::string(name_of(kind))), std::move(items));
  }
  return text;
}

bool tell_word(const Telling& telling, const Subscription& word) {
  const auto snapshot = telling.searcher.snapshot();
  if (snapshot->organizations_of(Kind::diagnosis, word.diagnosis) == 0) return false;
  auto& database = telling.curation.database;
  Transaction transaction{database};
  SubscriptionLetter{telling, word}.queue("there", further_link(database, word.number).token,
                                          "/there", "");
  note_told(database, word.number, iso_time(telling.curation.now()));
  transaction.commit();
  return true;
}

bool tell_digest(const Telling& telling, const Subscription& digest) {
  const auto& since = std::max(digest.confirmed, digest.told);
  if (since > iso_time(telling.curation.now() - week_seconds)) return false;
  const SubscriptionLetter letter{telling, digest};
  const auto items = new_records(telling, letter, digest, since) +
                     new_organizations(telling, letter, digest, since);
  if (items.empty()) return false;
  auto& database = telling.curation.database;
  Transaction transaction{database};
  letter.queue("digest", further_link(database, digest.number).token, "", items);
  note_told(database, digest.number, iso_time(telling.curation.now()));
  transaction.commit();
  return true;
}

void note_records(const Telling& telling) {
  const auto snapshot = telling.searcher.snapshot();
  const auto seen = first_seen_after(telling.curation.database, "");
  std::vector<SeenRecord> records;
  for (OtherRecords::Number at = 0; at < snapshot->others().size(); ++at) {
    const auto& other = snapshot->others()[at];
    SeenRecord record{std::string(name_of(other.kind)), id_of(other.record)};
    if (!seen.contains(record)) records.push_back(std::move(record));
  }
  if (records.empty()) return;
  note_first_seen(telling.curation.database, records, iso_time(telling.curation.now()));
}

}  // namespace

void queue_confirmation(const Telling& telling, const Subscription& asked,
                        const SubscriptionLink& link) {
  auto subscription = asked;
  subscription.number = link.subscription;
  SubscriptionLetter{telling, subscription}.queue("confirm", link.token, "", "");
}

std::size_t tell_by_mail(const Telling& telling) {
  forget_old_subscriptions(telling.curation);
  forget_old_posts(telling.curation);
  forget_old_applications(telling.curation);
  forget_old_opinions(telling.curation);
  forget_old_answers(telling.curation);
  forget_old_recipients(telling.curation);
  forget_old_letters(telling.curation.database, days_ago(telling.curation, days_of_letter));
  forget_silent_experts(telling.curation);
  if (telling.base_url.empty()) return 0;
  note_records(telling);
  const auto snapshot = telling.searcher.snapshot();
  std::size_t told = queue_consent_letters(telling.curation, telling.words,
                                           letter_origin(snapshot->site(), telling.base_url));
  const auto each_of = [&](const char* type, const auto& tell) {
    for (const auto& each : subscriptions_to_tell(telling.curation.database, type))
      if (is_in_vocabulary(*snapshot, each) && tell(telling, each)) ++told;
  };
  each_of("word", tell_word);
  each_of("digest", tell_digest);
  return told;
}

}  // namespace blakus
