#include "indexer/curation/collect/collect.h"

#include <algorithm>

#include <fmt/format.h>

#include "core/kinds/organization/fact_checks.h"
#include "core/kinds/organization/organization_json.h"
#include "core/kinds/organization/record_changes.h"
#include "core/record/number_in_text.h"
#include "core/record/web_name.h"
#include "core/text/fold.h"
#include "indexer/curation/collect/contact_words.h"
#include "indexer/curation/collect/site_reader.h"

namespace blakus {
namespace {

/// Words of an address in any order.
std::vector<std::string> words_of(std::string_view address) {
  std::vector<std::string> words;
  for (auto& word : page_words(address)) words.push_back(std::move(word.folded));
  std::ranges::sort(words);
  return words;
}

bool has_phone(const Organization& body, const std::string& number) {
  return std::ranges::any_of(body.phones, [&](const Phone& phone) {
    return phone_name(phone.number) == phone_name(number);
  });
}
bool has_mail(const Organization& body, const std::string& mail) {
  return std::ranges::any_of(body.emails,
                             [&](const std::string& each) { return fold(each) == fold(mail); });
}
/// In whatever detail.
bool has_place(const Organization& body, const Location& place) {
  const auto theirs = words_of(place.address_1);
  return std::ranges::any_of(body.locations, [&](const Location& known) {
    return std::ranges::includes(words_of(street_line(known)), theirs);
  });
}

class Proposer {
 public:
  Proposer(const Organization& body, const std::vector<ContactFind>& finds, std::string today)
      : body_(body), finds_(finds), today_(std::move(today)) {}

  std::vector<Proposal> proposals() {
    for (const auto& find : finds_) switch (find.kind) {
        case FindKind::phone:
          if (!has_phone(body_, find.value)) propose_phone(find);
          break;
        case FindKind::email:
          if (!has_mail(body_, find.value)) propose_mail(find);
          break;
        case FindKind::address:
          if (!has_place(body_, find.location)) propose_place(find);
          break;
        case FindKind::hours:
          propose_hours(find);
          break;
        case FindKind::registration_number:
          if (body_.registration_number.empty()) {
            auto changed = body_;
            changed.registration_number = find.value;
            propose(find, "registration_number", find.value, changed);
          }
      }
    return std::move(proposals_);
  }

 private:
  void propose_phone(const ContactFind& find) {
    auto changed = body_;
    changed.phones.push_back({.number = find.value, .description = find.note});
    const bool all = std::ranges::all_of(
        body_.phones, [&](const Phone& phone) { return found(FindKind::phone, phone.number); });
    if (all) say_checked(changed, Fact::phones, find.page);
    propose(find, "phones", find.value + (find.note.empty() ? "" : " (" + find.note + ")"),
            changed);
  }

  void propose_mail(const ContactFind& find) {
    auto changed = body_;
    changed.emails.push_back(find.value);
    const bool all = std::ranges::all_of(
        body_.emails, [&](const std::string& mail) { return found(FindKind::email, mail); });
    if (all) say_checked(changed, Fact::emails, find.page);
    propose(find, "emails", find.value, changed);
  }

  void propose_place(const ContactFind& find) {
    auto changed = body_;
    // A place of which only the town was known.
    const auto town = std::ranges::find_if(changed.locations, [&](const Location& known) {
      return street_line(known).empty() && !known.city.empty() &&
             fold(known.city) == fold(find.location.city);
    });
    auto* place = town == changed.locations.end() ? nullptr : &*town;
    if (place) {
      set_street_line(*place, find.location.address_1);
      if (place->postal_code.empty()) place->postal_code = find.location.postal_code;
    } else {
      changed.locations.push_back(find.location);
    }
    if (changed.locations.size() == 1) say_checked(changed, Fact::locations, find.page);
    propose(find, "locations", find.value, changed);
  }

  /// Of a body with several places a person says whose hours they are.
  void propose_hours(const ContactFind& find) {
    auto changed = body_;
    if (changed.locations.size() > 1) return;
    if (changed.locations.empty()) {
      const auto places = std::ranges::count(finds_, FindKind::address, &ContactFind::kind);
      changed.locations.emplace_back();
      if (places == 1)
        changed.locations.front() =
            std::ranges::find(finds_, FindKind::address, &ContactFind::kind)->location;
    }
    if (hours_proposed_ || !changed.locations.front().hours.empty()) return;
    hours_proposed_ = true;
    changed.locations.front().hours = find.value;
    propose(find, "hours", find.value, changed);
  }

  bool found(FindKind kind, const std::string& value) const {
    return std::ranges::any_of(finds_, [&](const ContactFind& find) {
      if (find.kind != kind) return false;
      return kind == FindKind::phone ? phone_name(find.value) == phone_name(value)
                                     : fold(find.value) == fold(value);
    });
  }

  /// Everything that the record then says of it stands on the body's own site.
  void say_checked(Organization& changed, Fact fact, const std::string& page) const {
    changed.checked[std::string(name_of(fact))] = {
        .date = today_, .how = "website", .source = page};
  }

  void propose(const ContactFind& find, std::string field, std::string after,
               const Organization& changed) {
    proposals_.push_back({.organization = body_.id,
                          .field = std::move(field),
                          .before = {},
                          .after = std::move(after),
                          .reason = "on its own website: “" + find.around + "”",
                          .source = find.page,
                          .date = today_,
                          .changes = changes_between(to_json(body_), to_json(changed))});
  }

  const Organization& body_;
  const std::vector<ContactFind>& finds_;
  std::string today_;
  std::vector<Proposal> proposals_;
  bool hours_proposed_ = false;  ///< the first ones; others say the same in other words
};

/// A page at a social network is read by people alone.
bool is_site(const std::string& website) {
  const auto found = web_addresses_in(website);
  return !website.empty() && (found.empty() || !is_shared_host(found.front().host) ||
                              found.front().host == "sites.google.com");
}

}  // namespace

WebOptions options_to_collect() {
  return {.user_agent = "Blakus",
          .patience = std::chrono::milliseconds{20'000},
          .most_bytes = 8UL * 1024 * 1024};
}

std::vector<Organization> in_order_of_need(std::vector<Organization> organizations) {
  std::ranges::stable_sort(organizations, {}, [](const Organization& body) {
    return std::pair{can_be_reached(body), newest_check_of(body)};
  });
  return organizations;
}

Collected collect(const std::vector<Organization>& organizations, const WebOptions& options,
                  const std::string& today, const std::function<void(std::size_t)>& progress) {
  Collected result;
  SiteReader reader{options};
  std::size_t done = 0;
  for (const auto& organization : organizations) {
    if (is_site(organization.website)) {
      const auto site = reader.read(organization);
      ++result.sites;
      result.pages += site.pages;
      if (!site.fault.empty())
        result.unreachable.push_back({.organization = organization.id,
                                      .field = "website",
                                      .before = organization.website,
                                      .after = {},
                                      .reason = site.fault,
                                      .source = "collect"});
      auto found = Proposer{organization, site.finds, today}.proposals();
      std::ranges::move(found, std::back_inserter(result.proposals));
    }
    if (progress) progress(++done);
  }
  return result;
}

}  // namespace blakus
