#include "server/http/site/kinds/course/markdown.h"

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <string>
#include <vector>

#include <cmark.h>

namespace blakus {
namespace {

constexpr std::size_t longest_markdown = 100'000;
constexpr int deepest_nesting = 16;

using Node = std::unique_ptr<cmark_node, decltype(&cmark_node_free)>;

bool leads_to_a_page(std::string_view address) {
  return address.starts_with("https://") || address.starts_with("http://") ||
         address.starts_with("/") || address.starts_with("mailto:");
}

/// How the words of a line are set.
struct Setting {
  bool strong = false;
  bool emphasis = false;
  bool code = false;
  std::string href;
};

void add_part(View& parts, const std::string& text, const Setting& setting) {
  if (text.empty()) return;
  View part;
  part["text"] = text;
  part["strong"] = setting.strong;
  part["emphasis"] = setting.emphasis;
  part["code"] = setting.code;
  part["href"] = some(setting.href);
  parts << std::move(part);
}

void add_inline(View& parts, cmark_node* node, Setting setting, int depth) {
  const auto type = cmark_node_get_type(node);
  if (type == CMARK_NODE_STRONG) setting.strong = true;
  if (type == CMARK_NODE_EMPH) setting.emphasis = true;
  if (type == CMARK_NODE_CODE) setting.code = true;
  if (type == CMARK_NODE_LINK && leads_to_a_page(cmark_node_get_url(node)))
    setting.href = cmark_node_get_url(node);
  if (type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK)
    add_part(parts, " ", setting);
  else if (const auto* literal = cmark_node_get_literal(node))
    add_part(parts, literal, setting);
  if (depth == deepest_nesting) return;
  for (auto* child = cmark_node_first_child(node); child != nullptr; child = cmark_node_next(child))
    add_inline(parts, child, setting, depth + 1);
}

View parts_of(cmark_node* node) {
  View parts{View::type::list};
  add_inline(parts, node, {}, 0);
  return parts;
}

View items_of(cmark_node* list) {
  View items{View::type::list};
  for (auto* item = cmark_node_first_child(list); item != nullptr; item = cmark_node_next(item)) {
    View view;
    view["parts"] = parts_of(item);
    items << std::move(view);
  }
  return items;
}

View block_of(cmark_node* node) {
  const auto type = cmark_node_get_type(node);
  const bool list = type == CMARK_NODE_LIST;
  const bool ordered = list && cmark_node_get_list_type(node) == CMARK_ORDERED_LIST;
  const bool code = type == CMARK_NODE_CODE_BLOCK;
  View view;
  view["heading"] = type == CMARK_NODE_HEADING;
  view["ordered"] = ordered;
  view["bullets"] = list && !ordered;
  view["code"] = code;
  view["paragraph"] = !list && !code && type != CMARK_NODE_HEADING;
  view["items"] = list ? items_of(node) : View{View::type::list};
  view["parts"] = list ? View{View::type::list} : parts_of(node);
  return view;
}

void append_words(std::string& words, cmark_node* node, int depth) {
  if (const auto* literal = cmark_node_get_literal(node)) words += literal;
  if (depth == deepest_nesting) return;
  for (auto* child = cmark_node_first_child(node); child != nullptr; child = cmark_node_next(child))
    append_words(words, child, depth + 1);
}

std::string question_of(cmark_node* node) {
  if (cmark_node_get_type(node) != CMARK_NODE_HEADING) return {};
  std::string words;
  append_words(words, node, 0);
  return words.ends_with('?') ? words : std::string();
}

class Sections {
 public:
  void begin(const std::string& question) {
    end();
    question_ = question;
  }
  void add(View block) { blocks_ << std::move(block); }
  View take() {
    end();
    return std::move(sections_);
  }

 private:
  void end() {
    if (has_items(blocks_) || !question_.empty()) {
      View section;
      section["question"] = some(question_);
      section["blocks"] = std::move(blocks_);
      sections_ << std::move(section);
    }
    blocks_ = View{View::type::list};
    question_.clear();
  }

  View sections_{View::type::list};
  View blocks_{View::type::list};
  std::string question_;
};

}  // namespace

std::string html_of_markdown(std::string_view text) {
  const Node root{cmark_parse_document(text.data(), text.size(), CMARK_OPT_VALIDATE_UTF8),
                  cmark_node_free};
  std::vector<cmark_node*> pictures;
  const std::unique_ptr<cmark_iter, decltype(&cmark_iter_free)> walk{cmark_iter_new(root.get()),
                                                                     cmark_iter_free};
  for (auto event = cmark_iter_next(walk.get()); event != CMARK_EVENT_DONE;
       event = cmark_iter_next(walk.get())) {
    auto* node = cmark_iter_get_node(walk.get());
    if (event == CMARK_EVENT_EXIT && cmark_node_get_type(node) == CMARK_NODE_IMAGE)
      pictures.push_back(node);
  }
  for (auto* picture : pictures) {  // its words stay; what lies inside another one comes first
    while (auto* word = cmark_node_first_child(picture)) cmark_node_insert_before(picture, word);
    cmark_node_free(picture);
  }
  const std::unique_ptr<char, decltype(&std::free)> html{
      cmark_render_html(root.get(), CMARK_OPT_DEFAULT), &std::free};
  return html.get();
}

View view_of_markdown(std::string_view text) {
  text = text.substr(0, std::min(text.size(), longest_markdown));
  const Node root{cmark_parse_document(text.data(), text.size(), CMARK_OPT_VALIDATE_UTF8),
                  cmark_node_free};
  Sections sections;
  for (auto* node = cmark_node_first_child(root.get()); node != nullptr;
       node = cmark_node_next(node)) {
    const auto question = question_of(node);
    const bool heading = cmark_node_get_type(node) == CMARK_NODE_HEADING;
    if (heading) sections.begin(question);
    if (question.empty()) sections.add(block_of(node));
  }
  return sections.take();
}

}  // namespace blakus
