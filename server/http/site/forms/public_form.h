#pragma once
// What the forms that anyone may send share: the sender's own words, the guard against programs,
// the limits, and what is answered once a suggestion is kept. Knows no form.

#include <optional>
#include <string_view>
#include <vector>

#include "server/http/site/forms/curation_context.h"
#include "server/http/site/forms/record_form.h"

namespace blakus {

inline constexpr std::int64_t longest_answer = 3'000;  ///< characters

/// One input of a short form.
struct ShortInput {
  const char* id;
  const char* name;
  const char* label;          ///< message key
  const char* hint = "";      ///< message key; "": none
  const char* type = "text";  ///< of <input>; "area": a text of several lines
  const char* autocomplete = "off";
};
/// [{id, name, value, label, hint, type, area, autocomplete, error}] for the part "short_inputs".
View short_inputs_view(const PageContext& context, const std::vector<ShortInput>& inputs,
                       const Parameters& fields, const FormErrors& errors);

/// {sender_inputs, sender_open}: remark and address of the sender, folded unless one is at fault.
void put_sender_fields(View& view, const PageContext& context, const Parameters& fields,
                       const FormErrors& errors);
/// Reads them and notes what is wrong with them.
void take_sender(const FormRequest& call, NewSuggestion& suggestion, FormErrors& errors);

/// Diagnoses that the vocabulary does not have go to the editor with the sender's words.
void take_unknown_diagnoses(const PageContext& context, const FilledForm& filled,
                            NewSuggestion& suggestion);

/// {opened}: the moment the first page of the form was opened, also on its later pages.
void put_guard_again(View& view, const FormRequest& call, const Parameters& fields);
/// Notes at "send" where a program, or a page left open too long, has sent the form.
void take_guard(const FormRequest& call, FormErrors& errors);

/// Says that the sender has sent enough for so many seconds: 429.
Reply refused_for_now(const FormRequest& call, std::time_t wait);

/// Of one opened form with all that was typed: the same when it is sent twice.
std::string key_of_form(const FormRequest& call);

/// Keeps the suggestion and leads to its receipt; 429 where the sender has sent enough.
Reply keep_and_lead_on(const FormRequest& call, const NewSuggestion& suggestion);

/// A text of the sender that is not a part of the record: too long or with hidden characters.
void check_text(const PageContext& context, const char* input, const std::string& text,
                FormErrors& errors, std::int64_t most = longest_answer);

}  // namespace blakus
