#include "reports/csv_files.hpp"

#include "reports/csv_tables.hpp"

namespace fourfold::reports {

std::vector<CsvTable> csvOf(const Report& report, const Phrases& say) {
    std::vector<CsvTable> tables;
    if (report.course) {
        tables.push_back(subjectsCsv(report.course->subjects, say));
        tables.push_back(topicsCsv(report.course->subjects, say));
        tables.push_back(traineesCsv(*report.course, say));
        if (!report.absent.empty()) tables.push_back(absentCsv(report.absent, say));
    }
    if (report.trainee) {
        tables.push_back(attemptsCsv(*report.trainee, say));
        tables.push_back(progressCsv(*report.trainee, say));
        tables.push_back(mistakesCsv(*report.trainee, say));
    }
    if (report.course || report.request.topic == Topic::questions) {
        tables.push_back(examsCsv(report.questions, say));
        tables.push_back(questionsCsv(report.questions, say));
        tables.push_back(optionsCsv(report.questions, say));
    }
    if (report.course || report.request.topic == Topic::decisions) {
        tables.push_back(choicesCsv(report.decisions, say));
    }
    return tables;
}

}  // namespace fourfold::reports
