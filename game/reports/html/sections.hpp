#pragma once

#include "reports/html/writer.hpp"
#include "reports/phrases.hpp"

// The parts of a report's page, from their headings on.
namespace fourfold::reports::html {

void classSections(Writer& html, const ClassReport& report, const Phrases& say);
void traineeSections(Writer& html, const TraineeReport& report, const Phrases& say);
// With `whole`, the answers to all questions, else to those that are to be looked at.
void questionSection(Writer& html, const QuestionReport& report, const Phrases& say, bool whole);
// With `whole`, all scenes, else the costliest ones.
void decisionSection(Writer& html, const DecisionReport& report, const Phrases& say, bool whole);

// One number with what it is, and a smaller line.
void tile(Writer& html, std::string_view number, std::string_view name, std::string_view more = {});
// The head of a table; `left` says how many columns from the first one on hold text.
void tableHead(Writer& html, std::initializer_list<std::string> heads, std::size_t left = 1);

}  // namespace fourfold::reports::html
