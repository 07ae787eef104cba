#pragma once
// What a request asks for, as it stands in its address and its form. Knows languages and the search
// form; never rows of addresses.

#include <string>
#include <string_view>

#include "server/http/app/page_request.h"
#include "server/http/transport/http_request.h"

namespace blakus {

/// Does a program ask, which takes no page for an answer?
bool is_api(const HttpRequest& request);

/// "/ru/areas" is the Russian page "/areas".
PageRequest page_request(const HttpRequest& request);

/// The fields of the search form; or, where a button stands for a link, all of its search.
Parameters posted_parameters(std::string_view body);

/// "/lv/areas/" for "/areas": what people and programs type for a page that is there.
std::string without_slash_and_lv(std::string_view path);

}  // namespace blakus
