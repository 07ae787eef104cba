#include "indexer/curation/collect/page_zones.h"

#include <algorithm>

#include "core/text/fold.h"
#include "indexer/curation/collect/contact_words.h"

namespace blakus {
namespace {

class ZoneFinder {
 public:
  ZoneFinder(const PageText& page, const std::set<std::string>& names)
      : page_(page), names_(names) {}

  std::vector<PageZone> zones() {
    zones_.resize(page_.lines.size());
    PageZone section;
    int level = 0;  // of the heading that began the section
    bool foot = false;
    for (std::size_t at = 0; at < page_.lines.size(); ++at) {
      const auto& line = page_.lines[at];
      if (line.footer && !foot) section = {}, level = 0;
      foot = line.footer;
      if (is_page_heading(line)) begin_section(line, section, level);
      auto& zone = zones_[at];
      const auto credit = zone.credit;
      zone = section;
      zone.credit = credit;
      find_credit(at);
    }
    return std::move(zones_);
  }

 private:
  void begin_section(const PageLine& line, PageZone& section, int& level) const {
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
    const bool own = left.find("©") != left.npos || holds_any(left, names_);
    return own ? at : 0;
  }

  const PageText& page_;
  const std::set<std::string>& names_;
  std::vector<PageZone> zones_;
};

}  // namespace

bool is_page_heading(const PageLine& line) {
  if (line.heading >= 1 && line.heading <= 6) return true;
  const bool facts = line.text.find_first_of("0123456789@") != line.text.npos;
  return !facts && line.text.size() <= 70 && (line.heading == 7 || line.text.ends_with(':'));
}

bool holds_any(std::string_view text, const std::set<std::string>& names) {
  return std::ranges::any_of(page_words(text),
                             [&](const PageWord& word) { return names.contains(word.folded); });
}

std::vector<PageZone> zones_of(const PageText& page, const std::set<std::string>& names) {
  return ZoneFinder{page, names}.zones();
}

}  // namespace blakus
