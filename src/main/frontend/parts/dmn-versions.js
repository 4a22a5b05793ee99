// Tables drawn by older tools: DMN 1.1 and 1.2 say the same as 1.3 under other names.

const OLDER = [
  [/http:\/\/www\.omg\.org\/spec\/DMN\/20151101\/dmn\.xsd/g, 'https://www.omg.org/spec/DMN/20191111/MODEL/'],
  [/http:\/\/www\.omg\.org\/spec\/DMN\/20151101\/dmn11\.xsd/g, 'https://www.omg.org/spec/DMN/20191111/MODEL/'],
  [/http:\/\/www\.omg\.org\/spec\/DMN\/20180521\/MODEL\//g, 'https://www.omg.org/spec/DMN/20191111/MODEL/'],
  [/http:\/\/www\.omg\.org\/spec\/DMN\/20180521\/DMNDI\//g, 'https://www.omg.org/spec/DMN/20191111/DMNDI/'],
];

export function asDmn13(xml) {
  return OLDER.reduce((so, [old, now]) => so.replace(old, now), xml);
}
