#include "indexer/curation/collect/page_contacts.h"

#include <algorithm>

#include "core/record/number_in_text.h"
#include "core/record/phone.h"
#include "core/record/web_name.h"
#include "core/text/digits.h"
#include "core/text/fold.h"
#include "core/text/utf8.h"
#include "indexer/curation/collect/contact_words.h"
#include "indexer/curation/collect/linked_data.h"
#include "indexer/curation/collect/page_mail.h"
#include "indexer/curation/collect/page_phones.h"
#include "indexer/curation/collect/page_places.h"

namespace blakus {
namespace {

constexpr std::size_t prose_bytes = 220;   ///< a longer line tells a story
constexpr std::size_t around_bytes = 240;  ///< of the words around a find

/// What is known of where a line stands.
struct Zone {
  bool others = false;
  bool contacts = false;
  std::string heading;                     ///< the last one before it
  std::size_t credit = std::string::npos;  ///< from that byte on it is of whoever made the site
};

bool is_heading(const PageLine& line) {
  if (line.heading >= 1 && line.heading <= 6) return true;
  const bool facts = line.text.find_first_of("0123456789@") != line.text.npos;
  return !facts && line.text.size() <= 70 && (line.heading == 7 || line.text.ends_with(':'));
}

class PageJudge {
 public:
  PageJudge(const PageText& page, const PageOwner& owner) : page_(page), owner_(owner) {
    find_zones();
  }

  PageFinds finds() {
    for (std::size_t at = 0; at < page_.lines.size(); ++at) {
      const auto& line = page_.lines[at];
      const auto& zone = zones_[at];
      if (zone.credit == 0) note_credit(line);
      if (zone.others || zone.credit == 0 || is_of_host(line)) continue;
      take_phones(at);
      take_mails(at);
      take_places(at);
      if (const auto number = registration_number_in(line.text); !number.empty())
        add(FindKind::registration_number, number, "", at);
    }
    if (!owner_.guest)
      for (const auto& json : page_.linked_data) add_linked_data(json, owner_.url, finds_);
    return std::move(finds_);
  }

 private:
  /// Head and foot of a site that is another body's.
  bool is_of_host(const PageLine& line) const {
    return owner_.guest && (line.footer || line.navigation);
  }

  void find_zones() {
    zones_.resize(page_.lines.size());
    Zone section;
    int level = 0;  // of the heading that began the section
    bool foot = false;
    for (std::size_t at = 0; at < page_.lines.size(); ++at) {
      const auto& line = page_.lines[at];
      if (line.footer && !foot) section = {}, level = 0;
      foot = line.footer;
      if (is_heading(line)) begin_section(line, section, level);
      auto& zone = zones_[at];
      const auto credit = zone.credit;
      zone = section;
      zone.credit = credit;
      find_credit(at);
    }
  }

  void begin_section(const PageLine& line, Zone& section, int& level) const {
    const auto own = line.heading == 0 ? 8 : line.heading;
    const auto folded = fold(line.text);
    const bool others = names_others(folded);
    const bool inside = section.others && own > level;
    if (inside && !is_about_contacts(folded)) return;
    if (section.others && own >= 7 && level <= 6 && !is_about_contacts(folded)) return;
    // A term such as "Tālrunis" begins no section of its own.
    if (own >= 7 && !others && announces_contact(line.text)) return;
    section = {
        .others = others && !is_own_contacts(folded),
        .contacts = is_about_contacts(folded) || (section.contacts && own > level && level != 0),
        .heading = line.text,
        .credit = std::string::npos};
    level =
        section.contacts && level != 0 && own > level && !is_about_contacts(folded) ? level : own;
  }

  static bool is_own_contacts(std::string_view folded) {
    return folded.starts_with("kontakt") || folded.starts_with("musu kontakt") ||
           folded.starts_with("контакт") || folded.starts_with("contact");
  }

  void find_credit(std::size_t at) {
    const auto& line = page_.lines[at];
    if (zones_[at].credit == 0) return;
    const bool alone = line.footer || at + 8 >= page_.lines.size() || line.text.size() <= 80;
    const auto folded = fold(line.text);
    const auto found = credit_in(folded, alone && (line.footer || at + 4 >= page_.lines.size()));
    if (found == std::string::npos) return;
    zones_[at].credit = begin_of_credit(line.text, folded, found);
    for (auto next = at + 1; next < std::min(line.until, page_.lines.size()); ++next)
      zones_[next].credit = 0;
  }

  /// What stands before the credit and apart from it is the body's own.
  std::size_t begin_of_credit(const std::string& text, const std::string& folded,
                              std::size_t found) const {
    // The folded text has as many words before the credit as the text itself.
    const auto before = page_words(std::string_view(folded).substr(0, found)).size();
    const auto words = page_words(text);
    if (before >= words.size()) return 0;
    const auto at = words[before].begin;
    const auto left = std::string_view(text).substr(0, at);
    std::size_t begin = 0;
    for (const std::string_view mark : {" | ", " · ", " • ", " / ", " — ", " – ", ". "})
      if (const auto cut = left.rfind(mark); cut != left.npos) begin = std::max(begin, cut + 1);
    if (begin != 0) return begin;
    const bool own = left.find("©") != left.npos || holds_own_name(left);
    return own ? at : 0;
  }

  bool holds_own_name(std::string_view text) const {
    return std::ranges::any_of(
        page_words(text), [&](const PageWord& word) { return owner_.names.contains(word.folded); });
  }

  void note_credit(const PageLine& line) {
    for (const auto& link : line.links)
      for (const auto& address : web_addresses_in(link.href))
        if (address.host != owner_.host) finds_.credit_hosts.push_back(address.host);
    for (const auto& address : web_addresses_in(line.text))
      if (address.sure && address.host != owner_.host) finds_.credit_hosts.push_back(address.host);
  }

  /// The short line before, where it is one that announces what follows.
  std::string_view line_before(std::size_t at) const {
    return at == 0 ? std::string_view{} : std::string_view(page_.lines[at - 1].text);
  }

  bool is_for_contacts(std::size_t at) const {
    const auto& line = page_.lines[at];
    return owner_.contact_page || zones_[at].contacts || line.footer;
  }

  void take_phones(std::size_t at) {
    const auto& line = page_.lines[at];
    const auto written = phones_in(line.text, line_before(at));
    for (const auto& phone : written) {
      if (phone.begin >= zones_[at].credit) continue;
      if (phone.fax_alone) {
        finds_.faxes.push_back(phone.number);
        continue;
      }
      if (is_telephone(at, phone) &&
          !is_private(at, phone.begin, phone.number.starts_with("+371 2")))
        add(FindKind::phone, phone.number, note_of(at, phone), at);
    }
    for (const auto& link : line.links) take_link(at, link, written);
  }

  void take_link(std::size_t at, const PageLink& link, const std::vector<PhoneInText>& written) {
    const auto& line = page_.lines[at];
    if (!link.href.starts_with("tel:") && !link.href.starts_with("TEL:")) return;
    if (link.begin >= zones_[at].credit) return;
    const auto number = stored_phone(trimmed(percent_decoded(link.href.substr(4))));
    if (number.empty() || is_nobodys(number)) return;
    for (const auto& phone : written)
      if (phone.begin >= link.begin && phone.end <= link.end + 1) {
        if (phone.fax_alone) {
          finds_.faxes.push_back(number);
          return;
        }
      }
    const auto before = line.text.substr(0, link.begin);
    const auto rest = phones_in(before + " 67000000", line_before(at));
    if (!rest.empty() && rest.back().fax_alone) {
      finds_.faxes.push_back(number);
      return;
    }
    const bool mobile = number.starts_with("+371 2");
    if (is_private(at, link.begin, mobile) || is_of_authority(at, link.begin)) return;
    add(FindKind::phone, number, "", at);
  }

  /// Short ones, and numbers that are paid for by calling them ("Ziedojumu tālrunis").
  static bool is_nobodys(std::string_view number) {
    return number.size() <= 4 || number.starts_with("+371 9");
  }

  /// "Slimnīcas reģistratūra: 67…" on a page of somebody else.
  bool is_of_authority(std::size_t at, std::size_t begin) const {
    const auto& text = page_.lines[at].text;
    const auto from = begin > 90 ? begin - 90 : 0;
    for (const auto& word : page_words(text))
      if (word.begin >= from && word.begin < begin && names_authority(word.folded) &&
          !owner_.names.contains(word.folded))
        return true;
    return false;
  }

  bool is_telephone(std::size_t at, const PhoneInText& phone) const {
    const auto& line = page_.lines[at];
    if (is_nobodys(phone.number) || phone.label == Label::other_number) return false;
    if (is_of_authority(at, phone.begin)) return false;
    if (phone.label == Label::phone)
      return line.text.size() <= prose_bytes || is_for_contacts(at) || holds_own_name(line.text) ||
             says_us(line.text);
    if (phone.with_country) return line.text.size() <= prose_bytes || is_for_contacts(at);
    if (stands_alone_by_role(at)) return true;
    const bool usual = phone.number.starts_with("+371 2") || phone.number.starts_with("+371 6");
    return usual && phone.sure_form && is_for_contacts(at) && line.text.size() <= prose_bytes &&
           phone.label != Label::fax;
  }

  /// A number alone on its line, and just before it whose: the card of somebody in a list of staff.
  bool stands_alone_by_role(std::size_t at) const {
    if (page_.lines[at].text.size() > 24) return false;
    for (std::size_t back = 1; back <= 3 && back <= at; ++back) {
      const auto& before = page_.lines[at - back];
      if (before.text.size() > 80) return false;
      if (names_role(before.text)) return true;
    }
    return false;
  }

  static bool says_us(std::string_view text) {
    return std::ranges::any_of(page_words(text), [](const PageWord& word) {
      return word.folded.starts_with("mums") || word.folded.starts_with("mus") ||
             word.folded == "us" || word.folded == "our" || word.folded == "нам" ||
             word.folded == "нас" || word.folded.starts_with("наш");
    });
  }

  /// "Liepājas nodaļa" of the line itself, else of the heading before it.
  std::string note_of(std::size_t at, const PhoneInText& phone) const {
    const auto& line = page_.lines[at].text;
    for (const auto& text : {line.substr(0, phone.begin), zones_[at].heading}) {
      if (!names_branch(fold(text)) || names_person(text)) continue;
      const auto end = text.find_first_of(":|,(0123456789");
      const auto name = std::string(trimmed(std::string_view(text).substr(0, end)));
      if (name.size() >= 5 && name.size() <= 60 && names_branch(fold(name)) &&
          !announces_contact(name) && fold(name).find("laik") == std::string::npos)
        return name;
    }
    return "";
  }

  /// Two words with capital letters one after the other, or an initial and one, that are neither a
  /// street, nor the body's name, nor what contact pages write so.
  bool names_person(std::string_view text) const {
    const auto words = page_words(text);
    const auto given = [&](const PageWord& word) {
      return (word.capital || word.shouts) && is_given_name(word.folded) &&
             !owner_.names.contains(word.folded);
    };
    for (std::size_t at = 0; at < words.size(); ++at) {
      const bool street = at + 1 < words.size() && is_of_body_or_street(words[at + 1].folded);
      const bool street_too = at + 2 < words.size() && is_of_body_or_street(words[at + 2].folded);
      if (given(words[at]) && !street && !street_too) return true;
    }
    for (std::size_t at = 0; at + 1 < words.size(); ++at) {
      const auto& one = words[at];
      const auto& two = words[at + 1];
      const auto gap = text.substr(one.end, two.begin - one.end);
      const bool near = gap == " " || (one.initial && (gap == ". " || gap == "."));
      const bool both = (one.capital || one.initial) ? two.capital : one.shouts && two.shouts;
      if (!near || !both) continue;
      if (is_no_name(one) || is_no_name(two) || two.folded.size() < 3) continue;
      if (at + 2 < words.size() && is_of_body_or_street(words[at + 2].folded)) continue;
      const bool genitive = one.folded.ends_with("as") || one.folded.ends_with("es");
      if (!one.initial && genitive && !one.folded.ends_with("mas")) continue;
      return true;
    }
    return false;
  }
  bool is_no_name(const PageWord& word) const {
    return !word.initial && (is_contact_word(word.folded) || owner_.names.contains(word.folded));
  }
  static bool is_of_body_or_street(std::string_view folded) {
    for (const std::string_view word :
         {"iela", "prosp", "bulv", "gatve", "laukum", "soseja", "biedr", "asoc", "apvien", "fond",
          "centr", "nodib", "savien", "novads", "nov", "pagast", "nodal", "filial", "slimn"})
      if (folded.starts_with(word)) return true;
    return false;
  }

  /// A person by name and not what this person does there.
  bool is_private(std::size_t at, std::size_t begin, bool mobile) const {
    if (!mobile) return false;
    const auto& text = page_.lines[at].text;
    const auto after = text.find_first_of("0123456789|;@", std::min(text.size(), begin + 12));
    std::string context = text.substr(0, begin) + " , " +
                          text.substr(std::min(text.size(), begin),
                                      after == text.npos ? after : after - std::min(after, begin));
    bool person = names_person(context);
    for (std::size_t back = 1; back <= 2 && back <= at; ++back) {
      const auto& before = page_.lines[at - back];
      if (before.text.size() > 80 || before.text.find('@') != before.text.npos) break;
      if (digits_in(before.text).size() >= 7) break;
      person = person || (context.size() < 80 && names_person(before.text));
      context += " " + before.text;
      if (is_heading(before) && before.heading <= 6) break;
    }
    return person && !names_role(context) && !names_staff(fold(zones_[at].heading));
  }

  void take_mails(std::size_t at) {
    const auto& line = page_.lines[at];
    for (const auto& mail : mails_in(line.text))
      if (mail.begin < zones_[at].credit) take_mail(at, mail.address, mail.begin);
    for (const auto& link : line.links)
      if (link.begin < zones_[at].credit)
        for (const auto& mail : mails_of_link(link.href)) take_mail(at, mail, link.begin);
  }

  void take_mail(std::size_t at, const std::string& mail, std::size_t begin) {
    const auto host = mail.substr(mail.find('@') + 1);
    const bool own = host == owner_.host || owner_.host.ends_with("." + host) ||
                     host.ends_with("." + owner_.host) || own_label(host) == own_label(owner_.host);
    if (own && owner_.guest) return;
    if (is_of_authority(at, begin)) return;
    if (is_shared_host(host) && is_private(at, begin, true)) return;
    if (!own && !is_shared_host(host) && !is_for_contacts(at) && !holds_own_name(host) &&
        page_.lines[at].text.size() > prose_bytes)
      return;
    add(FindKind::email, mail, "", at);
  }

  void take_places(std::size_t at) {
    const auto& line = page_.lines[at];
    if (speaks_of_event(fold(line.text))) return;
    for (auto& address : addresses_at(page_.lines, at)) {
      const auto street = address.location.address_1;
      const auto begin = line.text.find(street.substr(0, street.find(',')));
      if (begin != line.text.npos && begin >= zones_[at].credit) continue;
      if (!address.sure && (!is_for_contacts(at) || line.text.size() > prose_bytes)) continue;
      if (is_of_authority(at, begin == line.text.npos ? 0 : begin)) continue;
      add(FindKind::address, address.text, "", at);
      finds_.finds.back().location = std::move(address.location);
    }
    if (const auto hours = hours_at(page_.lines, at); !hours.empty())
      add(FindKind::hours, hours, "", at);
  }

  void add(FindKind kind, std::string value, std::string note, std::size_t at) {
    const auto around = without_numbers(page_.lines[at].text, digits_in(value));
    finds_.finds.push_back({.kind = kind,
                            .value = std::move(value),
                            .note = std::move(note),
                            .location = {},
                            .page = owner_.url,
                            .around = std::string(cut_to(around, around_bytes))});
  }

  const PageText& page_;
  const PageOwner& owner_;
  std::vector<Zone> zones_;
  PageFinds finds_;
};

}  // namespace

std::set<std::string> telling_words(const Organization& organization) {
  std::set<std::string> words;
  const auto add = [&](std::string_view name) {
    for (const auto& word : page_words(name))
      if (word.folded.size() >= 4 || name.size() <= 8) words.insert(word.folded);
  };
  for (const auto language : all_languages) add(organization.name.in(language));
  for (const auto& name : organization.short_names) add(name);
  for (const auto* usual :
       {"biedriba",   "latvijas",  "rigas",        "fonds",    "centrs",   "atbalsta",
        "asociacija", "apvieniba", "nodibinajums", "grupa",    "pacientu", "savieniba",
        "slimnieku",  "slimnicas", "slimnica",     "dienests", "society",  "association",
        "latvian",    "общество",  "латвийское"})
    words.erase(usual);
  return words;
}

PageFinds contacts_of(const PageText& page, const PageOwner& owner) {
  return PageJudge{page, owner}.finds();
}

}  // namespace blakus
