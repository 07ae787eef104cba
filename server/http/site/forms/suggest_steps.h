#pragma once
// The steps by which anyone suggests an organization, as pages: one question each, what was
// answered before in hidden fields. Knows how a step looks; never what is kept.

#include <string_view>

#include "server/curation/duplicates.h"
#include "server/http/site/forms/curation_context.h"
#include "server/http/site/forms/record_form.h"

namespace blakus {

/// What was answered so far, and what is wrong with it.
struct GivenAnswers {
  Parameters fields;
  FormErrors errors;
};

/// Organizations that the one being suggested may be.
struct Likeness {
  std::string name;
  std::string by;       ///< as Duplicate::by, or "waiting" of one that has been suggested
  std::string id;       ///< empty where there is nothing to look at
  std::string summary;  ///< one sentence, may be empty
  std::string contact;  ///< how it is reached; empty if not known
  bool closed = false;  ///< no longer published
};
using Likenesses = std::vector<Likeness>;

Reply name_step(const FormRequest& call, const GivenAnswers& answers);
Reply match_step(const FormRequest& call, const GivenAnswers& answers, const Likenesses& found);
Reply contact_step(const FormRequest& call, const GivenAnswers& answers);
/// `known`: records with the same number, telephone or address on the web.
Reply sentence_step(const FormRequest& call, const GivenAnswers& answers, const Likenesses& known);

/// Name of the field for the one sentence, in the reader's language.
std::string sentence_field(const FormRequest& call);

}  // namespace blakus
