#pragma once

#include <cstddef>

namespace fourfold::core {

// Everything that can be wrong with a file that an author wrote. The name, severity and message of each code stand in
// one table, the diagnostic catalogue. The codes of lint rules stand in the lists of these rules.
enum class Code {
    // The file as a whole
    fileNotFound,
    notAFile,
    unreadable,
    symbolicLink,
    fileTooLarge,
    invalidUtf8,
    nulByte,
    controlCharacter,
    noCharacter,
    emptyFile,
    noScenarios,
    shadowedScenario,
    tooManyFindings,
    // Names that nobody defined
    unknownScene,
    unknownPerson,
    unknownNote,
    unknownTool,
    unknownMeter,
    unknownChoice,
    unknownStage,
    unknownPlace,
    unknownGoldenRule,
    unknownMethod,
    unknownValue,
    unknownKey,
    unknownTopic,
    // The YAML
    syntax,
    tabInIndentation,
    unterminatedQuote,
    unclosedBracket,
    badEscape,
    unexpectedColon,
    badIndentation,
    anchor,
    alias,
    tag,
    severalDocuments,
    tooDeep,
    tooManyValues,
    duplicateKey,
    keyNotText,
    textAfterQuote,
    reservedCharacter,
    cutAtHash,
    cutAtComma,
    cutInBraces,
    noBlankAfterColon,
    strayQuote,
    // The shape of the values
    expectedMap,
    expectedList,
    expectedText,
    expectedInteger,
    expectedBoolean,
    outOfRange,
    missingValue,
    missingKey,
    conflictingKeys,
    missingOneOf,
    missingLanguage,
    emptyText,
    textTooLong,
    invalidId,
    reservedId,
    emptyCollection,
    tooManyEntries,
    repeatedName,
    expectedDay,
    // What the scenario means
    unsupportedFormat,
    idNotFileName,
    weightsSum,
    duplicateChoice,
    tooManyChoices,
    noNext,
    noWayOut,
    noEnding,
    lastExitConditional,
    unreachableExit,
    jumpCycle,
    reportsToCycle,
    startAboveMax,
    limitsOrder,
    // What a question bank means
    duplicateQuestion,
    duplicatePart,
    wrongNumberOfParts,
    notOneCorrect,
    noneOrAllCorrect,
    // The texts of the program
    missingTranslation,
    differentPlaceholders,
// What the lint rules for scenarios find, then those for question banks
#define LINT_RULE(function, needs, ...) __VA_ARGS__
#define FINDING(code, ...) code,
#include "core/scenario_lint.def"
#define LINT_RULE(function, ...) __VA_ARGS__
#define FINDING(code, ...) code,
#include "core/bank_lint.def"
    // What the scenarios of practical questions say
    unknownScenario,
    scenarioUnusable,
    choiceNotInScenario,
    choiceNotOpen,
    decisionElsewhere,
    nothingToDecide,
    // What cannot be read of a question bank in the format of another program
    nameNotClosed,
    answersNotClosed,
    strayBrace,
    answerWithoutMark,
    badWeight,
    pairWithoutArrow,
    partWithoutText,
    noAnswerLine,
    answerNotAnOption,
    repeatedLetter,
    optionsWithoutQuestion,
    nothingToTake,
    notTheSameQuestion,
    // What an import does not take
    descriptionNotTaken,
    essayNotTaken,
    numericalNotTaken,
    shortAnswerNotTaken,
    severalRightNotTaken,
    noneOrAllRightNotTaken,
    wrongCountNotTaken,
    mediumNotTaken,
    longTextNotTaken,
    repeatedTextNotTaken,
    formattingNotKept,
    weightsNotKept,
    tagsNotKept,
    idChanged,
    // What an export does not write
    languageNotWritten,
    keyNotWritten,
    keyOfQuestionsNotWritten,
    kindNotWritten,
    orderingAsMatching,
    pointsAsTag,
    statementAsChoice,
    textChanged,
};

inline constexpr std::size_t codeCount = static_cast<std::size_t>(Code::textChanged) + 1;

enum class Severity { error, warning };

}  // namespace fourfold::core
