#include "ui/text_edit.hpp"

#include <initializer_list>
#include <string>
#include <utility>

#include <doctest/doctest.h>

namespace fourfold::ui {
namespace {

using Places = std::pair<std::size_t, std::size_t>;

void press(TextEdit& edit, std::initializer_list<EditAction> actions, bool selecting = false) {
    for (const EditAction action : actions) edit.apply({action, selecting});
}

}  // namespace

TEST_CASE("a text is typed character by character, Chinese as well as Latin") {
    TextEdit edit;
    for (const char* each : {"李", "雷", " ", "L", "i"}) edit.insert(each);
    CHECK(edit.text() == "李雷 Li");
    CHECK(edit.size() == 5);
    CHECK(edit.caret() == 5);
    press(edit, {EditAction::backspace, EditAction::backspace, EditAction::backspace, EditAction::backspace});
    CHECK(edit.text() == "李");
    press(edit, {EditAction::begin, EditAction::erase, EditAction::erase, EditAction::backspace});
    CHECK(edit.text().empty());
}

TEST_CASE("what is no character does not get into a field, typed or pasted") {
    TextEdit edit("王\uffff伟");
    edit.insert("\U0010fffe!\ufdef");
    CHECK(edit.text() == "王伟!");
}

TEST_CASE("the caret moves by characters, words and to the ends, and never beyond them") {
    TextEdit edit("韩梅梅 Han Meimei");
    CHECK(edit.caret() == 14);
    edit.apply({EditAction::right});
    CHECK(edit.caret() == 14);
    edit.apply({EditAction::wordLeft});
    CHECK(edit.caret() == 8);
    edit.apply({EditAction::wordLeft});
    CHECK(edit.caret() == 4);
    edit.apply({EditAction::begin});
    CHECK(edit.caret() == 0);
    edit.apply({EditAction::left});
    CHECK(edit.caret() == 0);
    edit.apply({EditAction::wordRight});
    CHECK(edit.caret() == 4);
    edit.apply({EditAction::right});
    edit.insert("*");
    CHECK(edit.text() == "韩梅梅 H*an Meimei");
    edit.apply({EditAction::end});
    CHECK(edit.caret() == edit.size());
}

TEST_CASE("with Shift the caret selects, and what is typed takes the place of the selection") {
    TextEdit edit("一二三四");
    press(edit, {EditAction::left, EditAction::left}, true);
    CHECK(edit.selection() == Places{2, 4});
    CHECK(edit.selected() == "三四");
    edit.insert("五");
    CHECK(edit.text() == "一二五");
    CHECK(edit.selection() == Places{3, 3});
    edit.apply({EditAction::begin, true});
    CHECK(edit.selected() == "一二五");
    edit.apply({EditAction::right});  // goes to the selection's end
    CHECK(edit.caret() == 3);
    CHECK(edit.selected().empty());
    edit.apply({EditAction::selectAll});
    CHECK(edit.selected() == "一二五");
    edit.apply({EditAction::backspace});
    CHECK(edit.text().empty());
}

TEST_CASE("cutting takes the selection out, copying and pasting leave the text to their callers") {
    TextEdit edit("class three");
    edit.apply({EditAction::cut});
    CHECK(edit.text() == "class three");
    edit.apply({EditAction::wordLeft, true});
    edit.apply({EditAction::copy});
    edit.apply({EditAction::paste});
    CHECK(edit.text() == "class three");
    edit.apply({EditAction::cut});
    CHECK(edit.text() == "class ");
}

TEST_CASE("what was done can be taken back step by step, and done again") {
    TextEdit edit("三班", 600);
    edit.insert("甲");
    edit.insert("乙");
    edit.apply({EditAction::undo});
    CHECK(edit.text() == "三班甲");
    edit.apply({EditAction::undo});
    CHECK(edit.text() == "三班");
    edit.apply({EditAction::undo});
    CHECK(edit.text() == "三班");
    press(edit, {EditAction::redo, EditAction::redo, EditAction::redo});
    CHECK(edit.text() == "三班甲乙");
    press(edit, {EditAction::selectAll, EditAction::cut, EditAction::undo});
    CHECK(edit.text() == "三班甲乙");
    for (int i = 0; i < 500; ++i) edit.insert(i % 2 == 0 ? "丙" : "丁");
    for (int i = 0; i < 500; ++i) edit.apply({EditAction::undo});
    CHECK(edit.text().starts_with("三班甲乙丙丁"));  // the number of steps that can be undone is limited
}

TEST_CASE("a text has at most so many characters, whichever way they come") {
    TextEdit edit("六个字符以内吗", 6);
    CHECK(edit.text() == "六个字符以内");
    edit.insert("多");
    CHECK(edit.text() == "六个字符以内");
    edit.apply({EditAction::left, true});
    edit.insert("外面的");
    CHECK(edit.text() == "六个字符以外");
}

TEST_CASE("what is pasted comes as one line without control characters and broken bytes") {
    const std::pair<const char*, const char*> cases[]{
        {"one\ntwo", "one two"},    {"one\r\ntwo\rthree", "one two three"}, {"a\tb", "a b"},
        {"\x1b[31mred", "[31mred"}, {"\xff\xfe李\xe9\x9b", "李"},           {"\x7f", ""}};
    for (const auto& [pasted, stands] : cases) {
        CAPTURE(stands);
        TextEdit edit;
        edit.insert(pasted);
        CHECK(edit.text() == stands);
    }
}

TEST_CASE("the pointer sets the caret, drags a selection, and takes a word at once") {
    TextEdit edit("Han Meimei 三班");
    edit.moveTo(6);
    CHECK(edit.caret() == 6);
    edit.moveTo(9, true);
    CHECK(edit.selection() == Places{6, 9});
    edit.moveTo(2, true);
    CHECK(edit.selection() == Places{2, 6});
    edit.moveTo(100);
    CHECK(edit.selection() == Places{13, 13});
    edit.selectWord(5);
    CHECK(edit.selected() == "Meimei");
    edit.selectWord(3);
    CHECK(edit.selected() == " ");
    edit.selectWord(13);
    CHECK(edit.selected() == "三班");
    TextEdit empty;
    empty.selectWord(0);
    CHECK(empty.selected().empty());
}

TEST_CASE("a copy is independent") {
    TextEdit edit("a");
    TextEdit copy = edit;
    copy.insert("b");
    CHECK(edit.text() == "a");
    CHECK(copy.text() == "ab");
    edit = copy;
    edit.apply({EditAction::undo});
    CHECK(edit.text() == "a");
    CHECK(copy.text() == "ab");
}

}  // namespace fourfold::ui
