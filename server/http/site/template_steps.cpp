#include "server/http/site/template_steps.h"

#include <algorithm>
#include <stdexcept>

#include "server/http/app/json_text.h"

namespace blakus {
namespace {

constexpr std::string_view tag_opening = "{{";
constexpr std::string_view tag_closing = "}}";
constexpr std::string_view message_prefix = "t.";

std::vector<ViewName> path_in(std::string_view name) {
  std::vector<ViewName> path;
  if (name == ".") return path;
  for (auto dot = name.find('.'); dot != name.npos; dot = name.find('.')) {
    path.emplace_back(name.substr(0, dot));
    name.remove_prefix(dot + 1);
  }
  path.emplace_back(name);
  return path;
}

/// Does a form open here, besides those of the search?
bool opens_form(std::string_view text) {
  constexpr std::string_view opening = "<form";
  for (auto at = text.find(opening); at != text.npos; at = text.find(opening, at + 1)) {
    const auto tag = text.substr(at, text.find('>', at) - at);
    if (tag.find("id=\"search\"") == tag.npos && tag.find("id=\"again\"") == tag.npos) return true;
  }
  return false;
}

bool opens_section(const View* view) {
  return view != nullptr && !view->is_false() && (!view->is_list() || has_items(*view));
}

}  // namespace

class TemplateSteps::Reader {
 public:
  Reader(std::vector<Step>& steps, const FindMessage& message) : steps_(steps), message_(message) {}

  void read(std::string_view text) {
    for (auto at = text.find(tag_opening); at != text.npos; at = text.find(tag_opening)) {
      add_text(text.substr(0, at));
      const auto end = text.find(tag_closing, at);
      if (end == text.npos) throw std::runtime_error("a tag is not closed");
      const auto begin = at + tag_opening.size();
      add_tag(text.substr(begin, end - begin));
      text.remove_prefix(end + tag_closing.size());
    }
    add_text(text);
    if (!open_.empty()) throw std::runtime_error(fault_of("is not closed"));
  }

 private:
  /// The end of a line that has a section's tag is a step of its own.
  void add_text(std::string_view text) {
    const auto end = text.find('\n');
    if (has_section_tag_ && end != text.npos) {
      push_text(text.substr(0, end));
      steps_.push_back({.kind = Kind::end_of_tag_line});
      text.remove_prefix(end + 1);
      has_section_tag_ = false;
    }
    if (text.find('\n') != text.npos) has_section_tag_ = false;
    push_text(text);
  }
  void push_text(std::string_view text) {
    if (!text.empty()) steps_.push_back({.text = text, .has_form = opens_form(text)});
  }

  void add_tag(std::string_view tag) {
    const auto sign = tag.empty() ? '\0' : tag.front();
    if (sign == '/') return close(tag.substr(1));
    if (sign == '#' || sign == '^') return open(tag);
    if (tag.starts_with(message_prefix)) {
      const auto& message = message_(tag.substr(message_prefix.size()));
      steps_.push_back({.kind = Kind::message, .text = tag, .message = &message});
    } else {
      steps_.push_back({.kind = Kind::value, .text = tag, .path = path_in(tag)});
    }
  }

  void open(std::string_view tag) {
    has_section_tag_ = true;
    open_.push_back(steps_.size());
    const auto name = tag.substr(1);
    steps_.push_back({.kind = tag.front() == '#' ? Kind::section : Kind::inverted,
                      .text = name,
                      .path = path_in(name)});
  }

  void close(std::string_view name) {
    has_section_tag_ = true;
    if (open_.empty()) throw std::runtime_error("{{/" + std::string(name) + "}} closes nothing");
    auto& section = steps_[open_.back()];
    if (section.text != name)
      throw std::runtime_error(fault_of("is closed by {{/" + std::string(name) + "}}"));
    section.end = steps_.size();
    open_.pop_back();
  }

  std::string fault_of(const std::string& what) const {
    return "section '" + std::string(steps_[open_.back()].text) + "' " + what;
  }

  std::vector<Step>& steps_;
  const FindMessage& message_;
  std::vector<std::size_t> open_;
  bool has_section_tag_ = false;  // of the line that is read
};

class TemplateSteps::Writer {
 public:
  Writer(const std::vector<Step>& steps, Language language, std::span<const View* const> views)
      : steps_(steps),
        language_(static_cast<std::size_t>(language)),
        levels_(views.begin(), views.end()) {}

  void write(std::size_t at, std::size_t end) {
    while (at < end) {
      const auto& step = steps_[at++];
      switch (step.kind) {
        case Kind::text:
          done.html += step.text;
          done.has_form = done.has_form || step.has_form;
          break;
        case Kind::end_of_tag_line:
          end_line();
          break;
        case Kind::message:
          done.html += (*step.message)[language_];
          break;
        case Kind::value:
          if (const auto* view = find(step); view != nullptr && view->is_string())
            append_html(done.html, view->string_value());
          break;
        case Kind::section:
          write_section(find(step), at, step.end);
          at = step.end;
          break;
        case Kind::inverted:
          if (!opens_section(find(step))) write(at, step.end);
          at = step.end;
          break;
      }
    }
  }

  Rendered done;

 private:
  void write_section(const View* view, std::size_t at, std::size_t end) {
    if (!opens_section(view)) return;
    if (!view->is_list()) return write_with(*view, at, end);
    for (const auto& item : view->list_value()) write_with(item, at, end);
  }

  void write_with(const View& view, std::size_t at, std::size_t end) {
    levels_.push_back(&view);
    write(at, end);
    levels_.pop_back();
  }

  /// A line of tags that left nothing is left out.
  void end_line() {
    auto& html = done.html;
    const auto last = html.find_last_not_of(" \t");
    if (last == html.npos || html[last] == '\n')
      html.resize(last + 1);
    else
      html += '\n';
  }

  const View* find(const Step& step) {
    if (step.path.empty()) return levels_.back();
    const View* found = nullptr;
    for (auto level = levels_.rbegin(); level != levels_.rend() && found == nullptr; ++level)
      found = (*level)->get(step.path.front());
    for (std::size_t at = 1; at < step.path.size() && found != nullptr; ++at)
      found = found->get(step.path[at]);
    // A part of the map that the vocabulary does not have is simply not drawn.
    if (found == nullptr && !step.text.starts_with("part."))
      done.missing.append(done.missing.empty() ? "" : ", ").append(step.text);
    return found;
  }

  const std::vector<Step>& steps_;
  const std::size_t language_;
  std::vector<const View*> levels_;
};

TemplateSteps::TemplateSteps(std::string_view text, const FindMessage& message)
    : length_(text.size()) {
  Reader{steps_, message}.read(text);
  steps_.shrink_to_fit();
}

TemplateSteps::Rendered TemplateSteps::render(std::span<const View* const> views,
                                              Language language) const {
  Writer writer{steps_, language, views};
  writer.done.html.reserve(4 * length_);
  writer.write(0, steps_.size());
  return std::move(writer.done);
}

}  // namespace blakus
