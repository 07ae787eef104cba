// Contacts of organizations on the desk: looked for, written down, brought in and taken out as a
// table. Nobody but editors sees them.

#include <algorithm>
#include <sstream>

#include "core/exchange/csv_reader.h"
#include "core/exchange/csv_writer.h"
#include "core/files/number.h"
#include "core/text/fold.h"
#include "server/http/app/route.h"
#include "server/http/site/admin/admin_view.h"
#include "server/http/site/forms/typed_when.h"
#include "server/http/site/network_members/segment_view.h"
#include "server/network/contacts.h"

namespace blakus {
namespace {

constexpr std::size_t contacts_shown = 200;

/// One member of a contact: an input of the form, a column of the table.
struct ContactInput {
  const char* name;
  std::string Contact::*member;
};
constexpr auto contact_inputs = std::to_array<ContactInput>({
    {"organization", &Contact::organization},
    {"person", &Contact::person},
    {"email", &Contact::email},
    {"language", &Contact::language},
    {"tags", &Contact::tags},
    {"source", &Contact::source},
    {"consent", &Contact::consent},
});

bool fits_contact(const AdminRequest& admin, const Contact& contact, const std::string& sought) {
  return fold(contact.person + " " + contact.email + " " + contact.tags + " " +
              contact.organization + " " + name_of_record(admin, contact.organization))
             .find(sought) != std::string::npos;
}

std::string state_of_contact(const PageContext& context, const StoppedLetters& stopped,
                             const Contact& contact) {
  if (stopped.contains(contact.email)) return context.say("contacts.is_stopped");
  if (contact.consent.empty()) return context.say("contacts.is_silent");
  return context.say("contacts.is_agreed", {{"date", context.date(contact.consent)}});
}

View contact_row(const AdminRequest& admin, const StoppedLetters& stopped, const Contact& contact) {
  const auto& context = admin.call.context;
  View row;
  row["number"] = std::to_string(contact.number);
  row["name"] = name_of_record(admin, contact.organization);
  row["href"] = context.link("/admin/network/contacts", "edit=" + std::to_string(contact.number));
  for (const auto& input : contact_inputs) row[input.name] = some(contact.*input.member);
  row["state"] = state_of_contact(context, stopped, contact);
  return row;
}

/// What the form shows, and what was wrong with it.
struct ContactForm {
  Contact contact;
  std::vector<std::string> faults;  ///< of its members
  std::vector<std::string> table_faults = {};
  std::string said = {};  ///< key of a message
};

void put_form(View& view, const AdminRequest& admin, const ContactForm& form) {
  const auto& context = admin.call.context;
  view["edited"] =
      form.contact.number != 0 ? View(std::to_string(form.contact.number)) : View(false);
  view["inputs"] = list_of(contact_inputs, [&](const ContactInput& input) {
    const std::string name = input.name;
    const bool wrong = std::ranges::count(form.faults, name) > 0;
    View field;
    field["name"] = name;
    field["label"] = context.say("contacts." + name);
    field["hint"] = context.say("contacts." + name + "_hint");
    field["value"] = form.contact.*input.member;
    field["error"] = wrong ? View(context.say("contacts.error_" + name)) : View(false);
    field["type"] = name == "email" ? "email" : "text";
    return field;
  });
  view["has_faults"] = !form.faults.empty();
  view["table_faults"] =
      list_of(form.table_faults, [](const std::string& fault) { return View(fault); });
  view["has_table_faults"] = !form.table_faults.empty();
  view["said"] = form.said.empty() ? View(false) : View(context.say(form.said));
  view["table"] = admin.call.field("table");
}

Reply contacts_view(const AdminRequest& admin, const ContactForm& form, int status) {
  const auto& context = admin.call.context;
  const auto words = context.parameter("q");
  auto all = contacts(admin.call.curation().database);
  std::erase_if(all, [&, sought = fold(words)](const Contact& each) {
    return !sought.empty() && !fits_contact(admin, each, sought);
  });
  auto view = admin_view(admin, context.say("contacts.title"));
  view["q"] = words;
  view["found"] = context.count("contacts.found", all.size());
  view["more"] = all.size() > contacts_shown ? View(context.count("contacts.more", contacts_shown))
                                             : View(false);
  all.resize(std::min(all.size(), contacts_shown));
  const StoppedLetters stopped{admin.call.curation().database};
  view["rows"] =
      list_of(all, [&](const Contact& each) { return contact_row(admin, stopped, each); });
  view["has_rows"] = !all.empty();
  view["table_href"] = context.link("/admin/network/contacts.csv");
  put_form(view, admin, form);
  return private_page(admin.call, "admin_contacts", context.say("contacts.title"), std::move(view),
                      status);
}

/// A day as people type it becomes an ISO day; what is none stays, as a fault.
Contact tidied(const AdminRequest& admin, Contact contact) {
  const auto today = admin.call.context.today();
  if (const auto day = typed_day(contact.consent, today, WithoutYear::last); !day.empty())
    contact.consent = day;
  if (contact.language.empty()) contact.language = "lv";
  return contact;
}

Reply save_contact(const AdminRequest& admin) {
  const auto& call = admin.call;
  Contact typed{.number = number_in<std::int64_t>(call.field("number")).value_or(0)};
  for (const auto& input : contact_inputs) typed.*input.member = call.field(input.name);
  auto faults = faults_of(call.curation(), tidied(admin, typed));
  if (!faults.empty()) return contacts_view(admin, {typed, std::move(faults)}, 422);
  if (!keep_contact(call.curation(), tidied(admin, typed)))
    return contacts_view(admin, {typed, {"email"}}, 422);
  return see_other(call.context.link("/admin/network/contacts"));
}

/// The rows of a table with the columns of `contact_inputs` in any order; faults as lines for a
/// person.
std::vector<Contact> contacts_in(const AdminRequest& admin, const std::string& table,
                                 std::vector<std::string>& faults) {
  const auto& context = admin.call.context;
  std::vector<std::string> columns;
  std::vector<Contact> read;
  const auto fault = [&](std::size_t line, const std::string& what) {
    faults.push_back(
        context.say("contacts.fault_at", {{"line", std::to_string(line)}, {"what", what}}));
  };
  std::istringstream in{table};
  const auto problems =
      read_csv(in, {.separator = separator_of(table), .file = "csv"}, [&](CsvRow& row) {
        if (columns.empty()) {
          columns = row.cells;
          return;
        }
        Contact contact;
        for (const auto& input : contact_inputs) {
          const auto at =
              static_cast<std::size_t>(std::ranges::find(columns, input.name) - columns.begin());
          if (at < row.cells.size()) contact.*input.member = unguarded(row.cells[at]);
        }
        contact = tidied(admin, std::move(contact));
        for (const auto& member : faults_of(admin.call.curation(), contact))
          fault(row.line, context.say("contacts.error_" + member));
        read.push_back(std::move(contact));
      });
  for (const auto& problem : problems) faults.push_back(to_string(problem));
  if (std::ranges::find(columns, "organization") == columns.end() ||
      std::ranges::find(columns, "email") == columns.end())
    fault(1, context.say("contacts.error_columns"));
  return read;
}

/// All or nothing.
Reply import_contacts(const AdminRequest& admin) {
  const auto& curation = admin.call.curation();
  std::vector<std::string> faults;
  const auto read = contacts_in(admin, admin.call.field("table"), faults);
  if (faults.empty() && read.empty())
    faults.push_back(admin.call.context.say("contacts.error_empty"));
  if (!faults.empty())
    return contacts_view(admin, {.contact = {}, .faults = {}, .table_faults = std::move(faults)},
                         422);
  Transaction transaction{curation.database};
  for (const auto& each : read) keep_contact(curation, each);
  note(curation, decider_of(admin), "contacts imported", std::to_string(read.size()) + " contacts");
  transaction.commit();
  return see_other(admin.call.context.link("/admin/network/contacts", "said=imported"));
}

Reply act_on_contact(const AdminRequest& admin) {
  const auto& call = admin.call;
  const auto what = call.field("do");
  if (what == "save") return save_contact(admin);
  if (what == "import") return import_contacts(admin);
  const auto chosen =
      contact(call.curation().database, number_in<std::int64_t>(call.field("number")).value_or(0));
  if (chosen && what == "delete") forget_contact(call.curation().database, chosen->number);
  if (chosen && what == "stop") stop_letters_to(call.curation(), chosen->email);
  return see_other(call.context.link("/admin/network/contacts"));
}

Reply contacts_page(const AdminRequest& admin) {
  if (admin.call.is_post()) return act_on_contact(admin);
  const auto& context = admin.call.context;
  const auto edited = number_in<std::int64_t>(context.parameter("edit")).value_or(0);
  ContactForm form{.contact = {.organization = context.parameter("organization"), .language = "lv"},
                   .faults = {}};
  if (const auto present = contact(admin.call.curation().database, edited)) form.contact = *present;
  if (context.parameter("said") == "imported") form.said = "contacts.imported";
  return contacts_view(admin, form, 200);
}

Reply contacts_table(const AdminRequest& admin) {
  const auto& context = admin.call.context;
  const char separator = csv_separator(context.language);
  std::string text{utf8_byte_order_mark};
  std::vector<std::string> cells;
  for (const auto& input : contact_inputs) cells.emplace_back(input.name);
  append_csv_row(text, cells, separator);
  for (const auto& each : contacts(admin.call.curation().database)) {
    cells.clear();
    for (const auto& input : contact_inputs) cells.push_back(each.*input.member);
    append_csv_row(text, cells, separator);
  }
  note(admin.call.curation(), decider_of(admin), "exported", "contacts");
  return desk_table("contacts.csv", std::move(text));
}

}  // namespace

std::span<const Route> contact_desk_routes() {
  static constexpr auto routes = std::to_array<Route>({
      {.pattern = "/admin/network/contacts",
       .curation = contacts_page,
       .takes = Takes::forms,
       .entrance = Entrance::staff,
       .capability = Capability::keep_contacts,
       .crawled = false,
       .cache = Cache::never},
      {.pattern = "/admin/network/contacts.csv",
       .curation = contacts_table,
       .entrance = Entrance::staff,
       .capability = Capability::keep_contacts,
       .crawled = false,
       .cache = Cache::never},
  });
  return routes;
}

}  // namespace blakus
