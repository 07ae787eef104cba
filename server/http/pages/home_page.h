#pragma once
// What visitors see before they search. Knows the snapshot; never an address.

#include "server/http/pages/visit.h"
#include "server/http/transport/reply.h"

namespace blakus {

Reply home_page(const Visit& visit);

}  // namespace blakus
