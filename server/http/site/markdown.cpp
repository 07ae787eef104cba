#include "server/http/site/markdown.h"

#include "core/record/lines.h"
#include "server/http/site/table.h"

namespace blakus {
namespace {

constexpr std::string_view marks = "\\`*_[]<>#|~";

/// Safe between the brackets of a link.
std::string link_target(const PageContext& context, std::string_view href) {
  std::string target = href.starts_with('/') ? context.own_address() : std::string();
  for (const char c : href) {
    if (c == '(' || c == ')' || c == '<' || c == '>' || c == ' ') {
      constexpr std::string_view digits = "0123456789ABCDEF";
      const auto byte = static_cast<unsigned char>(c);
      target.append("%").append(1, digits[byte >> 4U]).append(1, digits[byte & 15U]);
    } else if (static_cast<unsigned char>(c) > ' ') {
      target += c;
    }
  }
  return target;
}

}  // namespace

std::string markdown_escaped(std::string_view text) {
  std::string escaped;
  for (const char c : text) {
    if (marks.find(c) != std::string_view::npos) escaped += '\\';
    escaped += static_cast<unsigned char>(c) < ' ' ? ' ' : c;
  }
  return escaped;
}

void MarkdownText::heading(int level, std::string_view text) {
  blank();
  text_.append(static_cast<std::size_t>(level), '#').append(" ");
  text_.append(markdown_escaped(text)).append("\n\n");
}

void MarkdownText::paragraph(std::string_view text) {
  if (text.empty()) return;
  blank();
  text_.append(text).append("\n");
}

void MarkdownText::fact(std::string_view name, std::string_view text) {
  const auto lines = split(text, '\n');
  if (lines.empty()) return;
  if (name.ends_with(':')) name.remove_suffix(1);
  text_.append("- ").append(markdown_escaped(name)).append(":");
  if (lines.size() == 1) text_.append(" ").append(markdown_escaped(lines.front()));
  text_ += '\n';
  if (lines.size() == 1) return;
  for (const auto line : lines) text_.append("  - ").append(markdown_escaped(line)).append("\n");
}

std::string MarkdownText::link_text(std::string_view text, std::string_view href) const {
  return "[" + markdown_escaped(text) + "](" + link_target(context_, href) + ")";
}

void MarkdownText::link(std::string_view text, std::string_view href, std::string_view note) {
  text_.append("- ").append(link_text(text, href));
  if (!note.empty()) text_.append(": ").append(markdown_escaped(note));
  text_ += '\n';
}

void MarkdownText::blank() {
  if (!text_.empty() && !text_.ends_with("\n\n")) text_ += '\n';
}

std::string MarkdownText::take(std::string_view path, std::string_view query) {
  blank();
  const auto address = context_.own_link(path, query);
  text_.append("---\n\n").append(context_.say("md.source")).append(" <").append(address);
  text_.append(">  \n");
  if (const auto day = context_.date(context_.snapshot->columns().newest_check()); !day.empty())
    text_.append(context_.say("csv.readme_date", {{"date", day}})).append("  \n");
  text_.append(context_.say("csv.readme_licence", {{"url", std::string(data_licence_url)}}));
  text_.append("  \n").append(context_.say("advice")).append("\n");
  return std::move(text_);
}

Reply markdown_reply(const PageContext& context, std::string text) {
  return {.content_type = "text/markdown; charset=utf-8",
          .body = std::move(text),
          .headers = {{"Content-Language", std::string(code_of(context.language))}}};
}

std::string text_in(const View& view, const std::string& name) {
  const auto* found = view.is_object() ? view.get(name) : nullptr;
  return found != nullptr && found->is_string() ? found->string_value() : std::string();
}

const View::List& items_in(const View& view, const std::string& name) {
  static const View::List none;
  const auto* found = view.is_object() ? view.get(name) : nullptr;
  return found != nullptr && found->is_list() ? found->list_value() : none;
}

}  // namespace blakus
