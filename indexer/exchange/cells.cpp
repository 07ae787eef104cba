#include "indexer/exchange/cells.h"

#include <algorithm>
#include <cstdint>

#include "core/catalog/check.h"
#include "core/catalog/number_in_text.h"
#include "core/catalog/phone.h"
#include "core/catalog/web_address.h"
#include "core/text/fold.h"
#include "core/text/utf8.h"

namespace blakus {
namespace {

std::vector<std::string> split(std::string_view text, std::string_view separators) {
  std::vector<std::string> values;
  while (!text.empty()) {
    const auto one = text.substr(0, text.find_first_of(separators));
    text.remove_prefix(std::min(text.size(), one.size() + 1));
    if (const auto value = trimmed(one); !value.empty()) values.emplace_back(value);
  }
  return values;
}

/// One cell on its way into a record.
class CellWriter {
 public:
  CellWriter(const TermsByName& terms, Organization& organization, Problems& problems)
      : terms_(terms), organization_(organization), problems_(problems) {}

  void put(Column column, const std::string& text, Language language);

 private:
  void fault(std::string what, std::string remedy) {
    problems_.push_back({.what = std::move(what), .remedy = std::move(remedy)});
  }

  std::vector<std::string> ids_of(Kind kind, const std::string& text) {
    std::vector<std::string> ids;
    for (const auto& name : split(text, ";\n")) add_ids(kind, name, ids);
    return ids;
  }
  void add_ids(Kind kind, const std::string& name, std::vector<std::string>& ids) {
    const auto meant = terms_.meant(kind, name);
    const auto parts = split(name, ",");
    if (meant.empty() && parts.size() > 1) {
      for (const auto& part : parts) add_ids(kind, part, ids);
      return;
    }
    if (meant.empty())
      return fault("unknown " + std::string(name_of(kind)) + " '" + name + "'",
                   "use a name or id of taxonomies/");
    if (meant.size() > 1) return ambiguous(name, meant);
    if (std::ranges::find(ids, *meant.begin()) == ids.end()) ids.push_back(*meant.begin());
  }
  void ambiguous(const std::string& name, const std::set<std::string>& meant) {
    std::string all;
    for (const auto& id : meant) all += (all.empty() ? "" : ", ") + id;
    fault("'" + name + "' may mean " + all, "write the id that is meant");
  }

  void put_coverage(const std::string& text);
  void put_phones(const std::string& text);
  void put_emails(const std::string& text);
  void put_website(const std::string& text);
  void put_number(const std::string& text);
  void put_type(const std::string& text);
  void put_text(Column column, const std::string& text, Language language);
  Location& place();

  const TermsByName& terms_;
  Organization& organization_;
  Problems& problems_;
};

void CellWriter::put_coverage(const std::string& text) {
  std::string regions;
  bool national = false;
  for (const auto& name : split(text, ";\n")) {
    const auto means_all = [&](Language language) {
      return fold(name) == fold(nationwide_word(language));
    };
    const bool all = std::ranges::any_of(all_languages, means_all) || fold(name) == "national" ||
                     terms_.meant(Kind::region, name) == std::set<std::string>{"lv"};
    national = national || all;
    if (!all) regions += name + ";";
  }
  organization_.national = national;
  organization_.regions = ids_of(Kind::region, regions);
}

/// "+371 29235677 (jurists)"; eight digits are a Latvian number.
void CellWriter::put_phones(const std::string& text) {
  std::vector<Phone> phones;
  for (const auto& one : split(text, ";\n")) {
    const auto open = std::min(one.find('('), one.size());
    const auto close = one.rfind(')');
    const bool described = close == one.size() - 1 && open > 0 && open < one.size();
    const std::string_view all = one;
    Phone phone{.number = std::string(trimmed(described ? all.substr(0, open) : all))};
    if (described) phone.description = trimmed(all.substr(open + 1, close - open - 1));
    phone.number = stored_phone(phone.number, ShortNumbers::all);
    if (phone.number.empty())
      fault("'" + one + "' is not a phone number", "write +371 and eight digits; ; between two");
    else
      phones.push_back(std::move(phone));
  }
  organization_.phones = std::move(phones);
}

void CellWriter::put_emails(const std::string& text) {
  organization_.emails = split(text, ";, \n");
  for (const auto& email : organization_.emails)
    if (!is_email(email)) fault("'" + email + "' is not an e-mail address", "write name@host.lv");
}

void CellWriter::put_website(const std::string& text) {
  organization_.website = stored_address(text);
  if (!is_web_address(organization_.website))
    fault("'" + text + "' is not a web address", "write a whole http:// or https:// address");
}

void CellWriter::put_number(const std::string& text) {
  organization_.registration_number = digits_in(text);
  if (!is_registration_number(organization_.registration_number))
    fault("'" + text + "' is not a registration number",
          "write the 11 digits of the Register of Enterprises");
}

void CellWriter::put_type(const std::string& text) {
  const auto ids = ids_of(Kind::type, text);
  if (ids.size() > 1) fault("'" + text + "' names several kinds", "keep one of them");
  if (ids.size() == 1) organization_.type = ids.front();
}

Location& CellWriter::place() {
  if (organization_.locations.empty()) organization_.locations.emplace_back();
  return organization_.locations.front();
}

void CellWriter::put_text(Column column, const std::string& text, Language language) {
  switch (column) {
    case Column::name: {
      // A Russian table of names without Russian ones holds the Latvian names.
      const bool own = !organization_.name.in(language).empty();
      organization_.name.in(own ? language : Language::lv) = text;
      return;
    }
    case Column::name_en:
      organization_.name.en = text;
      return;
    case Column::name_ru:
      organization_.name.ru = text;
      return;
    case Column::description:
      organization_.description.lv = text;
      return;
    case Column::description_en:
      organization_.description.en = text;
      return;
    case Column::description_ru:
      organization_.description.ru = text;
      return;
    case Column::legal_status:
      organization_.legal_status = text;
      return;
    case Column::short_names:
      organization_.short_names = split(text, ";\n");
      return;
    case Column::address:
      place().address_1 = text;
      return;
    case Column::city:
      place().city = text;
      return;
    case Column::postal_code:
      place().postal_code = text;
      return;
    default:
      return;
  }
}

void CellWriter::put(Column column, const std::string& text, Language language) {
  switch (column) {
    case Column::registration_number:
      return put_number(text);
    case Column::type:
      return put_type(text);
    case Column::areas:
      organization_.areas = ids_of(Kind::area, text);
      return;
    case Column::diagnoses:
      organization_.diagnoses = ids_of(Kind::diagnosis, text);
      return;
    case Column::services:
      organization_.services = ids_of(Kind::service, text);
      return;
    case Column::audiences:
      organization_.audiences = ids_of(Kind::audience, text);
      return;
    case Column::languages:
      organization_.languages = ids_of(Kind::language, text);
      return;
    case Column::coverage:
      return put_coverage(text);
    case Column::phones:
      return put_phones(text);
    case Column::emails:
      return put_emails(text);
    case Column::website:
      return put_website(text);
    default:
      return put_text(column, text, language);
  }
}

}  // namespace

bool says_the_same(Column column, std::string_view cell, const Organization& organization,
                   const TermsByName& terms) {
  return std::ranges::any_of(all_languages, [&](Language language) {
    const CellContext context{.language = language,
                              .term = [&](auto kind, auto id) { return terms.term(kind, id); }};
    return cell == cell_of(column, organization, context);
  });
}

void put_cell(Column column, std::string_view cell, Language language, const TermsByName& terms,
              Organization& organization, Problems& problems) {
  const auto text = without_zero_width(cell);
  if (!valid_utf8(text) || has_hidden_character(text)) {
    problems.push_back({.what = "has a control or text-direction character",
                        .remedy = "type the text again without it"});
    return;
  }
  CellWriter{terms, organization, problems}.put(column, nfc(trimmed(text)), language);
}

}  // namespace blakus
