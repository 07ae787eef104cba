#include "server/search/query/near_me.h"

#include "core/kinds/need/phrases.h"

namespace blakus {

std::vector<std::size_t> words_for_near_me(std::span<const Token> words) {
  static const Phrases phrases{
      {{"=tuvumā|=netālu|=tuvākā|=tuvākais|=tuvākie|=tuvākās|=tuvāko|=tuvējā|=apkaimē|=apkārtnē"},
       {"pie_manis|man_blakus|blakus_man|no_manis"},
       {"pie_mums_tuvumā"},
       {"manā_apkaimē|manā_pusē"},
       {"рядом_со_мной|рядом_с_домом|возле_меня|около_меня|недалеко_от_меня"},
       {"поблизости|неподалёку|недалеко|ближайший|ближайшая|ближайшие|ближайшее|вблизи"},
       {"near_me|near_by|=nearby|=nearest|close_to_me|close_by|in_my_area|around_me"}}};
  for (auto& said : phrases.said_in(words)) return said.words;
  return {};
}

}  // namespace blakus
