#include "server/search/reach.h"

#include "server/search/place.h"
#include "server/search/request.h"
#include "server/search/snapshot.h"

namespace blakus {

Reach::Reach(const Snapshot& snapshot) : nobody_(snapshot.columns().none()) {
  const auto& columns = snapshot.columns();
  for (const auto kind : facet_kinds) {
    for (const auto* term : snapshot.terms(kind)) {
      auto documents = columns.none();
      const auto add = [&](std::string_view id) {
        if (const auto* with = columns.with(kind, id)) documents |= *with;
      };
      add(term->id);
      if (kind == Kind::diagnosis)
        for (const auto& id : snapshot.hierarchy().narrower(kind, term->id)) add(id);
      if (kind == Kind::region) documents = place_of({term->id}, snapshot).all;
      sets_[{kind, term->id}] = std::move(documents);
    }
  }
}

const Bitset& Reach::of(Kind kind, std::string_view id) const {
  const auto found = sets_.find(std::pair<Kind, std::string>{kind, id});
  return found == sets_.end() ? nobody_ : found->second;
}

}  // namespace blakus
