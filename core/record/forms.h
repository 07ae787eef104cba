#pragma once
// How values are written, one row a form: what is right, what one is told of a wrong one, and the
// pattern of the JSON Schemas. The functions are those of core/record/formats.h.

#include <string_view>

#include "core/record/describe.h"

namespace blakus {

struct FormRow {
  Form form;
  bool (*is_right)(std::string_view);  ///< nullptr: any text that has something to see
  const char* remedy;
  const char* pattern;  ///< ECMA 262 regular expression, of JSON Schema
};

/// The row of a form of texts. Form::year is of numbers: its bounds are below.
const FormRow& row_of(Form form);

inline constexpr int first_year = 1800;
inline constexpr int last_year = 2200;

}  // namespace blakus
