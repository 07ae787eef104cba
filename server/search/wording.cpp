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

/// By Reason; {} is the label.
constexpr std::array<Sentence, reason_names.size()> reasons{{
    {"meklētais ir nosaukumā", "its name is what you typed", "название совпадает с запросом"},
    {"{}", "{}", "{}"},
    {"palīdz plašākā jomā: {}", "helps with the broader condition: {}",
     "помогает при более общем диагнозе: {}"},
    {"palīdz ar vienu no veidiem: {}", "helps with one form of it: {}",
     "помогает при одной из форм: {}"},
    {"aptver visu jomu: {}", "covers the whole area: {}", "охватывает всю группу болезней: {}"},
    {"palīdz visiem pacientiem", "helps all patients", "помогает всем пациентам"},
    {"darbojas {}", "works {}", "работает {}"},
    {"palīdz visā Latvijā", "helps across Latvia", "помогает по всей Латвии"},
    {"vārdi ir aprakstā", "the words are in its description", "слова есть в описании"},
    {"atbilst jūsu izvēlei", "fits what you chose", "соответствует вашему выбору"},
}};

/// By InsteadKind: why the step is offered.
constexpr std::array<Sentence, instead_kind_names.size()> instead_reasons{{
    {"Varbūt domājāt šo?", "Perhaps you meant this?", "Возможно, вы имели в виду это?"},
    {"Plašāka slimību grupa, kurai ir sava organizācija.",
     "A broader group of conditions that has an organisation.",
     "Более широкая группа болезней, у которой есть своя организация."},
    {"Organizācijas tajā pašā slimību jomā.", "Organisations in the same disease area.",
     "Организации в той же группе болезней."},
    {"Jumta organizācija, kas palīdz arī tad, ja slimībai nav savas organizācijas.",
     "An umbrella organisation that also helps when a condition has no organisation of its own.",
     "Объединение, которое помогает и тогда, когда у болезни нет своей организации."},
    {"Palīdz pa tālruni, tiešsaistē vai izbraukumos visā Latvijā.",
     "They help by phone, online or on visits across Latvia.",
     "Помогают по телефону, онлайн или с выездом по всей Латвии."},
    {"Eiropas vai pasaules organizācija šai slimībai vai jomai; saziņa angļu valodā.",
     "A European or world organisation for this condition or area; they answer in English.",
     "Европейская или мировая организация для этой болезни или группы болезней; общение на "
     "английском."},
    {"Uzrakstiet: tīkls zina arī tos, kas katalogā vēl nav atrodami.",
     "Write to them: the network also knows those who are not in the directory yet.",
     "Напишите: сеть знает и тех, кого в каталоге пока нет."},
}};

constexpr Sentence tell_network{"Jautājiet Latvijas Pacientu organizāciju tīklam",
                                "Ask the Latvian Network of Patient Organisations",
                                "Обратитесь в Латвийскую сеть пациентских организаций"};
constexpr Sentence everywhere{"Meklēt visā Latvijā", "Search all of Latvia",
                              "Искать по всей Латвии"};

/// By Kind.
constexpr std::array<Sentence, kind_names.size()> hints{{
    {"organizācija", "organisation", "организация"},
    {"slimība", "condition", "болезнь"},
    {"slimību joma", "disease area", "группа болезней"},
    {"vieta", "place", "место"},
    {"atbalsta veids", "kind of support", "вид поддержки"},
    {"kam palīdz", "who it helps", "кому помогает"},
    {"saziņas valoda", "language", "язык общения"},
    {"organizācijas veids", "type of organisation", "вид организации"},
    {"Eiropas vai pasaules organizācija", "European or world organisation",
     "европейская или мировая организация"},
    {"tīkla ziņa", "network item", "сообщение сети"},
}};

}  // namespace

std::string why_text(Reason reason, const std::string& label, Language language) {
  const auto* pattern = reasons[static_cast<std::size_t>(reason)].in(language);
  return fmt::format(fmt::runtime(pattern), label);
}

std::string equation(const std::string& typed, const std::string& label) {
  return typed + " = " + label;
}

std::string instead_text(InsteadKind kind, Language language) {
  return instead_reasons[static_cast<std::size_t>(kind)].in(language);
}

std::string instead_label(InsteadKind kind, Language language) {
  return kind == InsteadKind::everywhere ? everywhere.in(language) : tell_network.in(language);
}

std::string hint_of(Kind kind, Language language) {
  return hints[static_cast<std::size_t>(kind)].in(language);
}

}  // namespace blakus
