#pragma once
// A record of the network as a form, made from describe() of its kind: which fields a kind's form
// asks for is a row here. Fields → record with each fault at its field. Knows no sender.

#include <span>
#include <string>
#include <string_view>

#include "core/kinds/network_record.h"
#include "server/http/app/kind_lists.h"
#include "server/http/site/forms/curation_context.h"
#include "server/http/site/forms/record_form.h"

namespace blakus {

/// One input of a kind's form: the key of a described field.
struct KindInput {
  std::string_view key;
  bool must = false;  ///< the form is not taken without it
};

/// Who fills it in: editors are asked for more.
enum class FilledBy : unsigned char { anyone, owner, editor };
std::span<const KindInput> inputs_of(Kind kind);

struct FilledRecord {
  NetworkRecord record;
  FormErrors errors;
};
/// Texts are in the language of the page; what the form does not ask about stays as in `base`.
FilledRecord filled_record(const FormRequest& call, const NetworkRecord& base, FilledBy who);

Parameters fields_of_record(const FormRequest& call, const NetworkRecord& record);

/// {inputs, organizations}, for the part "kind_inputs".
void put_kind_inputs(View& view, const FormRequest& call, Kind kind, const Parameters& fields,
                     const FormErrors& errors, FilledBy who);

}  // namespace blakus
