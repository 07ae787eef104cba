#include "core/catalog/contact_name.h"

#include <algorithm>
#include <array>

#include "core/catalog/all_names.h"
#include "core/catalog/number_in_text.h"
#include "core/catalog/phone.h"
#include "core/catalog/street_name.h"
#include "core/catalog/web_name.h"
#include "core/catalog/whole_name.h"

namespace blakus {

namespace {

/// Words that announce a contact, folded.
constexpr std::array<std::string_view, 35> announcing{
    "tel",       "telefons", "telefona", "talr",   "talrunis", "talruna", "mob",
    "mobilais",  "nr",       "numurs",   "numura", "no",       "reg",     "registracijas",
    "pvn",       "mail",     "email",    "e",      "epasts",   "pasts",   "mailto",
    "majaslapa", "majas",    "lapa",     "vietne", "adrese",   "phone",   "number",
    "тел",       "телефон",  "номер",    "рег",    "сайт",     "почта",   "адрес"};

std::string web_name(const WebAddress& address) {
  return "web:" + address.host + (address.path.empty() ? "" : "/" + address.path);
}

// ---------------------------------------------------------------- of a record

class Collector {
 public:
  explicit Collector(const Organization& organization) : organization_(organization) {}

  std::vector<std::string> names() {
    for (const auto& phone : organization_.phones)
      if (const auto stored = stored_phone(phone.number, ShortNumbers::all); !stored.empty())
        add(phone_name(stored));
    if (const auto digits = digits_in(organization_.registration_number); !digits.empty())
      add("reg:" + digits);
    for (const auto& email : organization_.emails) add_web(email);
    if (organization_.website.empty()) add_hosts_of_mailboxes();
    add_website();
    for (const auto& [network, address] : organization_.social) add_web(address);
    for (const auto& name : all_names(organization_)) add_web(*name.text);  // "Sadzirdi.lv"
    for (const auto& location : organization_.locations) add_location(location);
    for (auto& name : whole_names(organization_)) add(std::move(name));
    std::ranges::sort(names_);
    const auto repeated = std::ranges::unique(names_);
    names_.erase(repeated.begin(), repeated.end());
    return std::move(names_);
  }

 private:
  void add(std::string name) { names_.push_back(std::move(name)); }

  void add_web(std::string_view text) {
    for (const auto& address : web_addresses_in(text)) {
      if (!address.local.empty()) {
        add("mail:" + address.local + "@" + address.host);
        continue;
      }
      if (!address.path.empty()) add(web_name(address));
      if (!is_shared_host(address.host)) add("web:" + address.host);
    }
  }
  /// A body of no known website is looked for by the host of its mailbox as well.
  void add_hosts_of_mailboxes() {
    for (const auto& email : organization_.emails)
      for (const auto& address : web_addresses_in(email))
        if (!is_shared_host(address.host)) add("web:" + address.host);
  }
  void add_website() {
    add_web(organization_.website);
    for (const auto& address : web_addresses_in(organization_.website))
      if (address.path.empty() && !is_shared_host(address.host)) add("box:" + address.host);
  }
  void add_location(const Location& location) {
    if (const auto code = digits_in(location.postal_code); !code.empty()) add("post:" + code);
    const auto words = analyze(location.address_1);
    for (const auto& street : streets_in(location.address_1, words)) {
      for (const auto& name : street.names) add("street:" + name);
      const auto& whole = street.names.front();
      add("street:" + whole.substr(0, whole.rfind(' ')));
    }
  }

  const Organization& organization_;
  std::vector<std::string> names_;
};

// ---------------------------------------------------------------- in a text

/// The address itself, then what it lies under: "x.lv/a/b", "x.lv/a", "x.lv".
std::vector<std::string> names_of(WebAddress address) {
  if (!address.local.empty())
    return {"mail:" + address.local + "@" + address.host, "box:" + address.host};
  std::vector<std::string> names{web_name(address)};
  while (!address.path.empty()) {
    const auto slash = address.path.rfind('/');
    address.path.erase(slash == std::string::npos ? 0 : slash);
    names.push_back(web_name(address));
  }
  return names;
}

class Finder {
 public:
  Finder(std::string_view text, const std::vector<Token>& words) : text_(text), words_(words) {}

  std::vector<ContactInText> find() {
    for (auto& address : web_addresses_in(text_))
      add({.names = names_of(address),
           .sure = address.sure,
           .begin = address.begin,
           .end = address.end});
    for (auto& number : numbers_in(text_))
      add({.names = {std::move(number.name)},
           .sure = number.sure,
           .begin = number.begin,
           .end = number.end});
    for (auto& street : streets_in(text_, words_)) {
      for (auto& name : street.names) name.insert(0, "street:");
      add({.names = std::move(street.names), .begin = street.begin, .end = street.end});
    }
    std::ranges::sort(found_, {}, &ContactInText::begin);
    for (auto& contact : found_) take_announcement(contact);
    return std::move(found_);
  }

 private:
  void add(ContactInText contact) {
    const auto overlaps = [&](const ContactInText& other) {
      return other.begin < contact.end && contact.begin < other.end;
    };
    if (std::ranges::none_of(found_, overlaps)) found_.push_back(std::move(contact));
  }
  /// "reģ. nr. 40008181693", "zvans no 63426707": the words before it say no more than it does.
  void take_announcement(ContactInText& contact) const {
    for (auto word = words_.size(); word-- > 0;) {
      if (words_[word].end > contact.begin) continue;
      if (!announces_contact(words_[word])) return;
      contact.begin = words_[word].begin;
    }
  }

  std::string_view text_;
  const std::vector<Token>& words_;
  std::vector<ContactInText> found_;
};

}  // namespace

std::vector<std::string> contact_names(const Organization& organization) {
  return Collector{organization}.names();
}

std::vector<ContactInText> contacts_in(std::string_view text, const std::vector<Token>& words) {
  return Finder{text, words}.find();
}

bool announces_contact(const Token& word) {
  return std::ranges::find(announcing, word.folded) != announcing.end();
}

bool is_postal_code(std::string_view contact_name) {
  return contact_name.starts_with("post:");
}

bool is_web_host(std::string_view contact_name) {
  return contact_name.starts_with("web:") && contact_name.find('/') == contact_name.npos;
}

}  // namespace blakus
