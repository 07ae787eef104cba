#include "core/catalog/contact_name.h"

#include <algorithm>
#include <array>
#include <optional>

#include "core/catalog/all_names.h"
#include "core/catalog/phone.h"
#include "core/catalog/street_name.h"
#include "core/catalog/web_name.h"
#include "core/catalog/whole_name.h"

namespace blakus {

namespace {

constexpr std::size_t phone_digits = 8;  ///< of Latvia, without its calling code
constexpr std::size_t registration_digits = 11;
/// Register of Enterprises: 4 and 5; public bodies of the State Revenue Service: 9. A telephone
/// number with the calling code of Latvia begins with 3.
constexpr std::string_view registration_beginnings = "459";
constexpr std::size_t most_groups = 8;  ///< of digits in one number

/// Words that announce a contact, folded.
constexpr std::array<std::string_view, 34> announcing{
    "tel",      "telefons", "telefona", "talr",   "talrunis", "talruna", "mob",
    "mobilais", "nr",       "numurs",   "numura", "no",       "reg",     "registracijas",
    "pvn",      "mail",     "email",    "epasts", "pasts",    "mailto",  "majaslapa",
    "majas",    "lapa",     "vietne",   "adrese", "phone",    "number",  "тел",
    "телефон",  "номер",    "рег",      "сайт",   "почта",    "адрес"};

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

std::string digits_in(std::string_view text) {
  std::string digits;
  std::ranges::copy_if(text, std::back_inserter(digits), is_digit);
  return digits;
}

/// Of a number as the directory stores it.
std::string phone_name(std::string_view stored) {
  const auto digits = digits_in(stored);
  const bool latvian = stored.starts_with("+371") && digits.size() > phone_digits;
  return "tel:" + (latvian ? digits.substr(digits.size() - phone_digits) : digits);
}

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

/// Digits that stand together.
struct Group {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t size() const { return end - begin; }
};

std::vector<Group> groups_in(std::string_view text) {
  std::vector<Group> groups;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!is_digit(text[at])) continue;
    const auto begin = at;
    while (at < text.size() && is_digit(text[at])) ++at;
    groups.push_back({.begin = begin, .end = at});
  }
  return groups;
}

class NumberReader {
 public:
  explicit NumberReader(std::string_view text) : text_(text), groups_(groups_in(text)) {}

  std::vector<ContactInText> numbers() {
    for (std::size_t first = 0; first < groups_.size();) {
      const auto count = read(first);
      first += std::max<std::size_t>(count, 1);
    }
    return std::move(found_);
  }

 private:
  /// The longest number from that group on; how many groups it has.
  std::size_t read(std::size_t first) {
    if (read_postal_code(first)) return 1;
    if (stands_in_a_word(first)) return 0;
    const auto most = std::min(most_groups, groups_.size() - first);
    for (auto count = most; count >= 1; --count)
      if (hold_together(first, count) && !continues_as_a_word(first + count - 1))
        if (auto contact = contact_of(first, count)) {
          found_.push_back(std::move(*contact));
          return count;
        }
    return 0;
  }

  std::string_view between(std::size_t group) const {
    return text_.substr(groups_[group].end, groups_[group + 1].begin - groups_[group].end);
  }
  static bool is_separator(std::string_view marks) {
    return marks == "\u00a0" || marks == "–" ||
           (marks.size() <= 3 && marks.find_first_not_of(" -().") == marks.npos);
  }
  bool hold_together(std::size_t first, std::size_t count) const {
    for (auto group = first; group + 1 < first + count; ++group)
      if (!is_separator(between(group))) return false;
    return true;
  }

  /// "LV", "lv-" or "LV " before the group: as many bytes.
  std::size_t country_before(std::size_t group) const {
    const auto before = text_.substr(0, groups_[group].begin);
    const std::size_t mark = before.ends_with('-') || before.ends_with(' ') ? 1 : 0;
    if (before.size() < mark + 2) return 0;
    const auto at = before.size() - mark - 2;
    const bool country = (before[at] | 0x20) == 'l' && (before[at + 1] | 0x20) == 'v';
    const bool alone = at == 0 || !(is_letter(before[at - 1]) || before[at - 1] == '.');
    return country && alone ? mark + 2 : 0;
  }
  bool stands_in_a_word(std::size_t group) const {
    const auto begin = groups_[group].begin;
    return begin > 0 && country_before(group) == 0 && is_letter(text_[begin - 1]) &&
           !text_.substr(0, begin).ends_with("\u00a0");
  }
  bool continues_as_a_word(std::size_t group) const {
    const auto after = text_.substr(groups_[group].end);
    return !after.empty() && is_letter(after[0]) && !after.starts_with("\u00a0") &&
           !after.starts_with("–") && !after.starts_with("”");
  }

  bool read_postal_code(std::size_t group) {
    const auto country = country_before(group);
    if (country == 0 || groups_[group].size() != 4) return false;
    found_.push_back({.names = {"post:" + std::string(digits_of(group, 1))},
                      .sure = true,
                      .begin = groups_[group].begin - country,
                      .end = groups_[group].end});
    return true;
  }

  std::string digits_of(std::size_t first, std::size_t count) const {
    const auto begin = groups_[first].begin;
    return digits_in(text_.substr(begin, groups_[first + count - 1].end - begin));
  }

  std::optional<ContactInText> contact_of(std::size_t first, std::size_t count) const {
    const auto digits = digits_of(first, count);
    const auto begin = groups_[first].begin;
    const bool plus = begin > 0 && text_[begin - 1] == '+';
    ContactInText contact{.sure = true, .end = groups_[first + count - 1].end};
    if (!plus && digits.size() == registration_digits &&
        registration_beginnings.find(digits[0]) != registration_beginnings.npos) {
      contact.names = {"reg:" + digits};
      contact.begin = begin - country_before(first);
      return contact;
    }
    const auto typed = (plus ? "+" : "") + digits;
    const auto stored = stored_phone(typed, count == 1 ? ShortNumbers::all : ShortNumbers::known);
    if (stored.empty() || is_date(first, count)) return std::nullopt;
    contact.names = {phone_name(stored)};
    contact.begin = plus ? begin - 1 : begin;
    contact.sure = digits.size() > 4;  // "110" and "8000" are the numbers of many things
    return contact;
  }

  /// "21.11.2026", "2026-11-21".
  bool is_date(std::size_t first, std::size_t count) const {
    if (count != 3 || between(first) != between(first + 1) || between(first) == " ") return false;
    const auto is_year = [&](std::size_t group) {
      const auto year = text_.substr(groups_[group].begin, groups_[group].size());
      return year.size() == 4 && (year.starts_with("19") || year.starts_with("20"));
    };
    return is_year(first) || is_year(first + 2);
  }

  std::string_view text_;
  std::vector<Group> groups_;
  std::vector<ContactInText> found_;
};

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
    for (auto& number : NumberReader{text_}.numbers()) add(std::move(number));
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
      const auto said = std::ranges::find(announcing, words_[word].folded) != announcing.end();
      if (!said) return;
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

bool is_postal_code(std::string_view contact_name) {
  return contact_name.starts_with("post:");
}

bool is_web_host(std::string_view contact_name) {
  return contact_name.starts_with("web:") && contact_name.find('/') == contact_name.npos;
}

}  // namespace blakus
