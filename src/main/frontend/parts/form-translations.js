// Every text of a form that people read, and how it is written back in each language. English is in the component itself,
// other languages are in its custom properties (label.id, option.<value>.id, …).

/** In reading order: {id, component, aspect, name, of, long, english, change(component, text)} */
export function translatableTexts(schema) {
  return components(schema.components).flatMap((component) =>
    texts(component).map((text) => ({ id: component.id, component, ...text })),
  );
}

export function translationOf(component, aspect, language) {
  return component.properties?.[`${aspect}.${language}`] ?? '';
}

/** The change that gives a component a text of its own in another language, or takes it away. */
export function withTranslation(component, aspect, language, text) {
  const properties = { ...component.properties };
  if (text.trim()) {
    properties[`${aspect}.${language}`] = text;
  } else {
    delete properties[`${aspect}.${language}`];
  }
  return { properties: Object.keys(properties).length ? properties : undefined };
}

function components(list) {
  return (list ?? []).flatMap((component) => [component, ...components(component.components)]);
}

function texts(component) {
  if (component.type === 'text') {
    return [plain('text', 'text', component.text, true)];
  }
  if (component.type === 'datetime') {
    return [...dates(component), ...described(component)];
  }
  const labelled = !['separator', 'spacer'].includes(component.type);
  return [
    ...(labelled ? [plain('label', 'label', component.label)] : []),
    ...described(component),
    ...entries(component, 'values', 'value', 'option'),
    ...entries(component, 'columns', 'key', 'column'),
  ];
}

function dates({ subtype, dateLabel, timeLabel }) {
  return [
    ...(subtype === 'time' ? [] : [plain('label', 'dateLabel', dateLabel)]),
    ...(subtype === 'date' || !subtype ? [] : [plain('time', 'timeLabel', timeLabel)]),
  ];
}

function described(component) {
  const text = component.description || translationOf(component, 'description', 'id');
  return text ? [plain('description', 'description', component.description, true)] : [];
}

function plain(aspect, field, english, long = false) {
  return { aspect, name: aspect, long, english: english ?? '', change: (component, text) => ({ [field]: text }) };
}

function entries(component, list, id, aspect) {
  return (component[list] ?? []).map((entry) => ({
    aspect: `${aspect}.${entry[id]}`,
    name: aspect,
    of: entry[id],
    long: false,
    english: entry.label ?? '',
    change: (now, text) => ({
      [list]: now[list].map((one) => (one[id] === entry[id] ? { ...one, label: text } : one)),
    }),
  }));
}
