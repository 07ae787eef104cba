#include "server/http/site/qr.h"

#include <memory>
#include <utility>

#include <qrencode.h>

namespace blakus {
namespace {

constexpr int border = 2;

bool is_dark(const QRcode& code, int row, int column) {
  return (code.data[row * code.width + column] & 1U) != 0;
}

void draw_bar(std::string& path, int row, int begin, int length) {
  for (const auto& [letter, number] : {std::pair{"M", begin}, {" ", row}, {"h", length}})
    path.append(letter).append(std::to_string(number));
  path.append("v1h-").append(std::to_string(length)).append("z");
}

}  // namespace

QrCode qr_code(const std::string& text) {
  const std::unique_ptr<QRcode, decltype(&QRcode_free)> code{
      QRcode_encodeString8bit(text.c_str(), 0, QR_ECLEVEL_L), QRcode_free};
  if (!code) return {};
  QrCode qr{.path = {}, .size = code->width + 2 * border};
  for (int row = 0; row < code->width; ++row) {
    for (int column = 0; column < code->width;) {
      const auto begin = column;
      while (column < code->width && is_dark(*code, row, column)) ++column;
      if (column > begin)
        draw_bar(qr.path, row + border, begin + border, column - begin);
      else
        ++column;
    }
  }
  return qr;
}

}  // namespace blakus
