#include "server/http/site/sprite.h"

#include <algorithm>

namespace blakus {
namespace {

constexpr std::string_view opening = "<symbol id=\"";
constexpr std::string_view closing = "</symbol>";
constexpr std::string_view reference = "\"#i-";

}  // namespace

Sprite::Sprite(std::string_view svg) {
  if (svg.ends_with('\n')) svg.remove_suffix(1);  // of its file
  auto at = svg.find(opening);
  frame_ = svg.substr(0, at);
  while (at < svg.size() && svg.substr(at).starts_with(opening)) {
    const auto name = at + opening.size();
    const auto end = std::min(svg.find(closing, at), svg.size() - closing.size()) + closing.size();
    numbers_.emplace(svg.substr(name, svg.find('"', name) - name), symbols_.size());
    symbols_.emplace_back(svg.substr(at, end - at));
    at = end;
  }
  frame_ += svg.substr(std::min(at, svg.size()));
}

void Sprite::put_used(std::string& page) const {
  const auto place = symbols_.empty() ? page.npos : page.find(frame_);
  if (place == page.npos) return;
  std::vector<bool> used(symbols_.size());
  for (auto at = page.find(reference, place + frame_.size()); at != page.npos;
       at = page.find(reference, at)) {
    at += 2;
    const auto found = numbers_.find(page.substr(at, page.find('"', at) - at));
    if (found != numbers_.end()) used[found->second] = true;
  }
  std::string symbols;
  for (std::size_t number = 0; number < used.size(); ++number)
    if (used[number]) symbols += symbols_[number];
  page.insert(page.find('>', place) + 1, symbols);
}

}  // namespace blakus
