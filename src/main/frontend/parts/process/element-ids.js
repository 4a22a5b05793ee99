// Ids of elements, made from their names.

const GENERATED = /^(Activity|Event|Gateway)_[0-9a-z]{7}$/;
const LONGEST = 60;

/** Whether the editor made this id up. */
export function isGenerated(id) {
  return GENERATED.test(id);
}

/** "Make a home visit" becomes MakeAHomeVisit; empty where nothing of the name can stand in an id. */
export function toPascalCase(name) {
  return (name ?? '')
    .normalize('NFD')
    .replace(/[^\p{ASCII}]|'/gu, '')
    .split(/[^A-Za-z0-9]+/)
    .filter(Boolean)
    .map((word) => word[0].toUpperCase() + word.slice(1))
    .join('')
    .replace(/^\d+/, '')
    .slice(0, LONGEST);
}

/** The wanted id or the first free one with a number behind it; null where there is none. */
export function firstFreeId(wanted, own, isTaken) {
  if (!wanted) {
    return null;
  }
  for (let number = 1; number < 100; number++) {
    const id = number === 1 ? wanted : `${wanted}${number}`;
    if (id === own || !isTaken(id)) {
      return id;
    }
  }
  return null;
}
