#include "server/http/pages/contacts.h"

#include <algorithm>
#include <array>
#include <map>

#include "core/catalog/check.h"

namespace blakus {
namespace {

constexpr std::string_view latvian_prefix = "+371";

std::string dialled(std::string_view number) {
  std::string digits;
  for (const char c : number)
    if ((c >= '0' && c <= '9') || (c == '+' && digits.empty())) digits += c;
  if (digits.size() == 8) return std::string(latvian_prefix) + digits;
  return digits;
}

std::string in_groups(std::string_view digits, std::size_t group) {
  std::string text;
  for (std::size_t at = 0; at < digits.size(); ++at) {
    if (at != 0 && at % group == 0) text += "\u00a0";  // no line break inside a number
    text += digits[at];
  }
  return text;
}

/// "2923 5677" for a Latvian number, "116 123" for a short one, else as published.
std::string readable(std::string_view published) {
  const auto digits = dialled(published);
  if (digits.starts_with(latvian_prefix) && digits.size() == latvian_prefix.size() + 8)
    return in_groups(std::string_view(digits).substr(latvian_prefix.size()), 4);
  if (digits.size() == 6) return in_groups(digits, 3);
  return std::string(published);
}

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
  for (const std::string_view prefix : {"https://", "http://", "www."})
    if (address.starts_with(prefix)) address.remove_prefix(prefix.size());
  if (address.ends_with('/')) address.remove_suffix(1);
  return std::string(address);
}

std::vector<ContactLink> phones_of(const Organization& organization) {
  std::vector<ContactLink> links;
  for (const auto& phone : organization.phones) {
    const auto number = dialled(phone.number);
    if (number.size() < 3) continue;
    links.push_back({"tel:" + number, readable(phone.number), phone.description});
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
