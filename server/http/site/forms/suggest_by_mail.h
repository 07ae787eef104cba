#pragma once
// What stands in the place of the forms where there is no store: how to write by mail.

#include <optional>
#include <string>

#include "core/kinds/kinds.h"
#include "server/http/site/page_context.h"
#include "server/http/transport/reply.h"

namespace blakus {

Reply suggest_new_by_mail(const PageContext& context);
/// A record of the network: what it is called says the title.
Reply suggest_record_by_letter(const PageContext& context, Kind kind);
/// A question about a field of advice, which the network passes on.
Reply ask_expert_by_letter(const PageContext& context, const std::string& field);
Reply confirm_by_mail(const PageContext& context);
std::optional<Reply> suggest_change_by_mail(const PageContext& context, const std::string& id);
std::optional<Reply> ask_by_mail(const PageContext& context, const std::string& id);

}  // namespace blakus
