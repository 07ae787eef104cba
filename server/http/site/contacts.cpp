#include "server/http/site/contacts.h"

#include <algorithm>
#include <array>
#include <map>

#include "core/record/formats.h"
#include "core/record/phone.h"
#include "core/record/web_address.h"

namespace blakus {
namespace {

std::string network_name(const std::string& key) {
  static const std::map<std::string, std::string, std::less<>> names{
      {"facebook", "Facebook"},    {"facebook_group", "Facebook (grupa)"},
      {"instagram", "Instagram"},  {"youtube", "YouTube"},
      {"draugiem", "Draugiem.lv"}, {"linkedin", "LinkedIn"},
      {"twitter", "X (Twitter)"},  {"x", "X (Twitter)"},
      {"tiktok", "TikTok"},        {"telegram", "Telegram"},
      {"whatsapp", "WhatsApp"}};
  const auto found = names.find(key);
  return found == names.end() ? key : found->second;
}

}  // namespace

std::string short_address(std::string_view address) {
  address = bare_address(address);
  if (address.ends_with('/')) address.remove_suffix(1);
  return std::string(address);
}

std::vector<ContactLink> phones_of(const Organization& organization) {
  std::vector<ContactLink> links;
  for (const auto& phone : organization.phones) {
    const auto number = dialled_phone(phone.number);
    if (number.empty()) continue;
    links.push_back({"tel:" + number, readable_phone(phone.number), phone.description});
  }
  return links;
}

std::vector<ContactLink> emails_of(const Organization& organization) {
  std::vector<ContactLink> links;
  for (const auto& email : organization.emails) {
    // "?" and "&" are letters to a mail server, but they would add fields to the link.
    if (!is_email(email) || email.find_first_of("?&") != std::string::npos) continue;
    links.push_back({"mailto:" + email, email, {}});
  }
  return links;
}

std::vector<ContactLink> websites_of(const Organization& organization) {
  if (!is_web_address(organization.website)) return {};
  return {{organization.website, short_address(organization.website), {}}};
}

std::vector<ContactLink> social_of(const Organization& organization) {
  std::vector<ContactLink> links;
  for (const auto& [network, address] : organization.social)
    if (is_web_address(address)) links.push_back({address, network_name(network), {}});
  return links;
}

}  // namespace blakus
