#include "platform/text_input.hpp"

#include <clocale>
#include <string>
#include <string_view>

#include <X11/XKBlib.h>
#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <X11/keysym.h>
#include <langinfo.h>

namespace fourfold::platform {
namespace {

// A locale of the process during the life of this object. Xlib finds the input method by it. It must not stay: SFML
// would swallow keys if it opened a window with this locale.
class Utf8Locale {
public:
    Utf8Locale() : m_before(std::setlocale(LC_CTYPE, nullptr)) {}
    ~Utf8Locale() { std::setlocale(LC_CTYPE, m_before.c_str()); }
    Utf8Locale(const Utf8Locale&) = delete;
    Utf8Locale& operator=(const Utf8Locale&) = delete;

    // False when this computer does not have it, or it is not written in UTF-8.
    [[nodiscard]] bool use(const char* name) const {
        return std::setlocale(LC_CTYPE, name) != nullptr && std::string_view(nl_langinfo(CODESET)) == "UTF-8";
    }

private:
    std::string m_before;
};

Key keyOf(KeySym symbol) {
    if (symbol >= XK_1 && symbol <= XK_9) {
        return static_cast<Key>(static_cast<unsigned long>(Key::digit1) + (symbol - XK_1));
    }
    switch (symbol) {
        case XK_Return:
        case XK_KP_Enter: return Key::enter;
        case XK_space: return Key::space;
        case XK_Escape: return Key::escape;
        case XK_Tab:
        case XK_ISO_Left_Tab: return Key::tab;
        case XK_Up: return Key::up;
        case XK_Down: return Key::down;
        case XK_Left: return Key::left;
        case XK_Right: return Key::right;
        case XK_Prior: return Key::pageUp;
        case XK_Next: return Key::pageDown;
        case XK_Home: return Key::home;
        case XK_End: return Key::end;
        case XK_Control_L:
        case XK_Control_R: return Key::control;
        case XK_F1: return Key::f1;
        case XK_F2: return Key::f2;
        case XK_F11: return Key::f11;
        case XK_n: return Key::n;
        case XK_o: return Key::o;
        case XK_l: return Key::l;
        case XK_m: return Key::m;
        case XK_BackSpace: return Key::backspace;
        case XK_Delete: return Key::erase;
        case XK_a: return Key::a;
        case XK_c: return Key::c;
        case XK_v: return Key::v;
        case XK_x: return Key::x;
        case XK_y: return Key::y;
        case XK_z: return Key::z;
        // The digits of the keypad, by their names without Num Lock.
        case XK_KP_End: return Key::digit1;
        case XK_KP_Down: return Key::digit2;
        case XK_KP_Next: return Key::digit3;
        case XK_KP_Left: return Key::digit4;
        case XK_KP_Begin: return Key::digit5;
        case XK_KP_Right: return Key::digit6;
        case XK_KP_Home: return Key::digit7;
        case XK_KP_Up: return Key::digit8;
        case XK_KP_Prior: return Key::digit9;
        default: return Key::none;
    }
}

// False for the characters of keys such as Enter.
bool isText(std::string_view text) {
    return !text.empty() && static_cast<unsigned char>(text.front()) >= 0x20 && text.front() != 0x7f;
}

}  // namespace

struct TextInput::Connection {
    Display* display = XOpenDisplay(nullptr);
    ::Window window = 0;
    XIM method = nullptr;
    XIC context = nullptr;
    std::optional<Spot> spot;
    bool isFocused = true;  // whether the window has the focus of the screen

    Connection() = default;
    ~Connection() {
        closeMethod();
        if (display != nullptr) XCloseDisplay(display);
    }
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    // The input method has ended. Without it keys write their own characters. The next text looks for a method again.
    static void methodGone(XIM, XPointer self, XPointer) {
        auto& connection = *reinterpret_cast<Connection*>(self);
        connection.method = nullptr;
        connection.context = nullptr;
    }

    void openMethod() {
        const Utf8Locale locale;
        // The input method of XMODIFIERS, which may not know the available locale; else Xlib's own, for dead keys and
        // compose sequences.
        for (const char* modifiers : {"", "@im=none"}) {
            for (const char* name : {"", "zh_CN.UTF-8", "en_US.UTF-8", "C.UTF-8"}) {
                if (method != nullptr || !locale.use(name) || XSetLocaleModifiers(modifiers) == nullptr) continue;
                method = XOpenIM(display, nullptr, nullptr, nullptr);
            }
        }
        if (method == nullptr) return;
        XIMCallback gone{reinterpret_cast<XPointer>(this), methodGone};
        XSetIMValues(method, XNDestroyCallback, &gone, nullptr);
        openContext();
    }

    void openContext() {
        context = XCreateIC(method, XNInputStyle, XIMPreeditNothing | XIMStatusNothing, XNClientWindow, window,
                            XNFocusWindow, window, nullptr);
        select();
    }

    void closeMethod() {
        if (context != nullptr) XDestroyIC(context);
        context = nullptr;
        if (method != nullptr) XCloseIM(method);
        method = nullptr;
    }

    void select() const {
        long wanted = KeyPressMask | KeyReleaseMask | FocusChangeMask;
        long ofMethod = 0;
        if (context != nullptr) XGetICValues(context, XNFilterEvents, &ofMethod, nullptr);
        XSelectInput(display, window, wanted | ofMethod);
        XSync(display, False);
    }

    void focus() const {
        if (context == nullptr) return;
        if (!spot || !isFocused) {
            XUnsetICFocus(context);
            return;
        }
        XPoint point{static_cast<short>(spot->x), static_cast<short>(spot->y)};
        XVaNestedList attributes = XVaCreateNestedList(0, XNSpotLocation, &point, nullptr);
        XSetICValues(context, XNPreeditAttributes, attributes, nullptr);
        XFree(attributes);
        XSetICFocus(context);
    }

    [[nodiscard]] std::string textOf(XKeyEvent& key) const {
        std::string text(64, '\0');
        KeySym symbol = 0;
        if (context == nullptr) {  // without an input method: only ASCII
            const int length = XLookupString(&key, text.data(), static_cast<int>(text.size()), &symbol, nullptr);
            const bool isAscii = length == 1 && static_cast<unsigned char>(text.front()) < 0x80;
            return isAscii ? text.substr(0, 1) : std::string();
        }
        Status status = 0;
        int length = Xutf8LookupString(context, &key, text.data(), static_cast<int>(text.size()), &symbol, &status);
        if (status == XBufferOverflow) {
            text.resize(static_cast<std::size_t>(length));
            length = Xutf8LookupString(context, &key, text.data(), length, &symbol, &status);
        }
        if (status != XLookupChars && status != XLookupBoth) return {};
        return text.substr(0, static_cast<std::size_t>(length));
    }

    void pressed(XKeyEvent& key, std::vector<Event>& events) const {
        const bool isControl = (key.state & ControlMask) != 0;
        const Key known = key.keycode == 0 ? Key::none : keyOf(XLookupKeysym(&key, 0));
        if (known != Key::none) {
            events.push_back({.kind = EventKind::keyDown,
                              .key = known,
                              .shift = (key.state & ShiftMask) != 0,
                              .control = isControl});
        }
        if (!spot) return;
        std::string text = textOf(key);
        // A text from an input method has key code 0.
        if (key.keycode != 0 && (isControl || (key.state & Mod1Mask) != 0)) return;
        if (isText(text)) events.push_back({.kind = EventKind::text, .text = std::move(text)});
    }

    void take(XEvent& event, std::vector<Event>& events) {
        if (event.type == MappingNotify) XRefreshKeyboardMapping(&event.xmapping);
        const bool isKey = event.type == KeyPress || event.type == KeyRelease;
        if ((spot || !isKey) && XFilterEvent(&event, None) == True) return;
        switch (event.type) {
            case KeyPress: pressed(event.xkey, events); break;
            case KeyRelease:
                if (const Key key = keyOf(XLookupKeysym(&event.xkey, 0)); key != Key::none) {
                    events.push_back({.kind = EventKind::keyUp, .key = key});
                }
                break;
            case FocusIn:
            case FocusOut:
                if (event.xfocus.window != window || event.xfocus.mode == NotifyGrab ||
                    event.xfocus.mode == NotifyUngrab)
                    break;
                isFocused = event.type == FocusIn;
                focus();
                break;
            default: break;
        }
    }
};

TextInput::TextInput(unsigned long window) : m_connection(std::make_unique<Connection>()) {
    if (!isOpen()) return;
    XkbSetDetectableAutoRepeat(m_connection->display, True,
                               nullptr);  // a held key repeats without releases in between
    m_connection->window = window;
    m_connection->select();
}

TextInput::~TextInput() = default;

bool TextInput::isOpen() const { return m_connection->display != nullptr; }

int TextInput::connection() const { return isOpen() ? ConnectionNumber(m_connection->display) : -1; }

void TextInput::follow(unsigned long window) {
    if (!isOpen()) return;
    if (m_connection->context != nullptr) XDestroyIC(m_connection->context);
    m_connection->context = nullptr;
    m_connection->window = window;
    m_connection->isFocused = true;
    if (m_connection->method != nullptr) {
        m_connection->openContext();
        m_connection->focus();
    } else {
        m_connection->select();
    }
}

void TextInput::write(std::optional<Spot> spot) {
    if (!isOpen() || spot == m_connection->spot) return;
    const bool begins = spot && !m_connection->spot;
    m_connection->spot = spot;
    if (begins && m_connection->method == nullptr) m_connection->openMethod();
    m_connection->focus();
    XFlush(m_connection->display);
}

void TextInput::take(std::vector<Event>& events) {
    if (!isOpen()) return;
    while (XPending(m_connection->display) > 0) {
        XEvent event;
        XNextEvent(m_connection->display, &event);
        m_connection->take(event, events);
    }
    XFlush(m_connection->display);
}

}  // namespace fourfold::platform
