// While a drawing is put up, nobody can touch it: a change made then would count as what was loaded, and never be kept.
export async function still(island, work) {
  const focused = document.activeElement;
  island.inert = true;
  try {
    return await work();
  } finally {
    island.inert = false;
    if (island.contains(focused)) {
      focused.focus({ preventScroll: true });
    }
  }
}
