#pragma once
// Keeps programs from filling in forms, without cookies, puzzles or third parties: a field that
// people do not see, and a signed moment at which the form was opened.

#include "server/http/site/forms/curation_context.h"

namespace blakus {

/// {opened}, for the template part "form_guard".
void put_guard(View& view, const FormRequest& call);

/// Was it this server that opened the form, whenever? One signature tells.
bool is_sealed(const CurationContext& services, const Parameters& fields);

enum class Guarded : unsigned char { person, program, too_late };
/// `too_late`: the form is older than a day, or the server has restarted since.
Guarded guarded(const FormRequest& call);

}  // namespace blakus
