// The time of day, as the page's language writes it.
export function clock() {
  return new Date().toLocaleTimeString(document.documentElement.lang, {
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  });
}
