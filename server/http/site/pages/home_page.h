#pragma once
// What visitors see before they search. Knows the snapshot; never an address.

#include "server/http/site/page_context.h"
#include "server/http/transport/reply.h"

namespace blakus {

Reply home_page(const PageContext& context);

}  // namespace blakus
