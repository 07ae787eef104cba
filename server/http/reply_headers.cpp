#include "server/http/reply_headers.h"

#include <algorithm>

#include "server/http/app/entity_tag.h"
#include "server/http/site/page_context.h"
#include "server/http/transport/gzip.h"
#include "server/http/transport/url.h"

namespace blakus {
namespace {

constexpr std::size_t worth_compressing = 1024;

/// What is left of an answer that the browser has.
void make_not_modified(Reply& reply) {
  reply.status = 304;
  reply.body.clear();
  reply.content_type.clear();
  std::erase_if(reply.headers,
                [](const auto& header) { return header.first == "Content-Encoding"; });
}

}  // namespace

void compress(const HttpRequest& request, Reply& reply) {
  const bool packed =
      std::any_of(reply.headers.begin(), reply.headers.end(),
                  [](const auto& header) { return header.first == "Content-Encoding"; });
  // A 304 carries the Vary of the answer that it stands for (RFC 9110, section 15.4.5).
  const bool may_be_packed = reply.status == 304 || is_compressible(reply.content_type);
  if (packed || !may_be_packed) return;
  std::string varies = "Accept-Encoding";
  std::erase_if(reply.headers, [&](const auto& header) {
    if (header.first != "Vary") return false;
    if (header.second != varies) varies = header.second + ", " + varies;
    return true;
  });
  reply.headers.emplace_back("Vary", std::move(varies));
  if (!request.accepts_gzip || reply.body.size() < worth_compressing) return;
  reply.body = gzip(reply.body);
  reply.headers.emplace_back("Content-Encoding", "gzip");
}

void leave_out_if_any_is_known(const HttpRequest& request, Reply& reply) {
  if (request.if_none_match == "*" && request.method != "POST" && reply.status == 200)
    make_not_modified(reply);
}

void keep_for(Cache cache, Reply& reply) {
  if (cache == Cache::never) reply.headers.emplace_back("Cache-Control", "no-store");
  if (cache == Cache::hour && reply.status < 400)
    reply.headers.emplace_back("Cache-Control", "public, max-age=3600");
}

void let_be_framed(const SiteSettings& settings, Reply& reply) {
  reply.headers.emplace_back("Content-Security-Policy",
                             "default-src 'none'; style-src 'self'; base-uri 'none'; "
                             "form-action 'none'; frame-ancestors " +
                                 (settings.embed_on == "none" ? "'none'" : settings.embed_on));
  reply.headers.emplace_back("X-Frame-Options", "");
  reply.headers.emplace_back("Cross-Origin-Resource-Policy", "cross-origin");
}

void offer_markdown(const PageRequest& asked, const RouteMatch& found, Reply& reply) {
  if (!found.route.markdown || found.markdown) return;
  reply.headers.emplace_back("Vary", "Accept");
  if (reply.status != 200 || asked.markdown || found.id.empty()) return;
  reply.headers.emplace_back("Link", "<" +
                                         encoded_path(localized_path(asked.language, asked.path)) +
                                         ".md>; rel=\"alternate\"; type=\"text/markdown\"");
}

Reply unless_named(const HttpRequest& request, Reply reply) {
  const auto tag = std::ranges::find(reply.headers, "ETag", [](const auto& h) { return h.first; });
  if (tag != reply.headers.end() && matches_etag(request.if_none_match, tag->second))
    make_not_modified(reply);
  return reply;
}

}  // namespace blakus
