#pragma once
// The fields of a record's form as they are read, each fault beside the input it is in. Knows
// fields and their limits; never which ones a form has.

#include <string>
#include <vector>

#include "core/record/phone.h"
#include "server/http/site/forms/record_form.h"

namespace blakus {

class FormReader {
 public:
  FormReader(const PageContext& context, const Parameters& fields, const Organization& base,
             ShortNumbers short_numbers)
      : context_(context),
        fields_(fields),
        base_(base),
        short_numbers_(short_numbers),
        form_{.organization = base, .errors = {}, .unknown_diagnoses = {}} {}

  const PageContext& context() const { return context_; }
  const Organization& base() const { return base_; }  ///< before the form
  ShortNumbers short_numbers() const { return short_numbers_; }
  Organization& record() { return form_.organization; }
  std::string value(const std::string& name) const;
  /// A value of one line.
  void line(const std::string& name, std::string& value);
  /// A value of several; false if it is at fault.
  bool text(const std::string& name, std::string& value);
  /// All values of a field that is there once a row.
  std::vector<std::string> rows(const std::string& name);
  /// Ticked ids, those of the record first and in its order.
  void choices(const std::string& name, std::vector<std::string>& ids) const;

  void error(const std::string& input, const char* key, const MessageArguments& arguments = {});
  void unknown_diagnosis(const std::string& name);
  FilledForm take() { return std::move(form_); }

 private:
  bool check(const std::string& input, const std::string& value, std::size_t longest);

  const PageContext& context_;
  const Parameters& fields_;
  const Organization& base_;
  ShortNumbers short_numbers_;
  FilledForm form_;
};

}  // namespace blakus
