#pragma once
// Words that every text has, though few words of the dictionary are made of them, which is its only
// sign of how usual they are: where they meet a rarer word, doubtful forms are theirs ("cīņu":
// cīņa, not cinis). Written by hand. Knows words; never their forms.

#include <string_view>

namespace blakus {

constexpr std::u16string_view usual_words =
    u"māte māsa tēvs brālis bērns meita dēls vīrs sieva draugs cilvēks diena nakts gads laiks "
    u"māja galds zāle suns kaķis ūdens maize gaļa piens koks puķe sirds roka kāja acs auss mugura "
    u"galva mēle darbs nauda skola grāmata vārds valoda pilsēta iela ceļš saule lietus sniegs "
    u"jānis anna pēteris inga laura saldus balvi";

/// Stand apart from all others with every form that is no usual word's: the town Saldus from salds
/// (sweet), lietus (rain) from lieta (thing).
constexpr std::u16string_view words_apart = u"lietus saldus";

}  // namespace blakus
