#include "server/http/site/error_page.h"

#include <array>

#include <fmt/format.h>

#include "server/http/site/frame.h"
#include "server/http/site/terms.h"

namespace blakus {
namespace {

struct ErrorWords {
  int status;
  const char* title;
  const char* text;
};
constexpr auto errors = std::to_array<ErrorWords>({{400, "error.400", "error.400_text"},
                                                   {403, "error.403", "error.403_text"},
                                                   {404, "error.404", "error.404_text"},
                                                   {405, "error.405", "error.405_text"},
                                                   {413, "error.413", "error.413_text"},
                                                   {429, "error.429", "error.429_text"},
                                                   {500, "error.500", "error.500_text"},
                                                   {503, "error.503", "error.503_text"}});

const ErrorWords& words_for(int status) {
  for (const auto& words : errors)
    if (words.status == status) return words;
  return words_for(status < 500 ? 400 : 500);
}

}  // namespace

Reply error_page(const PageContext& context, int status, const ErrorDetail& detail) {
  const auto& words = words_for(status);
  View view;
  view["heading"] = context.say(words.title);
  const bool not_kept = status == 503 && context.request.with_form;
  view["text"] = context.say(not_kept ? "error.503_sent" : words.text);
  view["detail"] = some(detail.wrong);
  view["broken"] = status >= 500;
  view["logged"] = some(detail.id);
  view["areas"] = list_of(context.snapshot->terms(Kind::area),
                          [&](const auto* area) { return term_link(context, *area); });
  const PageFacts facts{
      .title = context.say(words.title), .path = "/", .indexed = false, .status = status};
  return framed(context, "error", facts, std::move(view));
}

Reply bad_parameters_page(const PageContext& context, const std::vector<BadParameter>& bad) {
  std::vector<std::string> details;
  for (const auto& one : bad) details.push_back(one.name + ": " + one.reason);
  return error_page(context, 400, {.wrong = fmt::format("{}", fmt::join(details, "; "))});
}

}  // namespace blakus
