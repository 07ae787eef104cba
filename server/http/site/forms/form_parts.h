#pragma once
// What each part of a record's form does, one row a part: its values as fields, its inputs, its
// fields read again, and a short text to look over. Knows records and names of fields; never a
// page.

#include <array>
#include <string>

#include "server/http/site/forms/form_reader.h"
#include "server/http/site/forms/form_view.h"

namespace blakus {

struct FormPartRow {
  FormPart part;
  void (*put)(Parameters& fields, const PageContext& context, const Organization& record);
  void (*draw)(FormView& form);
  void (*read)(FormReader& form);
  /// One value a line; empty where the record says nothing.
  std::string (*text)(const PageContext& context, const Organization& record);
};

// What it is called and what it does: form_work_parts.cpp.
void put_names(Parameters& fields, const PageContext& context, const Organization& record);
void draw_names(FormView& form);
void read_names(FormReader& form);
std::string names_text(const PageContext& context, const Organization& record);

void put_description(Parameters& fields, const PageContext& context, const Organization& record);
void draw_description(FormView& form);
void read_description(FormReader& form);
std::string description_text(const PageContext& context, const Organization& record);

void put_help(Parameters& fields, const PageContext& context, const Organization& record);
void draw_help(FormView& form);
void read_help(FormReader& form);
std::string help_text(const PageContext& context, const Organization& record);

void put_coverage(Parameters& fields, const PageContext& context, const Organization& record);
void draw_coverage(FormView& form);
void read_coverage(FormReader& form);
std::string coverage_as_text(const PageContext& context, const Organization& record);

void draw_translations(FormView& form);

// How it is reached: form_contact_parts.cpp.
void put_phones(Parameters& fields, const PageContext& context, const Organization& record);
void draw_phones(FormView& form);
void read_phones(FormReader& form);
std::string phones_text(const PageContext& context, const Organization& record);

void put_emails(Parameters& fields, const PageContext& context, const Organization& record);
void draw_emails(FormView& form);
void read_emails(FormReader& form);
std::string emails_text(const PageContext& context, const Organization& record);

void put_website(Parameters& fields, const PageContext& context, const Organization& record);
void draw_website(FormView& form);
void read_website(FormReader& form);
std::string website_text(const PageContext& context, const Organization& record);

void put_places(Parameters& fields, const PageContext& context, const Organization& record);
void draw_places(FormView& form);
void read_places(FormReader& form);
std::string places_text(const PageContext& context, const Organization& record);

// Who decides, and whose money it is: form_governance_parts.cpp.
void put_governance(Parameters& fields, const PageContext& context, const Organization& record);
void draw_governance(FormView& form);
void read_governance(FormReader& form);
std::string governance_text(const PageContext& context, const Organization& record);

void put_transparent(Parameters& fields, const PageContext& context, const Organization& record);
void draw_transparent(FormView& form);
void read_transparent(FormReader& form);
std::string transparent_text(const PageContext& context, const Organization& record);

void put_benefit(Parameters& fields, const PageContext& context, const Organization& record);
void draw_benefit(FormView& form);
void read_benefit(FormReader& form);
std::string benefit_text(const PageContext& context, const Organization& record);

/// Null: names and description put and read the fields of the translations.
inline constexpr std::array form_part_rows{
    FormPartRow{FormPart::names, put_names, draw_names, read_names, names_text},
    FormPartRow{FormPart::description, put_description, draw_description, read_description,
                description_text},
    FormPartRow{FormPart::phones, put_phones, draw_phones, read_phones, phones_text},
    FormPartRow{FormPart::emails, put_emails, draw_emails, read_emails, emails_text},
    FormPartRow{FormPart::website, put_website, draw_website, read_website, website_text},
    FormPartRow{FormPart::places, put_places, draw_places, read_places, places_text},
    FormPartRow{FormPart::help, put_help, draw_help, read_help, help_text},
    FormPartRow{FormPart::coverage, put_coverage, draw_coverage, read_coverage, coverage_as_text},
    FormPartRow{FormPart::governance, put_governance, draw_governance, read_governance,
                governance_text},
    FormPartRow{FormPart::transparent, put_transparent, draw_transparent, read_transparent,
                transparent_text},
    FormPartRow{FormPart::benefit, put_benefit, draw_benefit, read_benefit, benefit_text},
    FormPartRow{FormPart::translations, nullptr, draw_translations, nullptr, names_text},
};

constexpr bool form_part_rows_in_order() {
  for (std::size_t at = 0; at < form_part_rows.size(); ++at)
    if (form_part_rows[at].part != static_cast<FormPart>(at)) return false;
  return true;
}
static_assert(form_part_rows_in_order(), "one row per part, in the order of FormPart");

constexpr const FormPartRow& row_of(FormPart part) {
  return form_part_rows[static_cast<std::size_t>(part)];
}

}  // namespace blakus
