#include "server/http/site/view.h"

#include <algorithm>

namespace blakus {

constexpr std::size_t usual_members = 8;

View::View() = default;
View::View(type kind) {
  if (kind == type::list) value_ = List{};
}
View::View(std::string text) : value_(std::move(text)) {}
View::View(const char* text) : value_(std::string(text)) {}
View::~View() = default;
View::View(const View&) = default;
View& View::operator=(const View&) = default;
View::View(View&&) noexcept = default;
View& View::operator=(View&&) noexcept = default;

View& View::operator[](ViewName name) {
  auto& members = std::get<Members>(value_);
  const auto found = std::ranges::find(members, name, &Member::name);
  if (found != members.end()) return found->value;
  if (members.empty()) members.reserve(usual_members);
  return members.emplace_back(name, View{}).value;
}

const View* View::get(ViewName name) const {
  const auto* members = std::get_if<Members>(&value_);
  if (members == nullptr) return nullptr;
  const auto found = std::ranges::find(*members, name, &Member::name);
  return found == members->end() ? nullptr : &found->value;
}

View& View::operator<<(View item) {
  std::get<List>(value_).push_back(std::move(item));
  return *this;
}

}  // namespace blakus
