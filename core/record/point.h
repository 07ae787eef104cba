#pragma once
// A place on the globe. In records it is two numbers at two keys: both or none.

namespace blakus {

struct Point {
  double latitude = 0;   ///< degrees, WGS 84
  double longitude = 0;  ///< degrees, WGS 84
  bool operator==(const Point&) const = default;
};

/// Of the two numbers.
struct PointKeys {
  const char* latitude;
  const char* longitude;
};

}  // namespace blakus
