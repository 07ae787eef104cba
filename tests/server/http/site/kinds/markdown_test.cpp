// Texts of courses: Markdown is shown, what could run is not.

#include <gtest/gtest.h>

#include "tests/server/http/site/pages_support.h"

namespace blakus::markdown_test {
namespace {

std::string page_of_unit(const std::string& text) {
  Course course;
  course.id = "kurss";
  course.title.lv = "Parauga kurss";
  course.date = "2026-11-20";
  course.units = {{.title = {.lv = "Pirmā nodaļa"}, .text = {.lv = text}}};
  const SmallSite site{{body("aura", "Aura")}, {course}};
  const auto html = site.html("/courses/kurss");
  const auto begin = html.find("id=\"unit-1\"");
  return begin == std::string::npos ? ""
                                    : html.substr(begin, html.find("</section>", begin) - begin);
}

TEST(CourseText, IsShownAsMarkdownSays) {
  const auto html = page_of_unit(
      "Pirmā **svarīga** rinda ar [saiti](https://example.lv/a).\n\n- viens\n- `divi`\n\n1. "
      "soli\n\n"
      "## Vai sapratāt?\n\nAtbilde.\n\n## Tālāk\n\nVēl.");
  EXPECT_TRUE(holds(html, "<strong>svarīga</strong>")) << html;
  EXPECT_TRUE(holds(html, "<a href=\"https://example.lv/a\" rel=\"noopener\">saiti</a>")) << html;
  EXPECT_TRUE(holds(html, "<li>viens</li>")) << html;
  EXPECT_TRUE(holds(html, "<code>divi</code>")) << html;
  EXPECT_TRUE(holds(html, "<summary>Vai sapratāt?</summary>")) << html;
  EXPECT_TRUE(holds(html, "</details>")) << html;
  EXPECT_TRUE(holds(html, "<h4>Tālāk</h4>")) << html;
}

TEST(CourseText, RunsNothing) {
  const auto html = page_of_unit(
      "<script>alert(1)</script>\n\n<b onclick=x>a</b> ![bilde](https://x.lv/p.png) "
      "[uz](javascript:alert(1)) [d](data:text/html,x) &lt;img&gt;\n\n<style>*{}</style>");
  for (const auto* part : {"<script", "<b onclick", "<img", "javascript:", "data:text", "<style"})
    EXPECT_FALSE(holds(html, part)) << part << '\n' << html;
  EXPECT_TRUE(holds(html, "bilde"));
}

TEST(CourseText, OfAnyDepthIsSoonDone) {
  EXPECT_FALSE(page_of_unit(std::string(20'000, '>') + "a").empty());
  EXPECT_FALSE(page_of_unit(std::string(20'000, '*')).empty());
  EXPECT_FALSE(page_of_unit(std::string(20'000, '[')).empty());
}

}  // namespace
}  // namespace blakus::markdown_test
