// The key of one opened form: sent with each try, so that nothing is done twice. Also where the page has no secure
// connection, in which a browser makes no UUIDs.
export function openedKey() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
