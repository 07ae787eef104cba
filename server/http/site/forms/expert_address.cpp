#include "server/http/site/forms/expert_address.h"

#include "core/record/formats.h"
#include "server/http/site/forms/letters.h"

namespace blakus {
namespace {

constexpr const char* address_field = "expert_email";
constexpr const char* language_field = "expert_language";

bool asks_for_address(const FormRequest& call, Kind kind) {
  return kind == Kind::expert && writes_letters(call);
}

/// As typed, else that of the page.
std::string letter_language(const FormRequest& call) {
  const auto typed = language_of(call.field(language_field));
  const bool offered = typed && is_offered(call.context.snapshot->site(), *typed);
  return std::string(code_of(offered ? *typed : call.context.language));
}

}  // namespace

void put_expert_address(View& view, const FormRequest& call, Kind kind, const FormErrors& errors) {
  view["expert_address"] = View(false);
  if (!asks_for_address(call, kind)) return;
  View address;
  address["value"] = call.field(address_field);
  address["error"] = error_of(errors, address_field);
  address["letter_languages"] =
      list_of(offered_languages(call.context.snapshot->site()), [&](Language language) {
        const std::string code{code_of(language)};
        return option_view(code, call.context.say("language." + code),
                           code == letter_language(call));
      });
  view["expert_address"] = std::move(address);
}

TypedExpertAddress take_expert_address(const FormRequest& call, Kind kind, bool must,
                                       FormErrors& errors) {
  if (!asks_for_address(call, kind)) return {};
  TypedExpertAddress typed{call.field(address_field), letter_language(call)};
  if (typed.email.empty() && must) errors[address_field] = call.context.say("own.error.missing");
  if (!typed.email.empty() && !is_email(typed.email))
    errors[address_field] = call.context.say("form.error.email");
  return typed;
}

}  // namespace blakus
