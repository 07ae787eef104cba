#include "server/http/site/forms/form_guard.h"

#include "core/files/number.h"

namespace blakus {
namespace {

constexpr std::time_t longest_filling = 24L * 60 * 60;

std::string sealed(const CurationContext& services, const std::string& moment) {
  return moment + "." + services.form_key.sign("form " + moment);
}

std::string moment_of(const std::string& opened) {
  return opened.substr(0, opened.find('.'));
}

}  // namespace

void put_guard(View& view, const FormRequest& call) {
  view["opened"] = sealed(call.services, std::to_string(call.curation().now()));
}

bool is_sealed(const CurationContext& services, const Parameters& fields) {
  const auto opened = value_of(fields, "opened");
  return same_secret(opened, sealed(services, moment_of(opened)));
}

Guarded guarded(const FormRequest& call) {
  if (!call.field("contact_name").empty()) return Guarded::program;
  if (!is_sealed(call.services, call.fields)) return Guarded::too_late;
  const auto opened = number_in<std::time_t>(moment_of(call.field("opened"))).value_or(0);
  const auto took = call.curation().now() - opened;
  if (took < call.services.options.shortest_filling) return Guarded::program;
  return took > longest_filling ? Guarded::too_late : Guarded::person;
}

}  // namespace blakus
