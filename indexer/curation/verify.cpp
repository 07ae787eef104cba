#include "indexer/curation/verify.h"

#include <map>

#include <fmt/format.h>

#include "core/record/phone.h"

namespace blakus {
namespace {

class Verifier {
 public:
  explicit Verifier(const VerifyOptions& options) : options_(options), links_(options.links) {}

  void verify(const Organization& organization) {
    if (!organization.website.empty()) verify_link(organization, "website", organization.website);
    for (const auto& [network, address] : organization.social)
      verify_link(organization, "social." + network, address);
    for (std::size_t at = 0; at < organization.emails.size(); ++at)
      verify_email(organization, fmt::format("emails[{}]", at), organization.emails[at]);
    for (std::size_t at = 0; at < organization.phones.size(); ++at)
      if (auto fault = phone_fault(organization.phones[at].number); !fault.empty())
        propose(organization, fmt::format("phones[{}]", at), organization.phones[at].number, "",
                std::move(fault));
  }

  std::vector<Proposal> take() { return std::move(proposals_); }

 private:
  void propose(const Organization& organization, std::string field, std::string before,
               std::string after, std::string reason) {
    proposals_.push_back({.organization = organization.id,
                          .field = std::move(field),
                          .before = std::move(before),
                          .after = std::move(after),
                          .reason = std::move(reason),
                          .source = "verify"});
  }

  void verify_link(const Organization& organization, std::string field, const std::string& url) {
    auto found = links_.check(url);
    if (!found.ok()) return propose(organization, std::move(field), url, "", found.fault);
    if (!found.moved_to.empty())
      propose(organization, std::move(field), url, found.moved_to, "has moved for good");
  }

  void verify_email(const Organization& organization, std::string field, const std::string& email) {
    const auto domain = email.substr(email.find('@') + 1);
    const auto known = domains_.find(domain);
    const auto fault =
        known != domains_.end() ? known->second : domains_[domain] = options_.mail(domain);
    if (!fault.empty())
      propose(organization, std::move(field), email, "", fmt::format("{} {}", domain, fault));
  }

  const VerifyOptions& options_;
  WebClient links_;
  std::map<std::string, std::string> domains_;
  std::vector<Proposal> proposals_;
};

}  // namespace

std::vector<Proposal> verify(const std::vector<Organization>& organizations,
                             const VerifyOptions& options,
                             const std::function<void(std::size_t)>& progress) {
  Verifier verifier{options};
  std::size_t done = 0;
  for (const auto& organization : organizations) {
    verifier.verify(organization);
    if (progress) progress(++done);
  }
  return verifier.take();
}

}  // namespace blakus
