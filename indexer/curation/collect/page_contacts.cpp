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
#include "indexer/curation/collect/page_hours.h"
#include "indexer/curation/collect/page_mail.h"
#include "indexer/curation/collect/page_phones.h"
#include "indexer/curation/collect/page_places.h"
#include "indexer/curation/collect/page_zones.h"
#include "indexer/curation/collect/person_names.h"

namespace blakus {
namespace {

constexpr std::size_t prose_bytes = 220;   ///< a longer line tells a story
constexpr std::size_t around_bytes = 240;  ///< of the words around a find

class PageJudge {
 public:
  PageJudge(const PageText& page, const PageOwner& owner)
      : page_(page), owner_(owner), zones_(zones_of(page, owner.names)) {}

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

  bool holds_own_name(std::string_view text) const { return holds_any(text, owner_.names); }

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
      if (!names_branch(fold(text)) || names_person(text, owner_.names)) continue;
      const auto end = text.find_first_of(":|,(0123456789");
      const auto name = std::string(trimmed(std::string_view(text).substr(0, end)));
      if (name.size() >= 5 && name.size() <= 60 && names_branch(fold(name)) &&
          !announces_contact(name) && fold(name).find("laik") == std::string::npos)
        return name;
    }
    return "";
  }

  /// A person by name and not what this person does there.
  bool is_private(std::size_t at, std::size_t begin, bool mobile) const {
    if (!mobile) return false;
    const auto& text = page_.lines[at].text;
    const auto after = text.find_first_of("0123456789|;@", std::min(text.size(), begin + 12));
    std::string context = text.substr(0, begin) + " , " +
                          text.substr(std::min(text.size(), begin),
                                      after == text.npos ? after : after - std::min(after, begin));
    bool person = names_person(context, owner_.names);
    for (std::size_t back = 1; back <= 2 && back <= at; ++back) {
      const auto& before = page_.lines[at - back];
      if (before.text.size() > 80 || before.text.find('@') != before.text.npos) break;
      if (digits_in(before.text).size() >= 7) break;
      person = person || (context.size() < 80 && names_person(before.text, owner_.names));
      context += " " + before.text;
      if (is_page_heading(before) && before.heading <= 6) break;
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
  std::vector<PageZone> zones_;
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
