#include <algorithm>

#include "core/kinds/organization/hours_text.h"
#include "core/record/formats.h"
#include "core/record/lines.h"
#include "core/record/web_address.h"
#include "core/text/fold.h"
#include "server/http/site/forms/form_parts.h"

namespace blakus {
namespace {

const Phone* with_number(const Organization& record, const std::string& number) {
  const auto found = std::ranges::find(record.phones, number, &Phone::number);
  return found == record.phones.end() ? nullptr : &*found;
}

/// As stored; what was typed where it is no number, and says how to mend it.
std::string checked_phone(FormReader& form, const std::string& typed, std::size_t row) {
  const auto phone = typed_phone(typed, form.short_numbers());
  const auto input = row_id("phone", row);
  const MessageArguments count{{"count", static_cast<std::int64_t>(phone.digits)}};
  switch (phone.fault) {
    case PhoneFault::none:
      return phone.number;
    case PhoneFault::characters:
      form.error(input, "form.error.phone");
      break;
    case PhoneFault::digits:
      form.error(input, phone.digits > 8 ? "form.error.phone_long" : "form.error.phone_digits",
                 count);
      break;
    case PhoneFault::beginning:
      form.error(input, "form.error.phone_beginning");
      break;
  }
  return typed;
}

/// The lines typed, where they are others than those known.
void read_hours(FormReader& form, const std::string& typed, const std::string& input,
                std::vector<OpeningHours>& hours) {
  if (typed == hours_in_short(hours, form.context().language)) return;
  auto meant = hours_meant(typed);
  if (!meant) return form.error(input, "form.error.hours");
  hours = std::move(*meant);
}

/// Another address has another point; its region follows from the town.
void move(Location& location, const Location& before, const PageContext& context) {
  location.point.reset();
  location.coordinates_of.clear();
  location.coordinates_source.clear();
  if (location.city == before.city) return;
  location.municipality.clear();
  location.region.clear();
  for (const auto* region : context.snapshot->terms(Kind::region))
    if (fold(region->label.lv) == fold(location.city)) location.region = region->id;
}

}  // namespace

void put_phones(Parameters& fields, const PageContext& context, const Organization& record) {
  for (const auto& phone : record.phones) {
    fields.emplace_back("phone", phone.number);
    fields.emplace_back("phone_note", phone.description);
    fields.emplace_back("phone_hours", hours_in_short(phone.opening_hours, context.language));
  }
}

void draw_phones(FormView& form) {
  form.rows({"form.phones", "form.phones_hint"}, {{"phone", "form.phone", "tel", "tel"},
                                                  {"phone_note", "form.phone_note"},
                                                  {"phone_hours", "form.phone_hours"}});
}

void read_phones(FormReader& form) {
  const auto numbers = form.rows("phone");
  const auto notes = form.rows("phone_note");
  const auto hours = form.rows("phone_hours");
  auto& phones = form.record().phones;
  phones.clear();
  for (std::size_t row = 0; row < numbers.size(); ++row) {
    if (numbers[row].empty()) continue;
    Phone phone{.number = numbers[row], .description = in_row(notes, row)};
    const auto* known = with_number(form.base(), phone.number);
    if (known) phone.opening_hours = known->opening_hours;
    if (!known) phone.number = checked_phone(form, phone.number, row);
    if (row < hours.size())
      read_hours(form, hours[row], row_id("phone_hours", row), phone.opening_hours);
    phones.push_back(std::move(phone));
  }
}

std::string phones_text(const PageContext& context, const Organization& record) {
  std::vector<std::string> all;
  for (const auto& phone : record.phones)
    all.push_back(joined({with_note(phone.number, phone.description),
                          hours_in_short(phone.opening_hours, context.language)},
                         ", "));
  return joined(all, "\n");
}

void put_emails(Parameters& fields, const PageContext&, const Organization& record) {
  for (const auto& email : record.emails) fields.emplace_back("email", email);
}

void draw_emails(FormView& form) {
  form.rows({"form.emails", "form.emails_hint"}, {{"email", "form.email", "email", "email"}});
}

void read_emails(FormReader& form) {
  const auto typed = form.rows("email");
  auto& emails = form.record().emails;
  emails.clear();
  for (std::size_t row = 0; row < typed.size(); ++row) {
    if (typed[row].empty()) continue;
    if (!is_email(typed[row])) form.error(row_id("email", row), "form.error.email");
    emails.push_back(typed[row]);
  }
}

std::string emails_text(const PageContext&, const Organization& record) {
  return joined(record.emails, "\n");
}

void put_website(Parameters& fields, const PageContext&, const Organization& record) {
  fields.emplace_back("website", record.website);
}

void draw_website(FormView& form) {
  form.inputs({"form.website_title", "form.website_hint"},
              {{"website", "form.website", "text", "url"}});
}

void read_website(FormReader& form) {
  auto& address = form.record().website;
  form.line("website", address);
  if (address != form.base().website) address = stored_address(address);
  if (!address.empty() && !is_web_address(address)) form.error("website", "form.error.website");
}

std::string website_text(const PageContext&, const Organization& record) {
  return record.website;
}

void put_places(Parameters& fields, const PageContext& context, const Organization& record) {
  for (const auto& place : record.locations) {
    fields.emplace_back("place_name", place.name);
    fields.emplace_back("place_address", street_line(place));
    fields.emplace_back("place_city", place.city);
    fields.emplace_back("place_postal", place.postal_code);
    fields.emplace_back("place_hours", place.hours);
    fields.emplace_back("place_opening", hours_in_short(place.opening_hours, context.language));
  }
}

void draw_places(FormView& form) {
  form.rows({"form.places", "form.places_hint"},
            {{"place_name", "form.place_name"},
             {"place_address", "form.place_address", "text", "street-address"},
             {"place_city", "form.place_city", "text", "address-level2"},
             {"place_postal", "form.place_postal", "text", "postal-code"},
             {"place_opening", "form.place_opening"},
             {"place_hours", "form.place_hours"}});
}

void read_places(FormReader& form) {
  const auto names = form.rows("place_name");
  const auto addresses = form.rows("place_address");
  const auto cities = form.rows("place_city");
  const auto postal_codes = form.rows("place_postal");
  const auto hours = form.rows("place_hours");
  const auto opening = form.rows("place_opening");
  form.record().locations.clear();
  for (std::size_t row = 0; row < cities.size(); ++row) {
    const auto before =
        row < form.base().locations.size() ? form.base().locations[row] : Location{};
    auto place = before;
    place.name = in_row(names, row);
    set_street_line(place, in_row(addresses, row));
    place.city = cities[row];
    place.postal_code = in_row(postal_codes, row);
    place.hours = in_row(hours, row);
    if (row < opening.size())
      read_hours(form, opening[row], row_id("place_opening", row), place.opening_hours);
    const bool empty = place.name.empty() && street_line(place).empty() && place.city.empty() &&
                       place.hours.empty() && place.opening_hours.empty() &&
                       place.address_kind.empty();
    if (empty) continue;
    if (place.city != before.city || street_line(place) != street_line(before))
      move(place, before, form.context());
    form.record().locations.push_back(std::move(place));
  }
}

std::string places_text(const PageContext& context, const Organization& record) {
  std::vector<std::string> all;
  for (const auto& place : record.locations)
    all.push_back(joined({place.name, street_line(place), place.city, place.postal_code,
                          hours_in_short(place.opening_hours, context.language), place.hours},
                         ", "));
  return joined(all, "\n");
}

}  // namespace blakus
