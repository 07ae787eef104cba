#pragma once
// The bridge to httplib: one checked request in, bytes of the answer out. The library writes; it
// never sees a socket, a range, a compressed or a chunked body, and reads no target and no header:
// those it is handed as they were framed. The only file that knows it.

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "server/http/conversation.h"
#include "server/http/http_request.h"
#include "server/http/reply.h"
#include "server/http/request_framing.h"
#include "server/http/standard_headers.h"

namespace blakus {

class Library {
 public:
  using Handler = std::function<Reply(const HttpRequest&)>;

  /// An address as a key to count by: kept instead of it.
  using SenderKey = std::function<std::string(std::string_view address)>;

  Library(Handler handler, SenderKey sender_key, const HeaderOptions& headers,
          std::vector<std::string> proxies = {});
  ~Library();
  Library(const Library&) = delete;
  Library& operator=(const Library&) = delete;
  Library(Library&&) = delete;
  Library& operator=(Library&&) = delete;

  /// Safe from many threads at once. Exceptions of the handler become an empty 500.
  Outgoing answer(const WholeRequest& request, bool keep_alive) const;

 private:
  class Bridge;
  std::unique_ptr<Bridge> bridge_;
};

}  // namespace blakus
