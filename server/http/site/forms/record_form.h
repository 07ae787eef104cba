#pragma once
// A record as a form: organization → fields, fields → organization with every fault at its field,
// fields → view. What each part does, form_parts.h says; never who fills it in.

#include <array>
#include <initializer_list>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/kinds/organization/organization.h"
#include "server/http/site/page_context.h"
#include "server/http/site/view.h"
#include "server/http/transport/reply.h"

namespace blakus {

/// Parts of the form that can be shown alone; each has a row in form_parts.h.
enum class FormPart : unsigned char {
  names,
  description,
  phones,
  emails,
  website,
  places,
  help,  ///< areas, diagnoses, services, languages
  coverage,
  governance,    ///< who decides, board, statutes, income
  transparent,   ///< the mark, declared by the organization alone
  benefit,       ///< the status in the list of the tax office, read by an editor alone
  translations,  ///< names and descriptions besides those in Latvian
};
using FormParts = std::vector<FormPart>;
/// What anyone may say of an organization.
FormParts all_form_parts();
/// Likewise, with what the owner alone declares and what an editor alone reads in a list.
FormParts editors_form_parts();

/// In the order in which forms ask: as most people here can write them.
inline constexpr std::array asked_languages{Language::lv, Language::ru, Language::en, Language::uk};
static_assert(asked_languages.size() == all_languages.size());
/// "name_lv"
std::string field_in(std::string_view name, Language language);

/// Rows of a kind, such as telephones, that are read and shown.
inline constexpr std::size_t most_rows = 30;

/// Id of an input → what to mend there, in the reader's language.
using FormErrors = std::map<std::string, std::string>;
/// What to mend in that input, or "no".
View error_of(const FormErrors& errors, const std::string& input);

/// Id of the input in a row, counted from 0: "phone-1".
std::string row_id(const std::string& name, std::size_t row);
/// The value of the row; empty where there is none.
std::string in_row(const std::vector<std::string>& values, std::size_t row);

Parameters fields_of(const PageContext& context, const Organization& organization);

struct FilledForm {
  Organization organization;  ///< `base` with what the fields say
  FormErrors errors;
  std::string unknown_diagnoses;  ///< names that the vocabulary does not have, one a line
};
/// What is unchanged in the fields stays byte for byte as it is in `base`.
FilledForm filled_form(const PageContext& context, const Parameters& fields,
                       const Organization& base, const FormParts& parts);
/// Likewise of all parts, filled in by an editor, who may enter short numbers of services.
FilledForm form_filled_by_editor(const PageContext& context, const Parameters& fields,
                                 const Organization& base);

/// {groups, errors, has_errors, has_open_group} for the template parts "record_fields" and
/// "folded_fields"; a group of few inputs, or with a fault, is open where groups are folded.
void put_form(View& view, const PageContext& context, const Parameters& fields,
              const FormErrors& errors, const FormParts& parts);
/// {errors, has_errors} for the part "form_errors", and "text_error" for each of the inputs.
void put_errors(View& view, const FormErrors& errors,
                std::initializer_list<std::string> inputs = {});

/// The part as a text to look over: one value a line; empty where the record says nothing.
std::string part_text(const PageContext& context, const Organization& record, FormPart part);

}  // namespace blakus
