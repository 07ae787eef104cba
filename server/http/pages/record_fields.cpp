#include <algorithm>
#include <map>
#include <sstream>

#include <fmt/format.h>

#include "core/catalog/check.h"
#include "core/catalog/phone.h"
#include "core/catalog/web_address.h"
#include "core/text/fold.h"
#include "core/text/utf8.h"
#include "server/http/pages/record_form.h"
#include "server/http/pages/records_office.h"

namespace blakus {
namespace {

constexpr std::size_t longest_line = 300;
constexpr std::size_t longest_text = 3'000;

std::vector<std::string> pieces(const std::string& text, char between) {
  std::vector<std::string> all;
  std::istringstream stream{text};
  for (std::string piece; std::getline(stream, piece, between);)
    if (const auto part = trimmed(piece); !part.empty()) all.emplace_back(part);
  return all;
}

std::string row_id(const std::string& name, std::size_t row) {
  return name + "-" + std::to_string(row + 1);
}

/// Reads fields into an organization and notes what is wrong with them.
class Filler {
 public:
  Filler(const Visit& visit, const Parameters& fields, const Organization& base,
         ShortNumbers short_numbers)
      : visit_(visit),
        fields_(fields),
        base_(base),
        short_numbers_(short_numbers),
        form_{.organization = base} {}

  void part(FormPart part) {
    switch (part) {
      case FormPart::names:
        return names();
      case FormPart::description:
        return description();
      case FormPart::phones:
        return phones();
      case FormPart::emails:
        return emails();
      case FormPart::website:
        return website();
      case FormPart::places:
        return places();
      case FormPart::help:
        return help();
      case FormPart::coverage:
        return coverage();
      case FormPart::translations:  // with the names and the description
        return;
    }
  }

  FilledForm take() { return std::move(form_); }

 private:
  void names() {
    for (const auto language : all_languages)
      line("name_" + std::string(code_of(language)), form_.organization.name.in(language));
    if (form_.organization.name.lv.empty()) error("name_lv", "form.error.name");
    std::string short_names = fmt::format("{}", fmt::join(base_.short_names, ", "));
    line("short_names", short_names);
    if (short_names != fmt::format("{}", fmt::join(base_.short_names, ", ")))
      form_.organization.short_names = pieces(short_names, ',');
  }

  void description() {
    for (const auto language : all_languages)
      text("description_" + std::string(code_of(language)),
           form_.organization.description.in(language));
  }

  void phones() {
    const auto numbers = rows("phone");
    const auto notes = rows("phone_note");
    form_.organization.phones.clear();
    for (std::size_t row = 0; row < numbers.size(); ++row) {
      if (numbers[row].empty()) continue;
      Phone phone{.number = numbers[row], .description = in_row(notes, row)};
      if (!was_phone(phone.number)) phone.number = checked_phone(phone.number, row);
      form_.organization.phones.push_back(std::move(phone));
    }
  }

  void emails() {
    const auto typed = rows("email");
    form_.organization.emails.clear();
    for (std::size_t row = 0; row < typed.size(); ++row) {
      if (typed[row].empty()) continue;
      if (!is_email(typed[row])) error(row_id("email", row), "form.error.email");
      form_.organization.emails.push_back(typed[row]);
    }
  }

  void website() {
    line("website", form_.organization.website);
    auto& address = form_.organization.website;
    if (address != base_.website) address = stored_address(address);
    if (!address.empty() && !is_web_address(address)) error("website", "form.error.website");
  }

  void places() {
    const auto names = rows("place_name");
    const auto addresses = rows("place_address");
    const auto cities = rows("place_city");
    const auto postal_codes = rows("place_postal");
    const auto hours = rows("place_hours");
    form_.organization.locations.clear();
    for (std::size_t row = 0; row < cities.size(); ++row) {
      auto location = row < base_.locations.size() ? base_.locations[row] : Location{};
      const auto before = location;
      location.name = in_row(names, row);
      location.address_1 = in_row(addresses, row);
      location.city = cities[row];
      location.postal_code = in_row(postal_codes, row);
      location.hours = in_row(hours, row);
      const bool empty = location.name.empty() && location.address_1.empty() &&
                         location.city.empty() && location.hours.empty();
      if (empty) continue;
      if (location.city != before.city || location.address_1 != before.address_1)
        moved(location, before);
      form_.organization.locations.push_back(std::move(location));
    }
  }

  void help() {
    choices("area", form_.organization.areas);
    choices("service", form_.organization.services);
    choices("audience", form_.organization.audiences);
    choices("language", form_.organization.languages);
    diagnoses();
  }

  void coverage() {
    const auto chosen = value_of(fields_, "coverage");
    if (!chosen.empty()) form_.organization.national = chosen == "national";
    choices("region", form_.organization.regions);
    if (!form_.organization.national && form_.organization.regions.empty())
      error("coverage-national", "form.error.coverage");
  }

  void error(const std::string& input, const char* key, const MessageArguments& arguments = {}) {
    form_.errors.emplace(input, visit_.say(key, arguments));
  }
  bool check(const std::string& input, const std::string& value, std::size_t longest) {
    if (value.size() > longest) error(input, "form.error.long");
    if (has_hidden_character(value)) error(input, "form.error.characters");
    return !form_.errors.contains(input);
  }
  void line(const std::string& name, std::string& value) {
    value = value_of(fields_, name);
    std::ranges::replace(value, '\n', ' ');
    check(name, value, longest_line);
  }
  void text(const std::string& name, std::string& value) {
    value = value_of(fields_, name);
    check(name, value, longest_text);
  }
  std::vector<std::string> rows(const std::string& name) {
    auto values = values_of(fields_, name);
    values.resize(std::min(values.size(), most_rows));
    for (std::size_t row = 0; row < values.size(); ++row)
      check(row_id(name, row), values[row], longest_line);
    return values;
  }
  static std::string in_row(const std::vector<std::string>& values, std::size_t row) {
    return row < values.size() ? values[row] : "";
  }
  bool was_phone(const std::string& number) const {
    return std::ranges::any_of(base_.phones,
                               [&](const Phone& phone) { return phone.number == number; });
  }

  /// As stored; what was typed where it is no number, and says how to mend it.
  std::string checked_phone(const std::string& typed, std::size_t row) {
    const auto phone = typed_phone(typed, short_numbers_);
    const auto input = row_id("phone", row);
    const MessageArguments count{{"count", static_cast<std::int64_t>(phone.digits)}};
    switch (phone.fault) {
      case PhoneFault::none:
        return phone.number;
      case PhoneFault::characters:
        error(input, "form.error.phone");
        break;
      case PhoneFault::digits:
        error(input, phone.digits > 8 ? "form.error.phone_long" : "form.error.phone_digits", count);
        break;
      case PhoneFault::beginning:
        error(input, "form.error.phone_beginning");
        break;
    }
    return typed;
  }

  /// Another address has another point; its region follows from the town.
  void moved(Location& location, const Location& before) const {
    location.point.reset();
    if (location.city == before.city) return;
    location.municipality.clear();
    location.region.clear();
    for (const auto* region : visit_.snapshot->terms(Kind::region))
      if (fold(region->label.lv) == fold(location.city)) location.region = region->id;
  }

  /// Ticked ids, those of the record first and in its order.
  void choices(const std::string& name, std::vector<std::string>& ids) {
    auto ticked = values_of(fields_, name);
    std::erase_if(ids,
                  [&](const auto& id) { return std::ranges::find(ticked, id) == ticked.end(); });
    for (auto& id : ticked)
      if (std::ranges::find(ids, id) == ids.end()) ids.push_back(std::move(id));
  }

  void diagnoses() {
    const auto typed = value_of(fields_, "diagnoses");
    if (!check("diagnoses", typed, longest_text)) return;
    std::vector<std::string> ids;
    const auto by_name = diagnoses_by_name();
    for (const auto& name : pieces(typed, '\n')) {
      const auto found = by_name.find(fold(name));
      if (found == by_name.end())
        form_.unknown_diagnoses.append(name).append("\n");
      else if (std::ranges::find(ids, found->second) == ids.end())
        ids.push_back(found->second);
    }
    form_.organization.diagnoses = std::move(ids);
  }

  /// Folded labels and names in any language, and codes → ids; of two with one name, the one the
  /// record has already.
  std::map<std::string, std::string> diagnoses_by_name() const {
    std::map<std::string, std::string> ids;
    const auto add = [&](const std::string& name, const std::string& id) {
      if (!name.empty()) ids.emplace(fold(name), id);
    };
    for (const auto& id : base_.diagnoses) add(visit_.label(Kind::diagnosis, id), id);
    for (const auto* term : visit_.snapshot->terms(Kind::diagnosis)) {
      for (const auto language : all_languages) add(term->label.in(language), term->id);
      for (const auto& code : term->icd10) add(code, term->id);
      for (const auto* list : {&term->names, &term->found_by})
        for (const auto* names : {&list->lv, &list->en, &list->ru, &list->la})
          for (const auto& name : *names) add(name, term->id);
    }
    return ids;
  }

  const Visit& visit_;
  const Parameters& fields_;
  const Organization& base_;
  const ShortNumbers short_numbers_;
  FilledForm form_;
};

}  // namespace

FormParts all_form_parts() {
  return {FormPart::names,   FormPart::description, FormPart::phones, FormPart::emails,
          FormPart::website, FormPart::places,      FormPart::help,   FormPart::coverage};
}

FormParts contact_form_parts() {
  return {FormPart::phones, FormPart::emails, FormPart::website, FormPart::places};
}

Parameters fields_of(const Visit& visit, const Organization& organization) {
  Parameters fields;
  const auto add = [&](const char* name, const std::string& value) {
    fields.emplace_back(name, value);
  };
  const auto add_all = [&](const char* name, const std::vector<std::string>& values) {
    for (const auto& value : values) add(name, value);
  };
  for (const auto language : all_languages) {
    add(("name_" + std::string(code_of(language))).c_str(), organization.name.in(language));
    add(("description_" + std::string(code_of(language))).c_str(),
        organization.description.in(language));
  }
  add("short_names", fmt::format("{}", fmt::join(organization.short_names, ", ")));
  for (const auto& phone : organization.phones) {
    add("phone", phone.number);
    add("phone_note", phone.description);
  }
  add_all("email", organization.emails);
  add("website", organization.website);
  for (const auto& location : organization.locations) {
    add("place_name", location.name);
    add("place_address", location.address_1);
    add("place_city", location.city);
    add("place_postal", location.postal_code);
    add("place_hours", location.hours);
  }
  add("coverage", organization.national ? "national" : "regional");
  add_all("region", organization.regions);
  add_all("area", organization.areas);
  add_all("service", organization.services);
  add_all("audience", organization.audiences);
  add_all("language", organization.languages);
  std::vector<std::string> labels;
  for (const auto& id : organization.diagnoses) labels.push_back(visit.label(Kind::diagnosis, id));
  add("diagnoses", fmt::format("{}", fmt::join(labels, "\n")));
  return fields;
}

FilledForm filled_form(const Visit& visit, const Parameters& fields, const Organization& base,
                       const FormParts& parts) {
  Filler filler{visit, fields, base, ShortNumbers::known};
  for (const auto part : parts) filler.part(part);
  return filler.take();
}

FilledForm form_filled_by_editor(const Visit& visit, const Parameters& fields,
                                 const Organization& base) {
  Filler filler{visit, fields, base, ShortNumbers::all};
  for (const auto part : all_form_parts()) filler.part(part);
  return filler.take();
}

}  // namespace blakus
