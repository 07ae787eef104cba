#include "core/kinds/organization/contact_name.h"

#include <algorithm>
#include <array>
#include <optional>
#include <span>

#include "core/kinds/organization/all_names.h"
#include "core/kinds/organization/whole_name.h"
#include "core/record/number_in_text.h"
#include "core/record/phone.h"
#include "core/record/street_name.h"
#include "core/record/web_name.h"
#include "core/text/digits.h"
#include "core/text/fold.h"

namespace blakus {

namespace {

/// Words that announce a contact, folded.
constexpr std::array<std::string_view, 50> announcing{
    "tel",       "telefons", "telefona", "talr",      "talrunis", "talruna", "mob",
    "mobilais",  "nr",       "numurs",   "numura",    "no",       "reg",     "registracijas",
    "pvn",       "mail",     "email",    "e",         "epasts",   "pasts",   "mailto",
    "majaslapa", "majas",    "lapa",     "vietne",    "adrese",   "phone",   "number",
    "тел",       "телефон",  "номер",    "рег",       "сайт",     "почта",   "адрес",
    "facebook",  "fb",       "feisbuks", "instagram", "draugiem", "www",     "http",
    "https",     "site",     "website",  "сайта",     "почты",    "фейсбук", "фб",
    "инстаграм"};

/// Mailboxes of this name are those of anybody.
constexpr std::array<std::string_view, 14> usual_mailboxes{
    "info", "office", "birojs", "biedriba", "fonds",   "kontakti", "sekretare",
    "mail", "pasts",  "admin",  "contact",  "latvija", "riga",     "support"};

constexpr std::size_t shortest_part = 4;  ///< letters

std::string web_name(const WebAddress& address) {
  return "web:" + address.host + (address.path.empty() ? "" : "/" + address.path);
}

// ---------------------------------------------------------------- of a record

class Collector {
 public:
  explicit Collector(const Organization& organization) : organization_(organization) {}

  std::vector<std::string> names() {
    add_phones(organization_.phones);
    if (const auto digits = digits_in(organization_.registration_number); !digits.empty())
      add("reg:" + digits);
    for (const auto& email : organization_.emails) add_web(email);
    if (organization_.website.empty()) add_hosts_of_mailboxes();
    add_website();
    for (const auto& [network, address] : organization_.social) add_web(address);
    for (const auto& name : all_names(organization_)) add_web(*name.text);  // "Sadzirdi.lv"
    for (const auto& location : organization_.locations) {
      add_location(location);
      add_phones(location.phones);
      for (const auto& email : location.emails) add_web(email);
    }
    add_parts();
    for (auto& name : whole_names(organization_)) add(std::move(name));
    std::ranges::sort(names_);
    const auto repeated = std::ranges::unique(names_);
    names_.erase(repeated.begin(), repeated.end());
    return std::move(names_);
  }

 private:
  void add(std::string name) { names_.push_back(std::move(name)); }

  void add_phones(const std::vector<Phone>& phones) {
    for (const auto& phone : phones)
      if (const auto stored = stored_phone(phone.number, ShortNumbers::all); !stored.empty())
        add(phone_name(stored));
  }
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
  /// What is left of an address where its ending, or what many share, is not said.
  void add_parts() {
    for (const auto& address : web_addresses_in(organization_.website)) add_host_part(address.host);
    for (const auto& email : organization_.emails)
      for (const auto& address : web_addresses_in(email)) {
        add_host_part(address.host);
        add_part(address.local + "@" + address.host.substr(0, address.host.rfind('.')));
        if (std::ranges::find(usual_mailboxes, address.local) == usual_mailboxes.end())
          add_part(address.local);
      }
    for (const auto& [network, text] : organization_.social)
      for (const auto& address : web_addresses_in(text)) add_page_part(address);
  }
  void add_part(const std::string& part) {
    if (part.size() >= shortest_part) add("part:" + part);
  }
  void add_host_part(const std::string& host) {
    if (!is_shared_host(host)) add_part(std::string(own_label(host)));
  }
  void add_page_part(const WebAddress& address) {
    if (!is_shared_host(address.host)) return add_host_part(address.host);
    const auto page = address.path.substr(address.path.rfind('/') + 1);
    if (page.find_first_of("?=") != page.npos) return;
    add_part(page);
    if (const auto dot = page.rfind('.'); dot != page.npos && is_usual_ending(page.substr(dot + 1)))
      add_part(page.substr(0, dot));
  }
  void add_location(const Location& location) {
    if (const auto code = digits_in(location.postal_code); !code.empty()) add("post:" + code);
    const auto address = street_line(location);
    const auto words = analyze(address);
    for (const auto& street : streets_in(address, words)) {
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
  names.push_back("part:" + address.host);  // a page that is called like a host
  return names;
}

/// What stands between blanks, folded.
struct Chunk {
  std::string text;
  std::size_t begin = 0;
  std::size_t end = 0;
};

std::vector<Chunk> chunks_of(std::string_view text) {
  constexpr std::string_view blanks = " \t\r\n<>\"'`()[]{},;|!?";
  std::vector<Chunk> chunks;
  for (auto begin = text.find_first_not_of(blanks); begin != text.npos;) {
    const auto end = std::min(text.find_first_of(blanks, begin), text.size());
    chunks.push_back({.text = fold(text.substr(begin, end - begin)), .begin = begin, .end = end});
    begin = text.find_first_not_of(blanks, end);
  }
  return chunks;
}

bool is_part_of_address(std::string_view text) {
  const auto is_letter = [](char c) { return c >= 'a' && c <= 'z'; };
  return text.size() >= 2 && std::ranges::any_of(text, is_letter) &&
         std::ranges::all_of(text, [&](char c) {
           return is_letter(c) || is_digit(c) || std::string_view{"._-+@"}.find(c) != text.npos;
         });
}

/// The address that begins with the first chunk and whose ending is said apart: "mslapa lv",
/// "zelda org lv", "info@x lv"; none if the next one is no ending.
std::optional<ContactInText> ending_apart(std::span<const Chunk> chunks) {
  if (chunks.size() < 2 || !is_usual_ending(chunks[1].text)) return std::nullopt;
  const bool longer = chunks.size() > 2 && is_usual_ending(chunks[2].text);
  auto address = chunks[0].text + "." + chunks[1].text;
  if (longer) address += "." + chunks[2].text;
  const bool mailbox = address.find('@') != address.npos;
  return ContactInText{.names = {(mailbox ? "mail:" : "web:") + address, "part:" + address},
                       .begin = chunks[0].begin,
                       .end = chunks[longer ? 2 : 1].end};
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
    add_parts();
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
  void add_parts() {
    const auto chunks = chunks_of(text_);
    for (std::size_t i = 0; i < chunks.size(); ++i) {
      const auto& [text, begin, end] = chunks[i];
      if (!is_part_of_address(text)) continue;
      if (auto address = ending_apart(std::span{chunks}.subspan(i))) add(std::move(*address));
      const auto at = text.find('@');
      if (at == 0) continue;
      const bool mailbox = at != text.npos && at + 1 < text.size();
      if (text.size() >= shortest_part)
        add({.names = {"part:" + text}, .bare = !mailbox, .begin = begin, .end = end});
    }
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
