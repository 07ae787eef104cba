#pragma once
// One request as the routes see it: decoded, and without anything they do not need. No address and
// no agent: what is not known cannot be logged.

#include <string>

#include "server/http/transport/reply.h"

namespace blakus {

struct HttpRequest {
  std::string method = "GET";  ///< GET, HEAD, POST or OPTIONS
  std::string path = "/";      ///< percent-decoded; any bytes
  std::string query;           ///< as sent, without "?"
  Parameters parameters;       ///< of the query, decoded, in the order given
  std::string body;
  // Of POST and of the review area alone:
  std::string cookie;
  std::string origin;      ///< "https://example.lv" of the page that sent the form
  std::string fetch_site;  ///< what the browser says of that page: "same-origin"
  std::string host;        ///< as asked for, to compare `origin` with
  std::string sender;      ///< keyed hash of the address, good for a day; only to count by
  bool multipart = false;  ///< the body has several parts; nothing here takes them apart
  std::string if_none_match;
  bool accepts_gzip = false;
  bool wants_markdown = false;  ///< Accept names text/markdown
};

}  // namespace blakus
