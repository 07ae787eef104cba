#pragma once
// What pages are made from and no request changes, made once a generation and day: texts of the
// frame, the start page. Knows neither what they are nor who makes them.

#include <array>
#include <cstddef>
#include <functional>
#include <memory>
#include <mutex>
#include <string>

#include "server/http/site/view.h"
#include "server/search/index/derived_values.h"

namespace blakus {

class Snapshot;

/// Those of one site: what two sites say of one generation depends on their settings.
class KeptParts {
 public:
  /// Of that generation on that ISO day; those of the one asked for before are given up.
  std::shared_ptr<const DerivedValues> of(const std::shared_ptr<const Snapshot>& snapshot,
                                          const std::string& day) const {
    const std::lock_guard lock{mutex_};
    const bool same = !snapshot_.owner_before(snapshot) && !snapshot.owner_before(snapshot_);
    if (!same || day != day_) {
      snapshot_ = snapshot;
      day_ = day;
      parts_ = std::make_shared<const DerivedValues>();
    }
    return parts_;
  }

 private:
  mutable std::mutex mutex_;
  mutable std::weak_ptr<const Snapshot> snapshot_;
  mutable std::string day_;
  mutable std::shared_ptr<const DerivedValues> parts_;
};

/// A part of pages for each of many records, such as what a card says of an organization whatever
/// is searched for. Of two that share a place the one asked for last is kept: a fixed number, some
/// kilobytes each, suffices for what many look at.
class KeptViews {
 public:
  template <typename Make>
  View of(const std::string& id, Make make) const {
    auto& place = places_->at[std::hash<std::string>{}(id) % place_count];
    {
      const std::lock_guard lock{places_->mutex};
      if (place.id == id) return place.view;
    }
    auto made = make();
    const std::lock_guard lock{places_->mutex};
    place = {.id = id, .view = made};
    return made;
  }

 private:
  static constexpr std::size_t place_count = 1024;
  struct Place {
    std::string id;
    View view;
  };
  struct Places {
    std::mutex mutex;
    std::array<Place, place_count> at;
  };
  std::unique_ptr<Places> places_ = std::make_unique<Places>();
};

}  // namespace blakus
