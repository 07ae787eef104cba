// What assistants ask by the Model Context Protocol (https://modelcontextprotocol.io, streamable
// HTTP): JSON-RPC by POST, one answer each, no session, nothing kept. The answers are the Markdown
// of the pages. Knows the protocol; never how a search is done.

#include <set>

#include <nlohmann/json.hpp>

#include "core/index/schema.h"
#include "core/kinds/paths.h"
#include "server/http/app/parameters.h"
#include "server/http/app/problem_json.h"
#include "server/http/app/route.h"
#include "server/http/site/kinds/organization/organization_markdown.h"
#include "server/http/site/markdown.h"
#include "server/http/site/pages/results.h"
#include "server/http/site/pages/results_markdown.h"
#include "server/search/index/postings.h"

namespace blakus {
namespace {

using Json = nlohmann::ordered_json;

constexpr auto protocol_versions =
    std::to_array<std::string_view>({"2025-06-18", "2025-03-26", "2024-11-05"});
constexpr int parse_error = -32700;
constexpr int invalid_request = -32600;
constexpr int unknown_method = -32601;
constexpr int invalid_parameters = -32602;
constexpr std::size_t most_completions = 20;

/// What a tool gives: text to read, the same as data, and whether it is a refusal.
struct ToolAnswer {
  std::string text;
  Json data = Json::object();
  bool refused = false;
};

ToolAnswer refusal(std::string text) {
  return {.text = std::move(text), .refused = true};
}

/// The text at that name of the arguments; a number as it is written.
std::string argument(const Json& arguments, const char* name) {
  const auto found = arguments.find(name);
  if (found == arguments.end()) return {};
  return found->is_string() ? found->get<std::string>() : found->dump();
}

ToolAnswer search(const PageContext& context, const Json& arguments) {
  Parameters parameters;
  const auto take = [&](const char* from, const char* to) {
    if (auto value = argument(arguments, from); !value.empty())
      parameters.emplace_back(to, std::move(value));
  };
  take("query", "q");
  for (const auto* name : {"region", "area", "diagnosis", "page"}) take(name, name);
  auto checked = search_request(parameters, *context.snapshot);
  if (!checked.ok()) {
    const auto& bad = checked.bad.front();
    return refusal(context.say("mcp.bad", {{"what", bad.name + ": " + bad.reason}}));
  }
  checked.value.language = context.language;
  const auto answer = results_for(context, checked.value);
  ToolAnswer result{.text = results_markdown(context, checked.value, answer)};
  auto ids = Json::array();
  for (const auto& match : answer.matches) ids.push_back(match.organization->id);
  result.data = {{"total", answer.total},
                 {"page", answer.page},
                 {"pages", answer.pages},
                 {"organizations", std::move(ids)},
                 {"url", context.own_link("/", query_string(checked.value))}};
  return result;
}

bool is_archived(const Snapshot& snapshot, const std::string& id) {
  const auto document = snapshot.postings().document(id_value(Kind::organization, id));
  return document != 0 && snapshot.columns().archived().contains(document);
}

ToolAnswer organization(const PageContext& context, const Json& arguments) {
  const auto found = context.snapshot->organization(argument(arguments, "id"));
  if (!found) return refusal(context.say("mcp.no_organization"));
  if (is_archived(*context.snapshot, found->id)) return refusal(context.say("mcp.archived"));
  return {.text = organization_markdown(context, *found),
          .data = {{"id", found->id},
                   {"url", context.own_link(path_of(Kind::organization, found->id))}}};
}

/// The condition or area of that id; null if there is none.
const TaxonomyTerm* condition_of(const Snapshot& snapshot, const std::string& id) {
  const auto* term = snapshot.term(Kind::diagnosis, id);
  return term != nullptr ? term : snapshot.term(Kind::area, id);
}

ToolAnswer listed_conditions(const PageContext& context, const std::string& words) {
  const auto suggestions =
      context.site_context.searcher.autocomplete(words, context.language, most_completions);
  MarkdownText text{context};
  auto items = Json::array();
  for (const auto& each : suggestions) {
    if (each.kind != Kind::diagnosis && each.kind != Kind::area) continue;
    text.link(each.label, context.link(path_of(each.kind, each.id)), each.id);
    items.push_back({{"id", each.id}, {"kind", name_of(each.kind)}, {"label", each.label}});
  }
  if (items.empty()) return refusal(context.say("mcp.no_condition"));
  return {.text = text.take("/diagnoses"), .data = {{"items", std::move(items)}}};
}

ToolAnswer conditions(const PageContext& context, const Json& arguments) {
  const auto id = argument(arguments, "id");
  if (id.empty()) {
    const auto words = argument(arguments, "query");
    const auto checked = suggest_request({{"q", words}});
    return checked.ok() && !words.empty() ? listed_conditions(context, checked.value.text)
                                          : refusal(context.say("mcp.no_condition"));
  }
  const auto* term = condition_of(*context.snapshot, id);
  if (term == nullptr) return refusal(context.say("mcp.no_condition"));
  return {.text = term_markdown(context, *term),
          .data = {{"id", term->id},
                   {"kind", name_of(term->kind)},
                   {"url", context.own_link(path_of(*term))}}};
}

struct Tool {
  const char* name;
  ToolAnswer (*answer)(const PageContext& context, const Json& arguments);
  std::array<const char*, 3> arguments;  ///< each a text; "" where there are fewer
  const char* required;                  ///< of these; "" where none is
};
constexpr auto tools = std::to_array<Tool>({{"search", search, {"query", "region", "page"}, ""},
                                            {"organization", organization, {"id", "", ""}, "id"},
                                            {"conditions", conditions, {"id", "query", ""}, ""}});

Json schema_of(const PageContext& context, const Tool& tool) {
  Json properties = Json::object();
  for (const std::string name : tool.arguments)
    if (!name.empty())
      properties[name] = {{"type", name == "page" ? "integer" : "string"},
                          {"description", context.say("mcp.arg_" + name)}};
  auto codes = Json::array();
  for (const auto language : all_languages) codes.push_back(code_of(language));
  properties["lang"] = {
      {"type", "string"}, {"enum", codes}, {"description", context.say("mcp.arg_lang")}};
  Json schema{{"type", "object"}, {"properties", std::move(properties)}};
  if (*tool.required != '\0') schema["required"] = Json::array({tool.required});
  return schema;
}

Json listed_tools(const PageContext& context) {
  auto list = Json::array();
  for (const auto& tool : tools)
    list.push_back({{"name", tool.name},
                    {"description", context.say("mcp." + std::string(tool.name))},
                    {"inputSchema", schema_of(context, tool)},
                    {"annotations", {{"readOnlyHint", true}, {"openWorldHint", false}}}});
  return {{"tools", std::move(list)}};
}

Json initialized(const PageContext& context, const Json& parameters) {
  const auto asked = argument(parameters, "protocolVersion");
  const auto known = std::ranges::find(protocol_versions, asked);
  return {
      {"protocolVersion", known == protocol_versions.end() ? protocol_versions.front() : *known},
      {"capabilities", {{"tools", {{"listChanged", false}}}}},
      {"serverInfo", {{"name", "blakus"}, {"title", context.site_name()}, {"version", "1"}}},
      {"instructions", context.say("llms.lead") + " " + context.say("llms.crisis")}};
}

/// In the language that the arguments ask for, else in that of the address.
ToolAnswer answer_of(const PageContext& context, const Tool& tool, const Json& arguments) {
  auto request = context.request;
  if (const auto language = language_of(argument(arguments, "lang"))) request.language = *language;
  return tool.answer(PageContext{context.site_context, request}, arguments);
}

/// What went wrong with a message, or its result.
struct McpOutcome {
  Json result;
  int error = 0;
  const char* reason = "";
};

McpOutcome called(const PageContext& context, const Json& parameters) {
  const auto name = argument(parameters, "name");
  const auto tool = std::ranges::find(tools, name, [](const Tool& each) { return each.name; });
  if (tool == tools.end()) return {.error = invalid_parameters, .reason = "there is no such tool"};
  const auto given = parameters.find("arguments");
  if (given != parameters.end() && !given->is_object())
    return {.error = invalid_parameters, .reason = "arguments must be an object"};
  auto answer = answer_of(context, *tool, given == parameters.end() ? Json::object() : *given);
  Json result{{"content", Json::array({{{"type", "text"}, {"text", std::move(answer.text)}}})}};
  if (answer.refused)
    result["isError"] = true;
  else
    result["structuredContent"] = std::move(answer.data);
  return {.result = std::move(result)};
}

McpOutcome outcome_of(const PageContext& context, const Json& message) {
  const auto method = argument(message, "method");
  const auto given = message.find("params");
  if (given != message.end() && !given->is_object())
    return {.error = invalid_parameters, .reason = "params must be an object"};
  const auto parameters = given == message.end() ? Json::object() : *given;
  if (method == "initialize") return {.result = initialized(context, parameters)};
  if (method == "ping") return {.result = Json::object()};
  if (method == "tools/list") return {.result = listed_tools(context)};
  if (method == "tools/call") return called(context, parameters);
  return {.error = unknown_method, .reason = "there is no such method"};
}

Reply answered(int status, const Json& id, const McpOutcome& outcome) {
  Json answer{{"jsonrpc", "2.0"}, {"id", id}};
  if (outcome.error != 0)
    answer["error"] = {{"code", outcome.error}, {"message", outcome.reason}};
  else
    answer["result"] = outcome.result;
  return {.status = status,
          .content_type = "application/json",
          .body = answer.dump(-1, ' ', false, Json::error_handler_t::replace),
          .headers = {}};
}

/// Nothing is pushed: there is no stream to listen to, and no session to end.
Reply only_post() {
  auto reply = problem(405, "send a JSON-RPC message by POST");
  reply.headers.emplace_back("Allow", "POST, OPTIONS");
  return reply;
}

Reply mcp(const PageContext& context) {
  if (!context.request.sent) return only_post();
  const auto message = Json::parse(*context.request.sent, nullptr, false);
  if (message.is_discarded())
    return answered(400, nullptr, {.error = parse_error, .reason = "the body is not JSON"});
  if (!message.is_object() || argument(message, "jsonrpc") != "2.0")
    return answered(400, nullptr,
                    {.error = invalid_request, .reason = "not one JSON-RPC 2.0 message"});
  const auto id = message.find("id");
  if (id == message.end() || argument(message, "method").empty())  // a notification or an answer
    return {.status = 202, .content_type = {}, .body = {}, .headers = {}};
  return answered(200, *id, outcome_of(context, message));
}

}  // namespace

std::span<const Route> mcp_routes() {
  static constexpr auto routes = std::to_array<Route>({
      {.pattern = "/mcp",
       .page = mcp,
       .takes = Takes::messages,
       .crawled = false,
       .cache = Cache::never},
  });
  return routes;
}

}  // namespace blakus
