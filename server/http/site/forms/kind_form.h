#pragma once
// A record of the network as a form, made from describe() of its kind: fields → record with each
// fault at its field, record → fields. Knows no sender and no page.

#include "core/kinds/network_record.h"
#include "server/http/site/forms/curation_context.h"
#include "server/http/site/forms/kind_inputs.h"
#include "server/http/site/forms/record_form.h"

namespace blakus {

struct FilledRecord {
  NetworkRecord record;
  FormErrors errors;
};
/// Texts are in the language of the page; what the form does not ask about stays as in `base`.
FilledRecord filled_record(const FormRequest& call, const NetworkRecord& base, FilledBy who);

Parameters fields_of_record(const FormRequest& call, const NetworkRecord& record);

}  // namespace blakus
