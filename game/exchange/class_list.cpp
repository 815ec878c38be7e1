#include "exchange/class_list.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <utility>
#include <variant>

#include "core/normal_name.hpp"
#include "core/utf8.hpp"

namespace fourfold::exchange {
namespace {

using FaultKind = ClassListFault::Kind;

constexpr std::size_t mostCharacters = 100;  // of a name, class or number

enum class Column { number, name, className };
constexpr std::size_t columns = 3;

constexpr std::array numberWords{"staff number", "staff no",     "staff no.",   "staff id", "employee number",
                                 "employee no",  "employee no.", "employee id", "number",   "no",
                                 "no.",          "id",           "工号",        "员工号",   "员工编号",
                                 "员工工号",     "职工号",       "编号"};
constexpr std::array nameWords{"name", "full name", "trainee", "姓名", "名字", "学员", "学员姓名", "员工姓名"};
constexpr std::array classWords{"class", "class name", "group", "course", "班级", "班", "班次", "班级名称", "所属班级"};

template <class Words>
bool isAmong(const std::string& word, const Words& words) {
    return std::ranges::find(words, std::string_view(word)) != words.end();
}

std::optional<Column> columnNamed(std::string_view head) {
    std::string word = core::normalName(head);
    for (char& c : word) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    if (isAmong(word, nameWords)) return Column::name;
    if (isAmong(word, numberWords)) return Column::number;
    if (isAmong(word, classWords)) return Column::className;
    return std::nullopt;
}

// Where each column stands in the rows.
using Places = std::array<std::optional<std::size_t>, columns>;

class ListReader {
public:
    explicit ListReader(std::string_view usualClass) : m_usualClass(core::normalName(usualClass)) {}

    ClassList read(const std::vector<TableRow>& rows) {
        if (rows.empty()) {
            fault(FaultKind::empty, 0);
            return std::move(m_list);
        }
        const auto head = headOf(rows.front());
        std::size_t first = head ? 1 : 0;
        const Places places = head ? *head : placesWithoutHead(rows);
        if (!m_list.faults.empty()) return std::move(m_list);
        for (; first < rows.size(); ++first) take(rows[first], places);
        if (m_list.members.empty() && m_list.faults.empty()) fault(FaultKind::empty, 0);
        compare();
        if (!m_list.faults.empty()) m_list.members.clear();
        return std::move(m_list);
    }

private:
    void fault(FaultKind kind, std::size_t row, std::size_t other = 0) {
        m_list.faults.push_back({.kind = kind, .row = row, .other = other});
    }

    // Where the columns stand, if the row names them.
    std::optional<Places> headOf(const TableRow& row) {
        Places places;
        std::size_t named = 0;
        bool isDoubled = false;
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            const auto column = columnNamed(row.cells[i]);
            if (!column) continue;
            ++named;
            isDoubled = isDoubled || places[static_cast<std::size_t>(*column)];
            places[static_cast<std::size_t>(*column)] = i;
        }
        if (named == 0) return std::nullopt;
        if (isDoubled) {
            fault(FaultKind::doubledColumn, row.number);
        } else if (!places[static_cast<std::size_t>(Column::name)]) {
            fault(FaultKind::noNameColumn, row.number);
        }
        return places;
    }

    Places placesWithoutHead(const std::vector<TableRow>& rows) {
        std::size_t most = 0;
        for (const TableRow& row : rows) most = std::max(most, row.cells.size());
        if (most == 1) return {std::nullopt, 0, std::nullopt};
        if (most > columns) fault(FaultKind::noHead, rows.front().number);
        return {0, 1, 2};
    }

    void take(const TableRow& row, const Places& places) {
        const auto cell = [&](Column column) {
            const auto place = places[static_cast<std::size_t>(column)];
            return place && *place < row.cells.size() ? core::normalName(plain(row.cells[*place])) : std::string();
        };
        ClassMember member{.row = row.number,
                           .number = cell(Column::number),
                           .name = cell(Column::name),
                           .className = cell(Column::className)};
        if (member.name.empty() && member.number.empty() && member.className.empty()) return;
        if (member.className.empty()) member.className = m_usualClass;
        const auto isTooLong = [](const std::string& text) { return core::codePoints(text) > mostCharacters; };
        if (member.name.empty()) {
            fault(FaultKind::noName, row.number);
        } else if (isTooLong(member.name) || isTooLong(member.number) || isTooLong(member.className)) {
            fault(FaultKind::tooLong, row.number);
        } else if (isDamaged(member.number)) {
            fault(FaultKind::damagedNumber, row.number);
        } else {
            m_list.members.push_back(std::move(member));
        }
    }

    // A cell ="0012" is how a text keeps its zeros in Excel.
    static std::string_view plain(std::string_view cell) {
        if (cell.size() >= 3 && cell.starts_with("=\"") && cell.ends_with('"')) return cell.substr(2, cell.size() - 3);
        return cell;
    }

    // "1.2E+15"
    static bool isDamaged(std::string_view number) {
        const std::size_t e = number.find("E+");
        if (e == std::string_view::npos || e == 0 || e + 2 >= number.size()) return false;
        const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
        return std::ranges::all_of(number.substr(0, e), [&](char c) { return isDigit(c) || c == '.' || c == ','; }) &&
               std::ranges::all_of(number.substr(e + 2), isDigit);
    }

    // Takes out who stands there twice, and finds people who cannot be told apart.
    void compare() {
        std::map<std::string, const ClassMember*> numbered;
        std::map<std::pair<std::string, std::string>, const ClassMember*> named;
        std::vector<ClassMember> kept;
        kept.reserve(m_list.members.size());
        for (ClassMember& member : m_list.members) {
            const ClassMember* sameNumber = nullptr;
            if (!member.number.empty()) {
                const auto found = numbered.find(member.number);
                sameNumber = found == numbered.end() ? nullptr : found->second;
            }
            const auto found = named.find({member.className, member.name});
            const ClassMember* sameName = found == named.end() ? nullptr : found->second;
            if (sameNumber != nullptr) {
                const bool isSame = sameNumber->name == member.name && sameNumber->className == member.className;
                if (!isSame) fault(FaultKind::sameNumber, member.row, sameNumber->row);
                continue;
            }
            if (sameName != nullptr && (member.number.empty() || sameName->number.empty())) {
                const bool isSame = member.number == sameName->number;
                if (!isSame) fault(FaultKind::sameName, member.row, sameName->row);
                continue;
            }
            kept.push_back(std::move(member));
            const ClassMember& last = kept.back();
            if (!last.number.empty()) numbered.emplace(last.number, &last);
            named.insert_or_assign({last.className, last.name}, &last);
        }
        m_list.members = std::move(kept);
    }

    std::string m_usualClass;
    ClassList m_list;
};

}  // namespace

ClassList readClassList(std::string_view bytes, std::string_view className) {
    const Table table = readTable(bytes);
    if (const auto* faulty = std::get_if<FaultyTable>(&table)) {
        return {.members = {},
                .faults = {{.kind = FaultKind::file, .row = faulty->row, .other = 0, .table = faulty->fault}}};
    }
    return ListReader(className).read(std::get<std::vector<TableRow>>(table));
}

}  // namespace fourfold::exchange
