// Preloaded into a sanitized program under test, so that unloaded libraries stay in memory. Otherwise the graphics
// driver is unloaded at the end, and the leak detector can neither see what the driver still holds nor name it for a
// suppression.
extern "C" int dlclose(void*) noexcept { return 0; }
