#pragma once
// What is said about an answer, whatever it is: packed, kept, known, framed, also there as
// Markdown. Knows rows of addresses and settings; never what an answer says.

#include "server/http/app/page_request.h"
#include "server/http/app/route_list.h"
#include "server/http/app/site_settings.h"
#include "server/http/transport/http_request.h"
#include "server/http/transport/reply.h"

namespace blakus {

/// Packs it where the client takes it so and it is worth it.
void compress(const HttpRequest& request, Reply& reply);

/// "If-None-Match: *" is false for whatever is there (RFC 9110, section 13.1.2).
void leave_out_if_any_is_known(const HttpRequest& request, Reply& reply);

/// Says how long a browser may keep the answer; what is `checked` is the usual.
void keep_for(Cache cache, Reply& reply);

/// A page without script, form or picture: what a frame of another site may hold. The header
/// without a value keeps away the usual one, which older browsers heed before frame-ancestors.
void let_be_framed(const SiteSettings& settings, Reply& reply);

/// Where the same stands for programs that read, and that Accept chooses between the two.
void offer_markdown(const PageRequest& asked, const RouteMatch& found, Reply& reply);

/// Without its body where the browser has it.
Reply unless_named(const HttpRequest& request, Reply reply);

}  // namespace blakus
