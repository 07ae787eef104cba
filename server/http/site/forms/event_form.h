#pragma once
// An event as an organization enters it on a phone: five fields and two folds. Fields → event with
// each fault at its field, event → fields. Knows Latvia's days; never who sends it.

#include <string>
#include <vector>

#include "core/kinds/event/event.h"
#include "core/kinds/organization/organization.h"
#include "server/http/site/forms/curation_context.h"
#include "server/http/site/forms/record_form.h"

namespace blakus {

struct FilledEvent {
  Event event;
  FormErrors errors;
};
/// `base`: what the form does not ask about is kept.
FilledEvent filled_event(const PageContext& context, const Parameters& fields,
                         const Organization& organization, const Event& base);

Parameters fields_of_event(const PageContext& context, const Event& event,
                           const Organization& organization);

/// The addresses of an organization, one line each, without repetitions.
std::vector<std::string> own_places(const Organization& organization);

}  // namespace blakus
