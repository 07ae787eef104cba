#pragma once
// What an owner has changed, shown as it will be before anything is published. Knows forms and
// cards; never what publishing does.

#include <string>

#include "server/http/site/forms/curation_context.h"
#include "server/http/site/forms/record_form.h"

namespace blakus {

struct ChangedPart {
  const Organization& before;
  Organization after;
  FormPart part = FormPart::phones;
  bool at_once = false;  ///< published without an editor
  std::string title;     ///< of the part, in the reader's language
};

/// Its form carries the fields on, so that the next request publishes what was seen.
Reply preview_page(const FormRequest& call, const ChangedPart& changed);

}  // namespace blakus
