#pragma once
// The own address of whoever helps as an expert, on the forms that enter one: it gets the letter
// that asks for consent and is shown nowhere. Knows forms; never when a letter goes out.

#include <string>

#include "core/kinds/kinds.h"
#include "server/http/site/forms/curation_context.h"
#include "server/http/site/forms/record_form.h"

namespace blakus {

struct TypedExpertAddress {
  std::string email;     ///< empty: none is asked for, or none was given
  std::string language;  ///< of the letter: "lv"
};

/// {expert_address} for the part "expert_address": false for other kinds, and where no letters go
/// out: then an editor writes down the day of the consent.
void put_expert_address(View& view, const FormRequest& call, Kind kind, const FormErrors& errors);

/// `must`: without it the record would never be shown.
TypedExpertAddress take_expert_address(const FormRequest& call, Kind kind, bool must,
                                       FormErrors& errors);

}  // namespace blakus
