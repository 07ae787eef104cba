#pragma once
// What a page is asked. Knows languages; never who asked.

#include <optional>
#include <string>

#include "core/record/language.h"
#include "server/http/transport/reply.h"

namespace blakus {

/// One request for a page.
struct PageRequest {
  std::string path =
      "/";  ///< without the language prefix, percent-decoded: "/organizations/agihas"
  Parameters parameters;
  Language language = Language::lv;
  bool markdown = false;            ///< in the form that programs read, where the row has it
  std::optional<std::string> sent;  ///< of a POST that is a message; of all else nothing
  std::string host;        ///< as asked for; only PageContext::own_link may make an address of it
  bool with_form = false;  ///< a form was sent, by POST
};

}  // namespace blakus
