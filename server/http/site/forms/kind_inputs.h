#pragma once
// What the form of a kind of the network asks for: a row for each input, and how each is shown,
// made from describe(). Knows no record's values and no sender.

#include <span>
#include <string_view>

#include "core/kinds/kinds.h"
#include "server/http/site/forms/curation_context.h"
#include "server/http/site/forms/record_form.h"

namespace blakus {

/// The field whose record it is; typed by name.
inline constexpr std::string_view organization_key = "organization_id";

/// One input of a kind's form: the key of a described field.
struct KindInput {
  std::string_view key;
  bool must = false;  ///< the form is not taken without it
};

/// Who fills it in: editors are asked for more.
enum class FilledBy : unsigned char { anyone, owner, editor };
std::span<const KindInput> inputs_of(Kind kind);

/// False for what only others may say: where no letter asks for consent, an editor writes down its
/// day.
bool is_asked(const FormRequest& call, std::string_view key, FilledBy who);
/// True of a text of several lines.
bool is_long_text(std::string_view key);

/// {inputs, organizations}, for the part "kind_inputs".
void put_kind_inputs(View& view, const FormRequest& call, Kind kind, const Parameters& fields,
                     const FormErrors& errors, FilledBy who);

}  // namespace blakus
