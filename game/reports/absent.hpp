#pragma once

#include <string>
#include <vector>

#include "core/text.hpp"
#include "engine/play.hpp"
#include "records/attempt.hpp"
#include "records/person.hpp"

namespace fourfold::reports {

struct Material;
struct Request;
class Shelf;

// Who of the people whom the store knows has not finished something: an exam, or what a report asks for by name.
struct Absent {
    records::AttemptKind kind = records::AttemptKind::quiz;
    std::string subject;
    core::Text title;
    engine::Mode mode = engine::Mode::exam;
    std::vector<records::Person> people;  // by class, name and staff number; never empty
};

// Of each exam in the material, and of the subject that the request names, even if nobody has begun it. Nothing when
// the report is about some people only.
[[nodiscard]] std::vector<Absent> absentFrom(const Material& material, const Request& request, const Shelf& shelf);

// Whether somebody has a staff number.
[[nodiscard]] bool haveNumbers(const std::vector<Absent>& absent);

}  // namespace fourfold::reports
