#pragma once
// The drawings of the site: one list of symbols, of which a page carries those it shows. Knows
// `href="#i-NAME"`; never what is drawn.

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace blakus {

class Sprite {
 public:
  Sprite() = default;
  /// `svg`: "<svg …><symbol id="i-menu" …>…</symbol>…</svg>".
  explicit Sprite(std::string_view svg);

  /// The same without its symbols: it marks their place on a page.
  const std::string& frame() const { return frame_; }
  /// Puts those into the frame that are shown behind it.
  void put_used(std::string& page) const;

 private:
  std::string frame_;
  std::vector<std::string> symbols_;
  std::unordered_map<std::string, std::size_t> numbers_;  ///< by name: "i-menu"
};

}  // namespace blakus
