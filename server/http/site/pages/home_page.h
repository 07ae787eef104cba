#pragma once
// What visitors see before they search. Knows the snapshot; never an address.

#include "server/http/site/visit.h"
#include "server/http/transport/reply.h"

namespace blakus {

Reply home_page(const Visit& visit);

}  // namespace blakus
