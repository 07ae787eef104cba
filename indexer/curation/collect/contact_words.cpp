#include "indexer/curation/collect/contact_words.h"

#include <algorithm>
#include <array>

#include "core/text/digits.h"
#include "core/text/fold.h"
#include "core/text/utf8.h"

namespace blakus {
namespace {

template <std::size_t count>
bool begins_with_one(std::string_view word, const std::array<std::string_view, count>& beginnings) {
  return std::ranges::any_of(beginnings,
                             [&](std::string_view each) { return word.starts_with(each); });
}

/// Beginnings of words: "partner" is in "sadarbības partneri", not in "apartnera".
template <std::size_t count>
std::size_t find_one(std::string_view folded, const std::array<std::string_view, count>& words) {
  auto first = std::string_view::npos;
  for (const auto word : words)
    for (auto at = folded.find(word); at != folded.npos; at = folded.find(word, at + 1)) {
      const unsigned char before = at == 0 ? ' ' : static_cast<unsigned char>(folded[at - 1]);
      if (before >= 0x80 || std::isalnum(before) != 0) continue;
      first = std::min(first, at);
      break;
    }
  return first;
}
template <std::size_t count>
bool has_one(std::string_view folded, const std::array<std::string_view, count>& words) {
  return find_one(folded, words) != std::string_view::npos;
}

bool is_letter(char32_t c) {
  const bool latin = (c | 32U) >= 'a' && (c | 32U) <= 'z';
  return latin || (c >= 0xC0 && c < 0x250 && c != 0xD7 && c != 0xF7) || (c >= 0x400 && c < 0x530);
}

bool begins_with_capital(std::string_view word) {
  const auto c = code_points(word.substr(0, 4)).front();
  if (c < 0x80) return c >= 'A' && c <= 'Z';
  if (c >= 0xC0 && c < 0xDF) return true;
  if (c >= 0x410 && c < 0x430) return true;
  if (c == 0x401) return true;
  constexpr std::u32string_view capitals = U"ĀČĒĢĪĶĻŅŌŖŠŪŽĖĮŲĄĘŁŃŚŹŻ";
  return capitals.find(c) != capitals.npos;
}

}  // namespace

std::vector<PageWord> page_words(std::string_view text) {
  std::vector<PageWord> words;
  std::size_t at = 0;
  while (at < text.size()) {
    const auto begin = at;
    auto next = at;
    std::size_t letters = 0;
    bool shouts = true;
    while (next < text.size()) {
      const auto start = next;
      const auto c = next_code_point(text, next);
      if (!is_letter(c) && !(c >= '0' && c <= '9')) {
        next = start;
        break;
      }
      if (letters > 0 && !begins_with_capital(text.substr(start, next - start))) shouts = false;
      ++letters;
    }
    if (letters == 0) {
      next_code_point(text, at);
      continue;
    }
    const auto word = text.substr(begin, next - begin);
    const bool capital = begins_with_capital(word);
    words.push_back({.folded = fold(word),
                     .begin = begin,
                     .end = next,
                     .capital = capital && letters > 1 && !shouts,
                     .initial = capital && letters == 1,
                     .shouts = capital && letters > 3 && shouts});
    at = next;
  }
  return words;
}

Label label_of(const PageWord& word, std::string_view text) {
  static constexpr auto phones = std::to_array<std::string_view>(
      {"talr", "telef", "telep", "mobil", "phone", "zvan", "тел", "моб", "звон", "whatsapp",
       "viber", "gsm", "hotline", "call"});
  static constexpr auto short_phones = std::to_array<std::string_view>({"tel", "mob", "tlf", "ph"});
  static constexpr auto faxes =
      std::to_array<std::string_view>({"faks", "fax", "факс", "telefaks", "telefax"});
  static constexpr auto numbers = std::to_array<std::string_view>(
      {"registr", "регистр",  "kont",  "счет",  "iban",  "swift",  "pvn",      "kod",
       "код",     "инн",      "огрн",  "vat",   "accou", "isbn",   "licenc",   "issn",
       "kadastr", "apmekl",   "skait", "bic",   "bik",   "ligum",  "sertifik", "rekin",
       "eur",     "personas", "nmr",   "orpha", "посет", "visitor"});
  static constexpr auto others =
      std::to_array<std::string_view>({"past", "mail", "epast", "email", "почт", "adres", "адрес",
                                       "addres", "darba", "laik", "часы", "hours", "режим"});
  const auto& folded = word.folded;
  const char after = word.end < text.size() ? text[word.end] : ' ';
  if (folded == "kontakttalrunis" || folded == "kontaktpersona" || folded.starts_with("kontakt"))
    return folded.find("talr") != folded.npos ? Label::phone : Label::none;
  if (begins_with_one(folded, faxes)) return Label::fax;
  if ((folded == "f") && (after == '.' || after == ':')) return Label::fax;
  if (begins_with_one(folded, phones) || std::ranges::count(short_phones, folded) > 0)
    return Label::phone;
  if ((folded == "t" || folded == "m" || folded == "т") && (after == '.' || after == ':'))
    return Label::phone;
  if (folded.ends_with("talrunis") || folded.ends_with("telefons")) return Label::phone;
  if (folded == "reg" || folded == "рег" || folded == "id") return Label::other_number;
  if (begins_with_one(folded, numbers)) return Label::other_number;
  if (begins_with_one(folded, others)) return Label::else_;
  return Label::none;
}

bool announces_contact(std::string_view text) {
  const auto words = page_words(text);
  return std::ranges::any_of(words, [&](const PageWord& word) {
    const auto label = label_of(word, text);
    return label == Label::phone || label == Label::fax;
  });
}

bool announces_address(std::string_view folded) {
  return folded.starts_with("adres") || folded.starts_with("адрес") || folded.starts_with("addres");
}

bool names_role(std::string_view text) {
  static constexpr auto roles = std::to_array<std::string_view>(
      {"vaditaj",        "priekssed", "valde",       "koordinator", "direktor",  "jurist",
       "psiholog",       "konsult",   "sekretar",    "administr",   "menedzer",  "prezident",
       "specialist",     "lietved",   "gramatv",     "social",      "darbinie",  "biroj",
       "kontaktpers",    "parstav",   "trener",      "terapeit",    "arst",      "mentor",
       "vecak",          "redaktor",  "projekt",     "brivprat",    "uzzin",     "dezur",
       "atbildig",       "asistent",  "fizioterap",  "logoped",     "medmas",    "masa",
       "registrat",      "informac",  "pieteik",     "organizator", "nodal",     "grup",
       "председ",        "координат", "руковод",     "директор",    "юрист",     "психолог",
       "контактное лиц", "секрет",    "менедж",      "специал",     "консульт",  "представ",
       "правлен",        "head",      "chair",       "coordin",     "director",  "manager",
       "lawyer",         "psychol",   "contact per", "board",       "president", "office",
       "secretar",       "volunteer", "социальн",    "бухгалтер",   "komand",    "personal",
       "kontaktinform"});
  return has_one(fold(text), roles);
}

bool names_staff(std::string_view folded) {
  static constexpr auto words = std::to_array<std::string_view>(
      {"valde", "komand", "darbinie", "personal", "specialist", "konsultant", "vadib",
       "koordinator", "kontaktpers", "правлен", "сотрудник", "команд", "специалист", "board",
       "staff", "team", "parstav", "vaditaj"});
  return has_one(folded, words);
}

bool is_given_name(std::string_view folded) {
  static constexpr auto names = std::to_array<std::string_view>(
      {"anna",      "inese",    "ilze",       "liga",      "kristine", "dace",     "sandra",
       "inga",      "inta",     "anita",      "aija",      "ieva",     "zane",     "laura",
       "linda",     "iveta",    "evita",      "gunta",     "daina",    "maija",    "marta",
       "rita",      "ruta",     "vita",       "valda",     "vija",     "velta",    "skaidrite",
       "sarmite",   "solvita",  "santa",      "signe",     "sigita",   "agnese",   "aivars",
       "andris",    "janis",    "juris",      "peteris",   "martins",  "edgars",   "guntis",
       "gints",     "ivars",    "valdis",     "uldis",     "imants",   "maris",    "normunds",
       "raimonds",  "aigars",   "aleksandrs", "olga",      "tatjana",  "natalija", "irina",
       "jelena",    "svetlana", "ludmila",    "galina",    "nina",     "vera",     "sergejs",
       "vladimirs", "viktors",  "elina",      "baiba",     "biruta",   "aina",     "ausma",
       "evija",     "ingrida",  "jolanta",    "kaspars",   "lauris",   "livija",   "mara",
       "monta",     "sanita",   "una",        "анна",      "ольга",    "татьяна",  "наталья",
       "ирина",     "елена",    "светлана",   "людмила",   "галина",   "нина",     "сергеи",
       "сергей",    "владимир", "виктор",     "александр", "мария"});
  return std::ranges::any_of(names, [&](std::string_view name) {
    return folded == name || (folded.starts_with(name) && folded.size() == name.size() + 1 &&
                              folded.ends_with('i'));  // "Annai"
  });
}

bool names_others(std::string_view folded) {
  static constexpr auto words = std::to_array<std::string_view>(
      {"partner",      "draug",       "atbalstitaj", "sponsor",      "noderig",
       "saites",       "citas organ", "citi kontak", "krizes talr",  "palidzibas talr",
       "arkart",       "neatliek",    "kur mekl",    "ziedotaj",     "sadarbib",
       "biedru organ", "daliborgan",  "musu biedri", "biedru sarak", "mus atbalst",
       "slimnic",      "valsts un",   "полезн",      "партнер",      "ссылк",
       "экстренн",     "спонсор",     "поддержив",   "useful",       "links",
       "emergency",    "member org",  "supporter",   "our friends",  "pakalpojumu sniedz",
       "jaunumi",      "zinas",       "afisa",       "pasakum",      "notikum",
       "новости",      "news",        "events",      "citur",        "valsts iest",
       "pasvaldib"});
  return has_one(folded, words);
}

bool names_authority(std::string_view folded) {
  static constexpr auto words =
      std::to_array<std::string_view>({"slimnic",         "poliklin",    "ministr",
                                       "policij",         "neatliekam",  "nmpd",
                                       "barinties",       "aptiek",      "ugunsdz",
                                       "vdeavk",          "vsaa",        "nvd",
                                       "gimenes arst",    "soc dienest", "socialais dienest",
                                       "sociala dienest", "pasvaldib",   "hospital",
                                       "police",          "больниц",     "полици",
                                       "скорая",          "поликлин",    "muzej",
                                       "viesnic",         "kultur",      "bibliotek"});
  return has_one(folded, words);
}

std::size_t credit_in(std::string_view folded, bool alone) {
  static constexpr auto sure = std::to_array<std::string_view>({"majaslapas izstr",
                                                                "majas lapas izstr",
                                                                "majas lapu izstr",
                                                                "majaslapu izstr",
                                                                "lapas izstr",
                                                                "lapu izstr",
                                                                "lapas izveid",
                                                                "lapas dizain",
                                                                "lapas autor",
                                                                "lapas veidot",
                                                                "web izstr",
                                                                "web dizain",
                                                                "webdizain",
                                                                "webdesign",
                                                                "web design",
                                                                "website by",
                                                                "site by",
                                                                "websites by",
                                                                "web by",
                                                                "designed by",
                                                                "design by",
                                                                "developed by",
                                                                "made by",
                                                                "created by",
                                                                "powered by",
                                                                "theme by",
                                                                "hosted by",
                                                                "hosting",
                                                                "hostings",
                                                                "vietnes izstr",
                                                                "vietni izstr",
                                                                "lapu izstradaja",
                                                                "lapu veidoja",
                                                                "lapu izveidoja",
                                                                "majaslapu veido",
                                                                "majaslapu izveido",
                                                                "majaslapu izstrada",
                                                                "saita izstr",
                                                                "сайт разраб",
                                                                "сайт создан",
                                                                "сайт сделан",
                                                                "создание сайт",
                                                                "разработка сайт",
                                                                "дизайн сайт",
                                                                "разработано",
                                                                "изготовление сайт",
                                                                "поддержка сайт",
                                                                "web development",
                                                                "website development",
                                                                "web agency",
                                                                "lapas uztur",
                                                                "lapu uztur",
                                                                "majaslapu uztur",
                                                                "vietni uztur",
                                                                "lapas administre",
                                                                "lapu administre",
                                                                "tehniskais atbalsts",
                                                                "webmaster",
                                                                "programmesana",
                                                                "majaslapa no",
                                                                "веб-дизайн",
                                                                "web studija",
                                                                "webstudija",
                                                                "digital agency",
                                                                "reklamas agent",
                                                                "web agent"});
  static constexpr auto at_the_foot = std::to_array<std::string_view>(
      {"izstrade", "izstradat", "izstradaj", "izveidoj", "dizains", "veidoja", "разработка",
       "дизайн", "design", "razots", "izgatavo", "создан", "autors:"});
  const auto found = find_one(folded, sure);
  return found == folded.npos && alone ? find_one(folded, at_the_foot) : found;
}

bool names_branch(std::string_view folded) {
  static constexpr auto words = std::to_array<std::string_view>(
      {"nodal", "filial", "biroj", "grup", "филиал", "отдел", "branch", "office", "centrs",
       "dienas centr", "teritorial", "kopa", "офис"});
  return has_one(folded, words);
}

bool is_about_contacts(std::string_view folded) {
  static constexpr auto words = std::to_array<std::string_view>(
      {"kontakt", "sazin",   "contact", "контакт",  "kur mus", "rekviz",  "реквиз",  "adrese",
       "адрес",   "address", "связ",    "reach us", "find us", "filial",  "nodal",   "biroj",
       "zvani",   "atrodam", "atrodi",  "atrast",   "филиал",  "отделен", "offices", "branches"});
  return has_one(folded, words);
}

int leads_to_contacts(std::string_view folded) {
  static constexpr auto contacts = std::to_array<std::string_view>(
      {"kontakt", "sazin", "contact", "контакт", "kontakti", "kur mus", "rakstiet mums", "kontakty",
       "raksti mums", "связ", "filial", "nodal", "филиал", "отделен", "branches", "kur atrod",
       "biroj", "rekviz"});
  static constexpr auto about = std::to_array<std::string_view>(
      {"par mums",  "par-mums",  "parmums",  "par_mums",  "about",     "par biedr",
       "par-biedr", "о нас",     "o nas",    "o-nas",     "par organ", "par fond",
       "kas mes",   "par centr", "об орган", "о нашей",   "valde",     "komanda",
       "struktur",  "apvienib",  "biedrib",  "par-organ", "информация"});
  if (has_one(folded, contacts)) return 2;
  return has_one(folded, about) ? 1 : 0;
}

bool is_contact_word(std::string_view folded) {
  static constexpr auto beginnings = std::to_array<std::string_view>(
      {"talr",      "telef",     "mobil",    "faks",      "epast",     "pasts",    "adres",
       "darba",     "kontakt",   "biroj",    "nodal",     "filial",    "centr",    "biedr",
       "fonds",     "grupa",     "latvij",   "zvan",      "rakst",     "konsult",  "atbalst",
       "krize",     "uztic",     "inform",   "pirmdien",  "otrdien",   "tresdien", "ceturtdien",
       "piektdien", "sestdien",  "svetdien", "whatsapp",  "facebook",  "majaslap", "registr",
       "konts",     "banka",     "juridisk", "faktisk",   "valde",     "vadit",    "numur",
       "sazin",     "phone",     "contact",  "email",     "office",    "hotline",  "телефон",
       "адрес",     "факс",      "офис",     "контакт",   "почт",      "латв",     "общес",
       "novad",     "pagast",    "pilset",   "invalid",   "slimniek",  "apvien",   "asociac",
       "savien",    "palidz",    "diennakt", "bezmaks",   "galven",    "pieteik",  "pienems",
       "talrun",    "interneta", "sociala",  "priekssed", "koordinat", "jaunie",   "veselib",
       "pasta",     "sakar"});
  static constexpr auto words = std::to_array<std::string_view>(
      {"mob", "fax",   "mail", "laiks", "laiki", "iela",    "lapa",   "reg",    "pie",  "us",
       "our", "call",  "help", "line",  "mon",   "tue",     "wed",    "thu",    "fri",  "sat",
       "sun", "viber", "тел",  "моб",   "рига",  "пн",      "вт",     "ср",     "чт",   "пт",
       "сб",  "вс",    "kur",  "mes",   "par",   "sis",     "jauns",  "для",    "по",   "visi",
       "mus", "musu",  "un",   "vai",   "ja",    "the",     "for",    "and",    "no",   "lidz",
       "uz",  "tel",   "tlf",  "fakss", "nams",  "address", "monday", "friday", "skype"});
  return begins_with_one(folded, beginnings) || std::ranges::count(words, folded) > 0;
}

}  // namespace blakus
