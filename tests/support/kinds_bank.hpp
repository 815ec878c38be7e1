#pragma once

namespace fourfold::testing {

// A bank named "kinds": one question of each kind, the practical one the first decision of `orange`. The text of a
// question ends with its kind, and every part says in its text what it is: "right", "first" or "belongs to A". An exam
// takes three minutes, can be taken twice, passes with 60 percent, and has a second chance for 50 percent.
inline constexpr const char* kindsBank = R"(format: 1
id: kinds
title: {en: One of each kind, zh: 各种题型}
brief: {en: For a test., zh: 测试用。}
pass: 60
topics: {one: {en: One, zh: 甲}, two: {en: Two, zh: 乙}}
exam: {minutes: 3, tries: 2, second_chance: 50}
questions:
  - id: single
    topic: one
    source: S1
    text: {en: This is single, zh: 这是 single}
    single:
      - {id: a, text: right, correct: true, feedback: well chosen}
      - {id: b, text: wrong, feedback: not so}
      - {id: c, text: other, feedback: nor this}
  - id: multiple
    topic: one
    source: S1
    text: {en: This is multiple, zh: 这是 multiple}
    multiple:
      - {id: a, text: right, correct: true, feedback: yes}
      - {id: b, text: right too, correct: true, feedback: yes}
      - {id: c, text: wrong, feedback: no}
  - id: true-false
    topic: one
    source: S1
    text: {en: This is true_false, zh: 这是 true_false}
    true_false: {answer: true, when_true: it is, when_false: it is}
  - id: ordering
    topic: two
    source: S1
    text: {en: This is ordering, zh: 这是 ordering}
    ordering:
      - {id: first, text: first, feedback: begins}
      - {id: second, text: second, feedback: goes on}
      - {id: third, text: third, feedback: ends}
  - id: matching
    topic: two
    source: S1
    text: {en: This is matching, zh: 这是 matching}
    matching:
      pairs:
        - {id: a, left: A, right: belongs to A, feedback: so it is}
        - {id: b, left: B, right: belongs to B, feedback: so it is}
      extra:
        - {id: c, text: to nobody, feedback: alone}
  - id: practical
    topic: two
    source: S4
    text: {en: This is practical, zh: 这是 practical}
    practical: {scenario: orange, decision: knife}
)";

}  // namespace fourfold::testing
