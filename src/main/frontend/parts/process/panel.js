// Our groups of the properties panel, in business words, before the library's technical ones.
import { Group } from '@bpmn-io/properties-panel';
import { getBusinessObject, is } from 'bpmn-js/lib/util/ModelUtil';
import { messageEntry } from './entries.js';
import { actionEntries } from './panel-action.js';
import { callEntries, decisionEntries } from './panel-call.js';
import { flowEntries } from './panel-flow.js';
import { stageEntries } from './panel-stage.js';
import { taskEntries } from './panel-task.js';

export default function StudioPanel(propertiesPanel, injector, studio, lintOverlays) {
  this.injector = injector;
  this.studio = studio;
  this.lintOverlays = lintOverlays;
  // After the provider of element templates, which hides groups that it does not know.
  propertiesPanel.registerProvider(200, this);
}

StudioPanel.$inject = ['propertiesPanel', 'injector', 'studio', 'lintOverlays'];

StudioPanel.prototype.getGroups = function (element) {
  return (groups) => {
    const ours = this.groups(element).filter(({ entries }) => entries.length);
    const general = groups.filter(({ id }) => id === 'general').map((group) => ({ ...group, shouldOpen: true }));
    const checks = ours.filter(({ id }) => id === 'tl-checks');
    return [
      ...checks,
      ...general,
      ...ours.filter(({ id }) => id !== 'tl-checks'),
      ...groups.filter(({ id }) => id !== 'general'),
    ];
  };
};

StudioPanel.prototype.groups = function (element) {
  const { texts } = this.studio;
  const group = (id, label, entries) => ({ id, label, entries, component: Group, shouldOpen: true });
  return [
    group('tl-checks', texts.panelChecks, this.findings(element)),
    group('tl-task', texts.panelTask, is(element, 'bpmn:UserTask') ? taskEntries(this.injector, this.studio) : []),
    group(
      'tl-action',
      texts.panelAction,
      is(element, 'bpmn:ServiceTask') ? actionEntries(element, this.injector, this.studio) : [],
    ),
    group(
      'tl-decision',
      texts.panelDecision,
      is(element, 'bpmn:BusinessRuleTask') ? decisionEntries(this.injector, this.studio) : [],
    ),
    group(
      'tl-call',
      texts.panelCall,
      is(element, 'bpmn:CallActivity') ? callEntries(element, this.injector, this.studio) : [],
    ),
    group('tl-flow', texts.panelFlow, flowEntries(element, this.injector, this.studio)),
    group('tl-stage', texts.panelStage, stageEntries(element, this.injector, this.studio)),
  ];
};

StudioPanel.prototype.findings = function (element) {
  const found = this.lintOverlays.of(getBusinessObject(element)?.id);
  return found.length
    ? [
        messageEntry(
          'tl-panel-note',
          found.map(({ text, severity }) => ({
            text,
            tone: severity === 'ERROR' ? 'tl-panel-note--error' : 'tl-panel-note--warning',
          })),
        ),
      ]
    : [];
};
