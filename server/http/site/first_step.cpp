#include "server/http/site/first_step.h"

#include "server/http/site/contacts.h"

namespace blakus {

std::string first_step(const PageContext& reader, const Organization& organization) {
  if (const auto& own = organization.joining.first_step.in(reader.language); !own.empty())
    return reader.say("step.own", {{"step", own}});
  if (!phones_of(organization).empty()) return reader.say("step.call");
  if (!emails_of(organization).empty()) return reader.say("step.write");
  if (!websites_of(organization).empty()) return reader.say("step.visit");
  if (!social_of(organization).empty()) return reader.say("step.social");
  return {};
}

}  // namespace blakus
