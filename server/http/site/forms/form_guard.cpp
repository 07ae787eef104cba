#include "server/http/site/forms/form_guard.h"

#include "core/files/number.h"

namespace blakus {
namespace {

constexpr std::time_t longest_filling = 24L * 60 * 60;

std::string sealed(const FormRequest& call, const std::string& moment) {
  return moment + "." + call.services.form_key.sign("form " + moment);
}

}  // namespace

void put_guard(View& view, const FormRequest& call) {
  view["opened"] = sealed(call, std::to_string(call.curation().now()));
}

Guarded guarded(const FormRequest& call) {
  if (!call.field("contact_name").empty()) return Guarded::program;
  const auto opened = call.field("opened");
  const auto moment = opened.substr(0, opened.find('.'));
  if (!same_secret(opened, sealed(call, moment))) return Guarded::too_late;
  const auto took = call.curation().now() - number_in<std::time_t>(moment).value_or(0);
  if (took < call.services.options.shortest_filling) return Guarded::program;
  return took > longest_filling ? Guarded::too_late : Guarded::person;
}

}  // namespace blakus
