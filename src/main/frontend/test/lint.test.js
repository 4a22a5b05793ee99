import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { BpmnModdle } from 'bpmn-moddle';
import { lint } from '../parts/process/lint.js';

const CAMUNDA = new URL('../node_modules/camunda-bpmn-moddle/resources/camunda.json', import.meta.url);
const camunda = JSON.parse(readFileSync(CAMUNDA, 'utf8'));

test('a process that is drawn well has no findings', async () => {
  assert.deepEqual(await findings(process('<sequenceFlow id="f" sourceRef="start" targetRef="end"/>')), []);
});

test('a step that leads nowhere is found, under the code that the server has for it', async () => {
  const found = await findings(process('<task id="visit" name="Visit"/>'));
  const end = found.find(({ code, elementId }) => code === 'no-implicit-end' && elementId === 'visit');
  assert.deepEqual(end.equivalents, ['dead-end']);
  assert.equal(end.elementName, 'name of visit');
});

test('everything is a warning: only the server stops publishing', async () => {
  const found = await findings(process('<task id="visit"/>'));
  assert.ok(found.length > 2);
  assert.deepEqual([...new Set(found.map(({ severity }) => severity))], ['WARNING']);
});

test('a finding has the text of the page, else that of the rule', async () => {
  const xml = process('<task id="visit"/><sequenceFlow id="f" sourceRef="start" targetRef="visit"/>');
  const texts = { 'lint-label-required': 'Give it a name' };
  const byCode = new Map((await findings(xml, texts)).map(({ code, text }) => [code, text]));
  assert.equal(byCode.get('label-required'), 'Give it a name');
  assert.match(byCode.get('no-implicit-end'), /implicit end/);
});

test('a run forgets what the run before has seen', async () => {
  const xml = process('<task id="visit"/>');
  assert.deepEqual(await findings(xml), await findings(xml));
});

async function findings(xml, texts = {}) {
  const { rootElement } = await new BpmnModdle({ camunda }).fromXML(xml);
  return lint(rootElement, texts, (id) => `name of ${id}`);
}

function process(content) {
  const ids = ['start', 'end', ...[...content.matchAll(/<task id="(\w+)"/g)].map(([, id]) => id)];
  const flows = [...content.matchAll(/<sequenceFlow id="(\w+)"/g)].map(([, id]) => id);
  const ends = (name, end) => (content.includes(end) ? `<${name}>${flows[0]}</${name}>` : '');
  const shapes = ids.map(
    (id, at) =>
      `<bpmndi:BPMNShape id="${id}_di" bpmnElement="${id}"><dc:Bounds x="${at * 200}" y="0" width="36" height="36"/></bpmndi:BPMNShape>`,
  );
  const edges = flows.map(
    (id) =>
      `<bpmndi:BPMNEdge id="${id}_di" bpmnElement="${id}"><di:waypoint x="0" y="0"/><di:waypoint x="9" y="0"/></bpmndi:BPMNEdge>`,
  );
  return `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
      xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC"
      xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="d"
      targetNamespace="t">
    <process id="p" name="P" isExecutable="true" camunda:historyTimeToLive="P10Y">
      <startEvent id="start" name="Begins">${ends('outgoing', 'sourceRef="start"')}</startEvent>
      <endEvent id="end" name="Ends">${ends('incoming', 'targetRef="end"')}</endEvent>${content}
    </process>
    <bpmndi:BPMNDiagram id="di"><bpmndi:BPMNPlane id="plane" bpmnElement="p">${shapes.join('')}${edges.join('')}
    </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
  </definitions>`;
}
