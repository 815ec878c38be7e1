// Loaded before a sanitized program under test: what is unloaded stays in memory. The graphics driver is unloaded at
// the end, and then the leak detector can neither see what the driver still holds nor name it for a suppression.
extern "C" int dlclose(void*) noexcept { return 0; }
