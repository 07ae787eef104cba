#include "server/http/app/problem_json.h"

#include "server/http/app/json_text.h"
#include "server/http/transport/response_writer.h"

namespace blakus {
namespace {

JsonText begun(int status, std::string_view detail) {
  JsonText json;
  json.begin_object();
  json.text("type", "about:blank");
  json.text("title", reason_phrase(status));
  json.number("status", static_cast<std::size_t>(status));
  json.text("detail", detail);
  return json;
}

Reply ended(JsonText& json, int status) {
  json.end_object();
  return {.status = status, .content_type = "application/problem+json", .body = json.take()};
}

}  // namespace

Reply problem(int status, std::string_view detail, const std::vector<BadParameter>& bad) {
  auto json = begun(status, detail);
  if (!bad.empty())
    json.objects("errors", bad, [&](const BadParameter& parameter) {
      json.text("name", parameter.name);
      json.text("reason", parameter.reason);
    });
  return ended(json, status);
}

Reply failure(int status, const std::string& error_id) {
  auto json = begun(status, "the directory cannot answer now");
  json.text("instance", "/errors/" + error_id);
  return ended(json, status);
}

}  // namespace blakus
