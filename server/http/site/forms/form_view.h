#pragma once
// Groups of inputs of a record's form as a view for the template parts "record_fields" and
// "folded_fields". Knows how inputs look; never which ones a form has.

#include <string>
#include <string_view>
#include <vector>

#include "core/kinds/taxonomy_term/taxonomy.h"
#include "server/http/site/forms/record_form.h"

namespace blakus {

/// One of a few values of an input, and its text.
struct InputChoice {
  std::string value;
  std::string text;
};
using InputChoices = std::vector<InputChoice>;

/// How one input looks.
struct InputLook {
  std::string name;
  std::string label;          ///< message key
  const char* type = "text";  ///< of <input>; "area": a text of several lines
  const char* autocomplete = "off";
  std::string lang{};      ///< of the text in it, empty: the page's
  InputChoices choices{};  ///< of <select>; none: it is typed
};
using InputLooks = std::vector<InputLook>;

/// A field of a text in one language, with the message "form." NAME "_" CODE.
InputLook look_in(std::string_view name, Language language, const char* type = "text");

/// What stands above a group.
struct GroupTitle {
  const char* legend;  ///< message key
  const char* hint;    ///< message key
};

/// {id, name, value, text, ticked}: one value that can be chosen.
View choice_view(const std::string& name, const std::string& value, const std::string& text,
                 bool ticked);

/// Builds the groups of a form one after the other.
class FormView {
 public:
  FormView(const PageContext& context, const Parameters& fields, const FormErrors& errors)
      : context_(context), fields_(fields), errors_(errors) {}

  const PageContext& context() const { return context_; }

  bool is_filled(const std::string& name) const;

  void inputs(const GroupTitle& title, const InputLooks& looks);
  /// A row of these inputs up to the last with anything in it, and one more to add another.
  void rows(const GroupTitle& title, const InputLooks& looks);
  /// One of the values of a field; the text beside each is the message "form." NAME "_" VALUE.
  void choice(const GroupTitle& title, const char* name, const std::vector<std::string>& values);
  /// The terms of a kind, some of which are ticked; the field is called as the kind.
  void terms(const GroupTitle& title, Kind kind);

  View take() { return std::move(groups_); }
  bool has_open_group() const { return has_open_group_; }

 private:
  struct Box {
    std::string name;
    std::string value;
    std::string text;
    bool ticked = false;
    const char* type = "checkbox";
  };
  View input(const InputLook& look, const std::string& id, const std::string& value) const;
  View box(const Box& box) const;
  void add(const GroupTitle& title, View inputs, View boxes = View(false));

  const PageContext& context_;
  const Parameters& fields_;
  const FormErrors& errors_;
  View groups_{View::type::list};
  bool has_open_group_ = false;
};

}  // namespace blakus
