#include "server/http/site/kinds/organization/organization_entry.h"

#include "core/kinds/paths.h"
#include "server/http/app/uuid.h"
#include "server/http/site/neutral_line.h"

namespace blakus {

FeedEntry organization_entry(const PageContext& context, const Organization& organization) {
  const auto change = context.snapshot->change_of(organization);
  return {.id = "urn:uuid:" + uuid_of("organization:" + organization.id),
          .title = text_for(organization.name, context.language),
          .href = context.own_link(path_of(Kind::organization, organization.id)),
          .published = change.added,
          .updated = change.modified,
          .summary = plain_description(context, organization)};
}

}  // namespace blakus
