#include "core/record/forms.h"

#include <algorithm>
#include <array>

#include "core/record/formats.h"
#include "core/record/phone.h"

namespace blakus {

namespace {

constexpr const char* day_pattern = "^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$";

constexpr std::array forms{
    FormRow{Form::text, nullptr, "write it in letters or leave it out", "\\S"},
    FormRow{Form::id, is_id, "use a-z, 0-9 and -, at most 80 characters", "^[a-z0-9-]{1,80}$"},
    FormRow{Form::term_id, is_term_id, "use a-z, 0-9, - and _, at most 80 characters",
            "^[a-z0-9_-]{1,80}$"},
    FormRow{Form::web_address, is_web_address, "write a whole http:// or https:// address",
            "^https?://[^\\s/]+\\.[^\\s]+$"},
    FormRow{Form::source, is_source, "write a web address, or seed: and the name of a file",
            "^(https?://|seed:|file:)\\S+$"},
    FormRow{Form::email, is_email, "write name@host.lv", "^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$"},
    FormRow{Form::phone, is_phone,
            "write +371 and eight digits, or a short number: 116123, 1xxx or 8xxx",
            "^(\\+371 [26-9][0-9]{7}|11[023]|116[0-9]{3}|[18][0-9]{3})$"},
    FormRow{Form::date, is_date, "write year, year-month or year-month-day", day_pattern},
    FormRow{Form::registration_number, is_registration_number,
            "write the 11 digits of the Register of Enterprises", "^[4-9][0-9]{10}$"},
    FormRow{Form::postal_code, nullptr, "write LV- and four digits", "^LV-[0-9]{4}$"},
    FormRow{Form::icd10, is_icd10, "write a code (E10.9) or a range (C91-C95)",
            "^[A-Z][0-9]{2}(\\.[0-9])?(-[A-Z][0-9]{2}(\\.[0-9])?)?$"},
    FormRow{Form::year, nullptr, "write four digits", "^[0-9]{4}$"},
    FormRow{Form::time, is_time, "write hours and minutes: 09:30",
            "^(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$"},
};

constexpr bool in_order() {
  for (std::size_t i = 0; i < forms.size(); ++i)
    if (forms[i].form != static_cast<Form>(i)) return false;
  return forms.back().form == Form::time;
}
static_assert(in_order(), "a row for each form, in the order of Form");

}  // namespace

const FormRow& row_of(Form form) {
  return forms[static_cast<std::size_t>(form)];
}

}  // namespace blakus
