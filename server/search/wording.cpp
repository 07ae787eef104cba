#include "server/search/wording.h"

#include <array>

#include <fmt/format.h>

namespace blakus {

namespace {

struct Sentence {
  const char* lv;
  const char* en;
  const char* ru;
  const char* in(Language language) const {
    return language == Language::lv ? lv : language == Language::en ? en : ru;
  }
};
static_assert(all_languages.size() == 3, "a member of Sentence for each language");

/// By Reason; {} is the label.
constexpr std::array<Sentence, reason_names.size()> reasons{{
    {"meklētais ir nosaukumā", "its name matches what you typed", "название совпадает с запросом"},
    {"{}", "{}", "{}"},
    {"palīdz, ja ir kāda no plašākas grupas slimībām: {}",
     "helps with a broader group of conditions: {}",
     "помогает при болезнях более широкой группы: {}"},
    {"palīdz, ja ir viens no šīs slimības veidiem: {}", "helps with one kind of this condition: {}",
     "помогает при одном из видов этой болезни: {}"},
    {"palīdz, ja ir jebkura šīs jomas slimība: {}", "helps with any condition in this area: {}",
     "помогает при любой болезни этой группы: {}"},
    {"palīdz visiem pacientiem", "helps all patients", "помогает всем пациентам"},
    {"darbojas {}", "works {}", "работает {}"},
    {"darbojas visā Latvijā", "works across Latvia", "работает по всей Латвии"},
    {"meklētie vārdi ir aprakstā", "your words are in its description",
     "слова запроса есть в описании"},
    {"atbilst jūsu izvēlei", "fits what you chose", "соответствует вашему выбору"},
}};

/// By InsteadKind: why the step is offered.
constexpr std::array<Sentence, instead_kind_names.size()> instead_reasons{{
    {"Varbūt domājāt šo?", "Perhaps you meant this?", "Возможно, вы имели в виду это?"},
    {"Plašāka slimību grupa, kurai ir organizācija.",
     "A broader group of conditions that has an organisation.",
     "Более широкая группа болезней, для которой есть организация."},
    {"Organizācijas tajā pašā slimību jomā.", "Organisations in the same disease area.",
     "Организации в той же группе болезней."},
    {"Jumta organizācija. Tai var jautāt arī tad, ja slimībai nav atsevišķas organizācijas.",
     "An umbrella organisation. You can ask it even if a condition has no organisation of its own.",
     "Объединение организаций. Сюда можно обратиться и тогда, когда для болезни нет отдельной "
     "организации."},
    {"Darbojas visā Latvijā. Kā saņemt palīdzību, pajautājiet pašai organizācijai.",
     "They work across Latvia. Ask them how to get help.",
     "Работают по всей Латвии. Как получить помощь, спросите у самой организации."},
    {"Eiropas vai pasaules organizācija šai slimībai vai jomai; saziņa angļu valodā.",
     "A European or world organisation for this condition or area; they answer in English.",
     "Европейская или мировая организация для этой болезни или группы болезней; общение на "
     "английском."},
    {"Uzrakstiet: tīkls, iespējams, zina arī organizācijas, kuru katalogā vēl nav.",
     "Write to them: the network may know organisations that are not in the directory yet.",
     "Напишите: возможно, в сети знают и организации, которых в каталоге пока нет."},
}};

/// By FederationFit; {} is the label.
constexpr std::array<Sentence, 4> federation_reasons{{
    {"Eiropas vai pasaules organizācija tieši šai slimībai",
     "A European or world organisation for this very condition",
     "Европейская или мировая организация именно для этой болезни"},
    {"Eiropas vai pasaules organizācija plašākai slimību grupai: {}",
     "A European or world organisation for a broader group of conditions: {}",
     "Европейская или мировая организация для более широкой группы болезней: {}"},
    {"Eiropas vai pasaules organizācija jomai: {}", "A European or world organisation for: {}",
     "Европейская или мировая организация для группы: {}"},
    {"Eiropas pacientu organizāciju apvienība", "The umbrella of Europe’s patient organisations",
     "Европейское объединение пациентских организаций"},
}};

constexpr Sentence website_in_english{"Vietne angļu valodā.", "Its website is in English.",
                                      "Сайт на английском языке."};

/// Of a body found by the place alone, though a disease was asked for; {} is the place.
constexpr Sentence only_the_place{
    "darbojas {}, bet nezinām, vai palīdz šīs slimības gadījumā",
    "works {}, but we do not know whether it helps with this condition",
    "работает {}, но помогает ли при этой болезни, мы не знаем"};

constexpr Sentence by_contact{"meklētais ir tās kontaktos vai rekvizītos",
                              "it matches its contact details or registration number",
                              "запрос совпадает с её контактами или реквизитами"};

constexpr Sentence tell_network{"Jautājiet Latvijas Pacientu organizāciju tīklam",
                                "Ask the Latvian Network of Patient Organisations",
                                "Напишите Латвийской сети пациентских организаций"};
constexpr Sentence everywhere{"Meklēt visā Latvijā", "Search all of Latvia",
                              "Искать по всей Латвии"};

/// By Kind.
constexpr std::array<Sentence, kinds.size()> hints{{
    {"organizācija", "organisation", "организация"},
    {"slimība", "condition", "болезнь"},
    {"slimību joma", "disease area", "группа болезней"},
    {"vieta", "place", "место"},
    {"atbalsta veids", "kind of support", "вид поддержки"},
    {"cilvēku grupa", "group of people", "группа людей"},
    {"saziņas valoda", "language", "язык общения"},
    {"organizācijas veids", "type of organisation", "вид организации"},
    {"Eiropas vai pasaules organizācija", "European or world organisation",
     "европейская или мировая организация"},
    {"pasākums", "event", "мероприятие"},
    {"projekts", "project", "проект"},
    {"dokuments", "document", "документ"},
    {"ziņa", "news", "новость"},
    {"eksperti", "experts", "эксперты"},
}};

/// By CrisisKind.
constexpr std::array<std::string_view, crisis_kind_names.size()> crisis_lines{"113", "116123",
                                                                              "112"};
constexpr std::array<Sentence, crisis_kind_names.size()> crisis_texts{{
    {"Ja apdraudēta dzīvība, tūlīt zvaniet 113.", "If a life is at risk, call 113 now.",
     "Если жизнь под угрозой, сразу звоните 113."},
    {"Ja jums tagad ir ļoti grūti, piezvaniet 116 123. Jūs uzklausīs: visu diennakti, bez maksas, "
     "anonīmi.",
     "If things are very hard right now, call 116 123. Someone will listen: day and night, free, "
     "anonymously.",
     "Если вам сейчас очень тяжело, позвоните 116 123. Вас выслушают: круглосуточно, бесплатно, "
     "анонимно."},
    {"Ja jums dara pāri vai draud, zvaniet 112. Parunāt var jebkurā diennakts laikā: 116 123.",
     "If somebody hurts or threatens you, call 112. You can talk to someone day and night: "
     "116 123.",
     "Если вам причиняют боль или угрожают, звоните 112. Поговорить можно круглосуточно: "
     "116 123."},
}};

}  // namespace

std::string_view crisis_line(CrisisKind kind) {
  return crisis_lines[static_cast<std::size_t>(kind)];
}

std::string crisis_text(CrisisKind kind, Language language) {
  return crisis_texts[static_cast<std::size_t>(kind)].in(language);
}

std::string why_text(Reason reason, const std::string& label, Language language) {
  const auto* pattern = reasons[static_cast<std::size_t>(reason)].in(language);
  return fmt::format(fmt::runtime(pattern), label);
}

std::string only_the_place_text(const std::string& place, Language language) {
  return fmt::format(fmt::runtime(only_the_place.in(language)), place);
}

std::string by_contact_text(Language language) {
  return by_contact.in(language);
}

std::string equation(const std::string& typed, const std::string& label) {
  return typed + " = " + label;
}

std::string instead_text(InsteadKind kind, Language language) {
  return instead_reasons[static_cast<std::size_t>(kind)].in(language);
}

std::string federation_text(FederationFit fit, const std::string& label, bool in_english,
                            Language language) {
  const auto* pattern = federation_reasons[static_cast<std::size_t>(fit)].in(language);
  auto text = fmt::format(fmt::runtime(pattern), label) + ".";
  if (in_english) text += std::string(" ") + website_in_english.in(language);
  return text;
}

std::string instead_label(InsteadKind kind, Language language) {
  return kind == InsteadKind::everywhere ? everywhere.in(language) : tell_network.in(language);
}

std::string hint_of(Kind kind, Language language) {
  return hints[static_cast<std::size_t>(kind)].in(language);
}

}  // namespace blakus
