#pragma once

#include <cstddef>

namespace fourfold::core {

// Everything that can be wrong with a file that an author wrote. What each one is called, how grave it is and what it
// says stands in one table, the diagnostic catalogue.
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
    unknownRule,
    unknownMethod,
    unknownValue,
    unknownKey,
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
    // The texts of the program
    missingTranslation,
    differentPlaceholders,
    // What the coach proves: structure
    notProven,
    unreachableScene,
    neverOpenChoice,
    stuck,
    endlessLoop,
    hopelessScene,
    // What the coach proves: naive play
    naivePlayPasses,
    naivePlayPassesOften,
};

inline constexpr std::size_t codeCount = static_cast<std::size_t>(Code::naivePlayPassesOften) + 1;

enum class Severity { error, warning };

}  // namespace fourfold::core
