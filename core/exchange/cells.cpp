#include "core/exchange/cells.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "core/kinds/organization/check_mark.h"
#include "core/kinds/paths.h"
#include "core/record/formats.h"
#include "core/record/lines.h"
#include "core/record/phone.h"
#include "core/record/web_address.h"
#include "core/text/ascii.h"
#include "core/text/characters.h"
#include "core/text/fold.h"

namespace blakus {
namespace {

constexpr std::string_view between = "; ";
/// One value a line is read as well.
constexpr std::string_view marks = ";\n";

void fault(const ForeignCell& cell, std::string what, std::string remedy) {
  cell.problems.push_back({.what = std::move(what), .remedy = std::move(remedy)});
}

/// The values between the marks, without blanks of any width around them.
std::vector<std::string> values_of(std::string_view text, std::string_view between_them) {
  auto values = values_in(text, between_them);
  for (auto& value : values) value = without_outer_blanks(value);
  std::erase(values, "");
  return values;
}

/// The ids that one name of a cell means; of several names with commas between, all theirs.
void add_ids(const ForeignCell& cell, Kind kind, const std::string& name,
             std::vector<std::string>& ids) {
  const auto meant = cell.terms.meant(kind, name);
  const auto parts = values_of(name, ",");
  if (meant.empty() && parts.size() > 1) {
    for (const auto& part : parts) add_ids(cell, kind, part, ids);
    return;
  }
  if (meant.empty())
    return fault(cell, fmt::format("unknown {} '{}'", name_of(kind), name),
                 "use a name or id of taxonomies/");
  if (meant.size() > 1)
    return fault(cell, fmt::format("'{}' may mean {}", name, fmt::join(meant, ", ")),
                 "write the id that is meant");
  if (std::ranges::find(ids, meant.front()) == ids.end()) ids.push_back(meant.front());
}

constexpr std::array<std::string_view, all_languages.size()> nationwide_words{
    "visa Latvija", "all of Latvia", "вся Латвия", "уся Латвія"};
static_assert(!nationwide_words.back().empty(),
              "words for each language, in the order of Language");

bool means_all_of_latvia(const ForeignCell& cell, const std::string& name) {
  const auto folded = fold(name);
  return std::ranges::any_of(nationwide_words,
                             [&](std::string_view word) { return folded == fold(word); }) ||
         folded == "national" ||
         cell.terms.meant(Kind::region, name) == std::vector<std::string>{"lv"};
}

template <typename CodesOf>
std::string codes_of(const Organization& organization, const CellContext& context,
                     CodesOf codes_of_term) {
  std::vector<std::string> codes;
  for (const auto& id : organization.diagnoses)
    if (const auto* term = context.term(Kind::diagnosis, id))
      for (const auto& code : codes_of_term(*term))
        if (std::ranges::find(codes, code) == codes.end()) codes.push_back(code);
  return joined(codes, between);
}

std::string date_of(const FactCheck* check) {
  return check ? check->date : "";
}

std::string way_of(const FactCheck* check, const CellContext& context) {
  if (!check || check->how.empty()) return "";
  return context.way_of_checking ? context.way_of_checking(check->how) : check->how;
}

}  // namespace

std::string labels_of(Kind kind, const std::vector<std::string>& ids, const CellContext& context) {
  std::vector<std::string> labels;
  for (const auto& id : ids) {
    const auto* term = context.term(kind, id);
    labels.push_back(term ? text_for(term->label, context.language) : id);
  }
  return joined(labels, between);
}

std::vector<std::string> ids_in(const ForeignCell& cell, Kind kind) {
  std::vector<std::string> ids;
  for (const auto& name : values_of(cell.text, marks)) add_ids(cell, kind, name, ids);
  return ids;
}

std::string write_name(const Organization& organization, const CellContext& context) {
  return text_for(organization.name, context.language);
}

/// A Russian table of names without Russian ones holds the Latvian names, or those that a Ukrainian
/// reader is shown instead.
void read_name(const ForeignCell& cell, Organization& organization) {
  if (cell.text == text_for(organization.name, cell.language)) return;
  const bool own = !organization.name.in(cell.language).empty();
  organization.name.in(own ? cell.language : Language::lv) = cell.text;
}

std::string write_short_names(const Organization& organization, const CellContext&) {
  return joined(organization.short_names, between);
}

void read_short_names(const ForeignCell& cell, Organization& organization) {
  organization.short_names = values_of(cell.text, marks);
}

std::string write_number(const Organization& organization, const CellContext&) {
  return organization.registration_number;
}

/// Between the digits stand blanks and hyphens, before them "LV"; all else is no such number.
void read_number(const ForeignCell& cell, Organization& organization) {
  auto number = cell.text;
  if (lower_ascii(number).starts_with("lv")) number.erase(0, 2);
  for (const std::string_view mark : {" ", "-", "\u00a0"})
    for (auto at = number.find(mark); at != std::string::npos; at = number.find(mark))
      number.erase(at, mark.size());
  if (is_registration_number(number))
    organization.registration_number = number;
  else
    fault(cell, "'" + cell.text + "' is not a registration number",
          "write the 11 digits of the Register of Enterprises");
}

std::string write_type(const Organization& organization, const CellContext& context) {
  return labels_of(Kind::type, {organization.type}, context);
}

void read_type(const ForeignCell& cell, Organization& organization) {
  const auto ids = ids_in(cell, Kind::type);
  if (ids.size() > 1) fault(cell, "'" + cell.text + "' names several kinds", "keep one of them");
  if (ids.size() == 1) organization.type = ids.front();
}

std::string write_coverage(const Organization& organization, const CellContext& context) {
  const auto regions = labels_of(Kind::region, organization.regions, context);
  if (!organization.national) return regions;
  std::string all{nationwide_words[static_cast<std::size_t>(context.language)]};
  return regions.empty() ? all : all.append(between).append(regions);
}

void read_coverage(const ForeignCell& cell, Organization& organization) {
  organization.national = false;
  organization.regions.clear();
  for (const auto& name : values_of(cell.text, marks))
    if (means_all_of_latvia(cell, name))
      organization.national = true;
    else
      add_ids(cell, Kind::region, name, organization.regions);
}

std::string write_phones(const Organization& organization, const CellContext&) {
  std::vector<std::string> phones;
  phones.reserve(organization.phones.size());
  for (const auto& phone : organization.phones)
    phones.push_back(with_note(phone.number, phone.description));
  return joined(phones, between);
}

void read_phones(const ForeignCell& cell, Organization& organization) {
  organization.phones.clear();
  for (const auto& one : values_of(cell.text, marks)) {
    const auto [written, note] = parted_from_note(one);
    auto number = stored_phone(written, ShortNumbers::all);
    if (number.empty())
      fault(cell, "'" + one + "' is not a phone number",
            "write +371 and eight digits; ; between two");
    else
      organization.phones.push_back({std::move(number), std::string(note)});
  }
}

std::string write_emails(const Organization& organization, const CellContext&) {
  return joined(organization.emails, between);
}

void read_emails(const ForeignCell& cell, Organization& organization) {
  organization.emails.clear();
  for (auto& email : values_of(cell.text, ";, \n"))
    if (is_email(email))
      organization.emails.push_back(std::move(email));
    else
      fault(cell, "'" + email + "' is not an e-mail address", "write name@host.lv");
}

std::string write_website(const Organization& organization, const CellContext&) {
  return is_web_address(organization.website) ? organization.website : "";
}

void read_website(const ForeignCell& cell, Organization& organization) {
  if (auto address = stored_address(cell.text); is_web_address(address))
    organization.website = std::move(address);
  else
    fault(cell, "'" + cell.text + "' is not a web address",
          "write a whole http:// or https:// address");
}

std::string write_icd10(const Organization& organization, const CellContext& context) {
  return codes_of(organization, context, [](const TaxonomyTerm& term) { return term.icd10; });
}

std::string write_orpha(const Organization& organization, const CellContext& context) {
  return codes_of(organization, context, [](const TaxonomyTerm& term) {
    std::vector<std::string> codes;
    codes.reserve(term.orpha.size());
    for (const auto number : term.orpha) codes.push_back("ORPHA:" + std::to_string(number));
    return codes;
  });
}

std::string write_checked(const Organization& organization, const CellContext&) {
  return date_of(check_of(organization, Fact::record));
}

std::string write_checked_how(const Organization& organization, const CellContext& context) {
  return way_of(check_of(organization, Fact::record), context);
}

std::string write_contacts_checked(const Organization& organization, const CellContext&) {
  return date_of(reach_check_of(organization));
}

std::string write_contacts_how(const Organization& organization, const CellContext& context) {
  return way_of(reach_check_of(organization), context);
}

std::string write_profile(const Organization& organization, const CellContext& context) {
  const auto language = context.language == Language::lv
                            ? std::string()
                            : "/" + std::string(code_of(context.language));
  return std::string(context.base_url) + language + path_of(Kind::organization, organization.id);
}

}  // namespace blakus
