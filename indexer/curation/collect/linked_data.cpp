#include "indexer/curation/collect/linked_data.h"

#include <algorithm>
#include <array>

#include <nlohmann/json.hpp>

#include "core/record/json_reader.h"
#include "core/record/phone.h"
#include "core/record/web_name.h"
#include "core/text/fold.h"
#include "indexer/curation/collect/page_mail.h"

namespace blakus {
namespace {

using Json = nlohmann::json;

std::string text_of(const Json& node, const char* key) {
  if (!node.is_object()) return "";
  const auto value = node.find(key);
  if (value == node.end()) return "";
  if (value->is_string()) return value->get<std::string>();
  if (value->is_object()) return text_of(*value, "name");
  return "";
}

/// One value or a list of them.
template <typename Visit>
void each_of(const Json& node, const char* key, Visit visit) {
  const auto value = node.find(key);
  if (value == node.end()) return;
  if (!value->is_array()) return visit(*value);
  for (const auto& each : *value) visit(each);
}

bool is_organization_type(std::string_view type) {
  static constexpr auto others = std::to_array<std::string_view>({"Event",
                                                                  "Article",
                                                                  "Person",
                                                                  "Product",
                                                                  "Offer",
                                                                  "Breadcrumb",
                                                                  "ListItem",
                                                                  "Image",
                                                                  "Video",
                                                                  "WebSite",
                                                                  "WebPage",
                                                                  "ContactPage",
                                                                  "AboutPage",
                                                                  "Posting",
                                                                  "Action",
                                                                  "Review",
                                                                  "Course",
                                                                  "CreativeWork",
                                                                  "SoftwareApplication",
                                                                  "JobPosting"});
  return std::ranges::none_of(others, [&](auto each) { return type.find(each) != type.npos; });
}

std::string hours_of(const Json& node) {
  std::string hours;
  const auto add = [&](const std::string& text) {
    if (!text.empty()) hours += (hours.empty() ? "" : "; ") + text;
  };
  each_of(node, "openingHours", [&](const Json& each) {
    if (each.is_string()) add(each.get<std::string>());
  });
  each_of(node, "openingHoursSpecification", [&](const Json& each) {
    if (!each.is_object()) return;
    std::string days;
    each_of(each, "dayOfWeek", [&](const Json& day) {
      if (!day.is_string()) return;
      const auto name = day.get<std::string>();
      days += (days.empty() ? "" : ", ") + name.substr(name.rfind('/') + 1);
    });
    const auto opens = text_of(each, "opens");
    if (!days.empty() && !opens.empty()) add(days + " " + opens + "–" + text_of(each, "closes"));
  });
  return hours;
}

class LinkedReader {
 public:
  LinkedReader(const std::string& page, PageFinds& finds) : page_(page), finds_(finds) {
    if (const auto found = web_addresses_in(page); !found.empty()) host_ = found.front().host;
  }

  void node(const Json& node, int depth = 0) {
    if (depth > 8) return;
    if (node.is_array())
      for (const auto& each : node) this->node(each, depth + 1);
    if (!node.is_object()) return;
    each_of(node, "@graph", [&](const Json& each) { this->node(each, depth + 1); });
    bool body = node.contains("@type");
    each_of(node, "@type", [&](const Json& type) {
      body = body && type.is_string() && is_organization_type(type.get<std::string>());
    });
    if (!body) {
      for (const char* key : {"mainEntity", "about", "publisher"})
        if (!text_of(node, "@type").ends_with("Event"))
          each_of(node, key, [&](const Json& each) { this->node(each, depth + 1); });
      return;
    }
    if (is_elsewhere(node)) return;
    take(node);
    for (const char* key : {"department", "subOrganization", "location", "hasPOS"})
      each_of(node, key, [&](const Json& each) { this->node(each, depth + 1); });
  }

 private:
  /// At a host of its own, so another body.
  bool is_elsewhere(const Json& node) const {
    const auto found = web_addresses_in(text_of(node, "url"));
    return !found.empty() && !host_.empty() && found.front().host != host_ &&
           own_label(found.front().host) != own_label(host_);
  }

  void add(FindKind kind, std::string value, const std::string& name, Location location = {}) {
    if (value.empty()) return;
    finds_.finds.push_back({.kind = kind,
                            .value = value,
                            .note = {},
                            .location = std::move(location),
                            .page = page_,
                            .around = name.empty() ? value : name + ": " + value});
  }

  void take_points(const Json& node, const std::string& name) {
    each_of(node, "telephone", [&](const Json& each) {
      if (each.is_string()) add(FindKind::phone, stored_phone(each.get<std::string>()), name);
    });
    each_of(node, "faxNumber", [&](const Json& each) {
      if (each.is_string()) finds_.faxes.push_back(stored_phone(each.get<std::string>()));
    });
    each_of(node, "email", [&](const Json& each) {
      if (!each.is_string()) return;
      auto text = each.get<std::string>();
      auto mails =
          text.starts_with("mailto:") ? mails_of_link(text) : mails_of_link("mailto:" + text);
      for (auto& mail : mails) add(FindKind::email, std::move(mail), name);
    });
  }

  void take(const Json& node) {
    const auto name = text_of(node, "name");
    take_points(node, name);
    each_of(node, "contactPoint", [&](const Json& each) {
      if (!each.is_object() || fold(text_of(each, "contactType")).find("fax") != std::string::npos)
        return;
      const auto type = text_of(each, "contactType");
      take_points(each, name.empty() ? type : name + ", " + type);
    });
    each_of(node, "address", [&](const Json& each) { take_address(each, name); });
    add(FindKind::hours, hours_of(node), name);
  }

  void take_address(const Json& address, const std::string& name) {
    if (!address.is_object()) return;
    Location location{.address_1 = text_of(address, "streetAddress"),
                      .city = text_of(address, "addressLocality")};
    const auto code = text_of(address, "postalCode");
    std::string digits;
    for (const char c : code)
      if (c >= '0' && c <= '9') digits += c;
    if (digits.size() == 4) location.postal_code = "LV-" + digits;
    if (location.address_1.empty()) return;
    std::string text = location.address_1;
    if (!location.city.empty()) text += ", " + location.city;
    if (!location.postal_code.empty()) text += ", " + location.postal_code;
    add(FindKind::address, text, name, std::move(location));
  }

  const std::string& page_;
  PageFinds& finds_;
  std::string host_;
};

}  // namespace

void add_linked_data(std::string_view json, const std::string& page, PageFinds& finds) {
  const auto parsed = parse_json(json);
  if (parsed.ok()) LinkedReader{page, finds}.node(parsed.value);
}

}  // namespace blakus
