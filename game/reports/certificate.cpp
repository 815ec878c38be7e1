#include "reports/certificate.hpp"

#include <array>
#include <chrono>
#include <cmath>
#include <numbers>

#include "core/figures.hpp"
#include "records/chain.hpp"
#include "records/receipt.hpp"
#include "reports/fitted_text.hpp"
#include "reports/html/shell.hpp"
#include "system/local_time.hpp"

namespace fourfold::reports {
namespace {

// Lengths in the picture are in tenths of a millimetre.
constexpr double pageWidth = 2970;
constexpr double pageHeight = 2100;
constexpr double middle = pageWidth / 2;
constexpr double textWidth = 2300;

// The light colours of the program.
constexpr const char* navy = "#1F2A44";
constexpr const char* muted = "#5E6780";
constexpr const char* edge = "#DDD4C2";
constexpr const char* accent = "#14695E";
constexpr const char* card = "#FFFDF8";

// The colours of the four dimensions, each with its share of the effort by the method.
struct Part {
    const char* colour;
    int percent;
};
constexpr std::array parts{Part{"#2A9D8F", 40}, Part{"#E9A23B", 30}, Part{"#7D93CF", 20}, Part{"#D9604C", 10}};

std::string number(double value) { return fmt::format("{:.1f}", value); }

struct Type {
    double size;
    const char* colour = navy;
    bool bold = false;
    double spacing = 0;  // between letters
    double x = middle;
};

void put(html::Writer& svg, double baseline, const Type& type, std::string_view text) {
    svg.element("text",
                {{"x", number(type.x)},
                 {"y", number(baseline)},
                 {"font-size", number(type.size)},
                 {"font-weight", type.bold ? "700" : "400"},
                 {"fill", type.colour},
                 {"letter-spacing", number(type.spacing)}},
                text);
}

// Puts one or two lines around `height`: the height at the middle of the capitals of a single line in the largest size.
void put(html::Writer& svg, double height, Type type, const FittedText& text) {
    type.size = text.size;
    constexpr double leading = 1.25;
    double baseline =
        height + 0.36 * text.size - (static_cast<double>(text.lines.size()) - 1) * leading * text.size / 2;
    for (const std::string& each : text.lines) {
        put(svg, baseline, type, each);
        baseline += leading * text.size;
    }
}

void rule(html::Writer& svg, double y, double left, double right) {
    svg.single("line", {{"x1", number(left)},
                        {"x2", number(right)},
                        {"y1", number(y)},
                        {"y2", number(y)},
                        {"stroke", edge},
                        {"stroke-width", "4"}});
}

void frame(html::Writer& svg) {
    svg.single("rect", {{"width", number(pageWidth)}, {"height", number(pageHeight)}, {"fill", card}});
    constexpr double inset = 90;
    svg.single("rect", {{"x", number(inset)},
                        {"y", number(inset)},
                        {"width", number(pageWidth - 2 * inset)},
                        {"height", number(pageHeight - 2 * inset)},
                        {"fill", "none"},
                        {"stroke", edge},
                        {"stroke-width", "5"}});
    double left = inset;
    for (const Part& part : parts) {
        const double width = (pageWidth - 2 * inset) * part.percent / 100;
        svg.single("rect", {{"x", number(left)},
                            {"y", number(inset)},
                            {"width", number(width)},
                            {"height", "22"},
                            {"fill", part.colour}});
        left += width;
    }
}

// The score in a ring of four arcs, one for each dimension.
void seal(html::Writer& svg, double y, const std::string& score, const std::string& label) {
    constexpr double radius = 170;
    constexpr double gap = 0.07;  // between the arcs, in radians
    double from = -std::numbers::pi / 2;
    for (const Part& part : parts) {
        const double to = from + 2 * std::numbers::pi * part.percent / 100;
        const auto point = [&](double angle) {
            return number(middle + radius * std::cos(angle)) + ' ' + number(y + radius * std::sin(angle));
        };
        svg.single("path",
                   {{"d", fmt::format("M{0} A{1} {1} 0 0 1 {2}", point(from + gap / 2), radius, point(to - gap / 2))},
                    {"fill", "none"},
                    {"stroke", part.colour},
                    {"stroke-width", "24"}});
        from = to;
    }
    put(svg, y + 20, {.size = 78, .bold = true}, score);
    put(svg, y + 82, {.size = 38, .colour = muted}, label);
}

std::string dateOf(core::Moment moment, const Phrases& say) {
    const std::chrono::days days{system::localDay(moment).number};
    const std::chrono::year_month_day date{std::chrono::sys_days{days}};
    const unsigned month = static_cast<unsigned>(date.month());
    return say.format("certificate.date", fmt::arg("year", static_cast<int>(date.year())),
                      fmt::arg("month", say(fmt::format("certificate.month.{}", month))),
                      fmt::arg("day", static_cast<unsigned>(date.day())));
}

// A line to fill in or to read, with a label below it.
void signature(html::Writer& svg, double x, const std::string& value, const std::string& label) {
    constexpr double half = 330;
    if (!value.empty()) put(svg, 1575, {.size = 52, .x = x}, value);
    rule(svg, 1610, x - half, x + half);
    put(svg, 1672, {.size = 38, .colour = muted, .x = x}, label);
}

std::string plainName(std::string_view text) { return plainText(text, Phrases::mostOfName); }

// Draws the whole certificate.
void picture(html::Writer& svg, const Certificate& certificate, const Phrases& say) {
    svg.element("title", say("certificate.heading") + " · " + plainName(certificate.person));
    frame(svg);
    put(svg, 285, {.size = 46, .colour = accent, .bold = true, .spacing = 4}, say("app.name"));
    put(svg, 455, {.size = 132, .bold = true, .spacing = say.language() == core::Language::zh ? 40.0 : 6.0},
        say("certificate.heading"));
    put(svg, 590, {.size = 46, .colour = muted}, say("certificate.certifies"));
    const std::string person = plainName(certificate.person);
    put(svg, 735, {.size = 0, .colour = accent, .bold = true}, fitted(person, textWidth, 150, 84));
    rule(svg, 855, middle - 600, middle + 600);
    std::string text;
    if (!certificate.className.empty())
        text = say.format("certificate.class", fmt::arg("class", plainName(certificate.className)));
    if (!certificate.number.empty()) {
        if (!text.empty()) text += say("word.dot");
        text += say.format("certificate.number", fmt::arg("number", plainName(certificate.number)));
    }
    if (!text.empty()) {
        put(svg, 915, {.size = 0, .colour = muted}, fitted(text, textWidth, 46, 18));
    }
    put(svg, 1065, {.size = 46, .colour = muted}, say("certificate.has_passed"));
    const std::string exam = say.format("certificate.exam", fmt::arg("title", plainName(say(certificate.exam))));
    put(svg, 1185, {.size = 0, .bold = true}, fitted(exam, textWidth, 92, 56));
    signature(svg, middle - 790, dateOf(certificate.passed, say), say("certificate.passed_on"));
    seal(svg, 1520, core::scoreText(certificate.score) + "%", say("certificate.score"));
    signature(svg, middle + 790, {}, say("certificate.signed"));
    const std::string record = say.format("certificate.attempt", fmt::arg("id", plainName(certificate.attempt.text())),
                                          fmt::arg("code", plainName(certificate.code())));
    const std::string words = records::receiptText(certificate.hash, say("receipt.words"));
    const std::string version =
        say.format("certificate.version", fmt::arg("digest", core::shortDigest(certificate.digest)));
    const std::string released =
        certificate.released ? say.format("certificate.released", fmt::arg("date", dateOf(*certificate.released, say)))
                             : say("certificate.not_released");
    put(svg, 1789, {.size = 34, .colour = navy}, version + say("word.dot") + released);
    put(svg, 1842, {.size = 34, .colour = navy}, say.format("certificate.receipt", fmt::arg("words", words)));
    put(svg, 1895, {.size = 34, .colour = navy}, record);
    put(svg, 1948, {.size = 30, .colour = muted}, say("certificate.confirm"));
}

}  // namespace

std::optional<Certificate> certificateOf(const records::Attempt& attempt, const quiz::Bank& bank) {
    const records::AttemptHeader& header = attempt.header;
    const bool isExam = header.kind == records::AttemptKind::quiz && header.mode == engine::Mode::exam;
    const bool isPassed = attempt.state == records::AttemptState::ended && attempt.outcome.passed;
    if (!isExam || !isPassed || !attempt.outcome.score || header.subject != bank.id) return std::nullopt;
    return Certificate{.person = attempt.person.name,
                       .className = attempt.person.className,
                       .number = attempt.person.number,
                       .exam = bank.title,
                       .score = *attempt.outcome.score,
                       .passed = attempt.touched,
                       .attempt = header.id,
                       .digest = header.digest};
}

std::string Certificate::code() const { return records::codeOf(hash); }

std::string certificateSvg(const Certificate& certificate, const Phrases& say) {
    html::Writer svg;
    svg.in("svg",
           {{"xmlns", "http://www.w3.org/2000/svg"},
            {"width", "297mm"},
            {"height", "210mm"},
            {"viewBox", fmt::format("0 0 {} {}", pageWidth, pageHeight)},
            {"xml:lang", std::string(core::tag(say.language()))},
            {"role", "img"},
            {"text-anchor", "middle"},
            {"font-family", "'Noto Sans CJK SC', 'Noto Sans SC', 'PingFang SC', 'Microsoft YaHei', sans-serif"}},
           [&] { picture(svg, certificate, say); });
    return std::move(svg.raw("\n")).take();
}

std::string certificatePage(const Certificate& certificate, const Phrases& say) {
    constexpr std::string_view style =
        "@page{size:A4 landscape;margin:0}html,body{margin:0;background:#F6F1E7}"
        "svg{display:block;margin:0 auto;max-width:100%;max-height:100vh}"
        "@media print{html,body{background:none}"
        "svg{width:297mm;height:209.9mm;max-width:none;max-height:none;"  // 210mm might print a second sheet
        "-webkit-print-color-adjust:exact;print-color-adjust:exact}}";
    return html::pageWith(say.language(), say("certificate.heading") + " · " + plainName(certificate.person), style,
                          [&](html::Writer& html) { html.raw(certificateSvg(certificate, say)); });
}

}  // namespace fourfold::reports
