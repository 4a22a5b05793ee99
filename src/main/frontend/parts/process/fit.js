// The whole drawing in the room that the tools leave free.

/** On a phone the names can be read from this on: what is larger begins at its start. */
const READABLE = 0.5;
const PHONE = 600;
const EDGE = 16;

/**
 * The tools stand at the left of a wide canvas, above a narrow one.
 *
 * @param whole even where its names cannot be read then
 */
export function fitBeside(canvas, place, whole) {
  const { inner, outer } = canvas.viewbox();
  canvas.viewbox(boxBeside(inner, outer, covered(place), whole || outer.width >= PHONE ? 0 : READABLE));
}

function covered(place) {
  const room = place.getBoundingClientRect();
  const tools = place.querySelector('.djs-palette')?.getBoundingClientRect();
  if (!tools) {
    return { left: 0, top: 0 };
  }
  const strip = tools.width > room.width / 2;
  return strip ? { left: 0, top: tools.bottom - room.top } : { left: tools.right - room.left, top: 0 };
}

/** @return the part of the drawing that the canvas shows, in the drawing's measure */
export function boxBeside(inner, outer, { left, top }, smallest) {
  const width = outer.width - left - 2 * EDGE;
  const height = outer.height - top - 2 * EDGE;
  const scale = Math.max(smallest, Math.min(1, width / inner.width, height / inner.height));
  const spare = (room, size) => Math.max(0, (room / scale - size) / 2);
  return {
    x: inner.x - (left + EDGE) / scale - spare(width, inner.width),
    y: inner.y - (top + EDGE) / scale - spare(height, inner.height),
    width: outer.width / scale,
    height: outer.height / scale,
  };
}
