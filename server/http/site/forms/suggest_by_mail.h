#pragma once
// What stands in the place of the forms where there is no store: how to write by mail.

#include <optional>
#include <string>

#include "server/http/site/page_context.h"
#include "server/http/transport/reply.h"

namespace blakus {

Reply suggest_new_by_mail(const PageContext& context);
Reply confirm_by_mail(const PageContext& context);
std::optional<Reply> suggest_change_by_mail(const PageContext& context, const std::string& id);
std::optional<Reply> ask_by_mail(const PageContext& context, const std::string& id);

}  // namespace blakus
