#include "server/http/problem_json.h"

#include "server/http/json_text.h"

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

std::string_view reason_phrase(int status) {
  switch (status) {
    case 200:
      return "OK";
    case 304:
      return "Not Modified";
    case 400:
      return "Bad Request";
    case 404:
      return "Not Found";
    case 405:
      return "Method Not Allowed";
    case 411:
      return "Length Required";
    case 413:
      return "Content Too Large";
    case 414:
      return "URI Too Long";
    case 415:
      return "Unsupported Media Type";
    case 417:
      return "Expectation Failed";
    case 429:
      return "Too Many Requests";
    case 431:
      return "Request Header Fields Too Large";
    case 500:
      return "Internal Server Error";
    case 501:
      return "Not Implemented";
    case 503:
      return "Service Unavailable";
    case 505:
      return "HTTP Version Not Supported";
    default:
      return "Unknown";
  }
}

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
