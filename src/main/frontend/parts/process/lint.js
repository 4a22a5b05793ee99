// The rules of bpmnlint (its recommended set) and camunda-compat for Camunda 7.24, asked in the browser. Left out is
// fake-join: here a task takes several flows, and no gateway merges them (docs/bpmn-style.md).
import Linter from 'bpmnlint/lib/linter.js';
import historyTimeToLive from 'bpmnlint-plugin-camunda-compat/rules/camunda-platform/history-time-to-live.js';
import adHocSubProcess from 'bpmnlint/rules/ad-hoc-sub-process.js';
import conditionalFlows from 'bpmnlint/rules/conditional-flows.js';
import endEventRequired from 'bpmnlint/rules/end-event-required.js';
import eventBasedGateway from 'bpmnlint/rules/event-based-gateway.js';
import eventSubProcessTypedStartEvent from 'bpmnlint/rules/event-sub-process-typed-start-event.js';
import labelRequired from 'bpmnlint/rules/label-required.js';
import linkEvent from 'bpmnlint/rules/link-event.js';
import noBpmndi from 'bpmnlint/rules/no-bpmndi.js';
import noComplexGateway from 'bpmnlint/rules/no-complex-gateway.js';
import noDisconnected from 'bpmnlint/rules/no-disconnected.js';
import noDuplicateSequenceFlows from 'bpmnlint/rules/no-duplicate-sequence-flows.js';
import noGatewayJoinFork from 'bpmnlint/rules/no-gateway-join-fork.js';
import noImplicitSplit from 'bpmnlint/rules/no-implicit-split.js';
import noImplicitEnd from 'bpmnlint/rules/no-implicit-end.js';
import noImplicitStart from 'bpmnlint/rules/no-implicit-start.js';
import noInclusiveGateway from 'bpmnlint/rules/no-inclusive-gateway.js';
import noOverlappingElements from 'bpmnlint/rules/no-overlapping-elements.js';
import singleBlankStartEvent from 'bpmnlint/rules/single-blank-start-event.js';
import singleEventDefinition from 'bpmnlint/rules/single-event-definition.js';
import startEventRequired from 'bpmnlint/rules/start-event-required.js';
import subProcessBlankStartEvent from 'bpmnlint/rules/sub-process-blank-start-event.js';
import superfluousGateway from 'bpmnlint/rules/superfluous-gateway.js';
import superfluousLabel from 'bpmnlint/rules/superfluous-label.js';
import superfluousTermination from 'bpmnlint/rules/superfluous-termination.js';
import globalElements from 'bpmnlint/rules/global.js';

const RULES = {
  'ad-hoc-sub-process': ['error', adHocSubProcess],
  'conditional-flows': ['error', conditionalFlows],
  'end-event-required': ['error', endEventRequired],
  'event-based-gateway': ['error', eventBasedGateway],
  'event-sub-process-typed-start-event': ['error', eventSubProcessTypedStartEvent],
  'label-required': ['error', labelRequired],
  'link-event': ['error', linkEvent],
  'no-bpmndi': ['error', noBpmndi],
  'no-complex-gateway': ['error', noComplexGateway],
  'no-disconnected': ['error', noDisconnected],
  'no-duplicate-sequence-flows': ['error', noDuplicateSequenceFlows],
  'no-gateway-join-fork': ['error', noGatewayJoinFork],
  'no-implicit-split': ['error', noImplicitSplit],
  'no-implicit-end': ['error', noImplicitEnd],
  'no-implicit-start': ['error', noImplicitStart],
  'no-inclusive-gateway': ['warn', noInclusiveGateway],
  'no-overlapping-elements': ['warn', noOverlappingElements],
  'single-blank-start-event': ['error', singleBlankStartEvent],
  'single-event-definition': ['error', singleEventDefinition],
  'start-event-required': ['error', startEventRequired],
  'sub-process-blank-start-event': ['error', subProcessBlankStartEvent],
  'superfluous-gateway': ['warn', superfluousGateway],
  'superfluous-label': ['warn', superfluousLabel],
  'superfluous-termination': ['warn', superfluousTermination],
  global: ['warn', globalElements],
  'history-time-to-live': ['error', historyTimeToLive],
};

/** The server's rules that find the same fault and explain it better; only they stop publishing. */
const SERVER_RULES = {
  'ad-hoc-sub-process': ['step-unsupported'],
  'conditional-flows': ['condition-missing', 'gateway-without-default', 'default-with-condition'],
  'end-event-required': ['end-missing'],
  'event-based-gateway': ['event-gateway'],
  'event-sub-process-typed-start-event': ['start-without-cause'],
  global: ['cause-unnamed', 'cause-unused', 'cause-twice'],
  'history-time-to-live': ['history-missing'],
  'label-required': ['name-missing', 'answer-missing'],
  'link-event': ['link-loose'],
  'no-bpmndi': ['not-drawn'],
  'no-complex-gateway': ['step-unsupported'],
  'no-disconnected': ['unreachable', 'dead-end', 'flow-loose'],
  'no-duplicate-sequence-flows': ['flow-twice'],
  'no-gateway-join-fork': ['gateway-join-fork'],
  'no-implicit-end': ['dead-end'],
  'no-implicit-split': ['implicit-split'],
  'no-implicit-start': ['unreachable'],
  'no-inclusive-gateway': ['gateway-inclusive'],
  'no-overlapping-elements': ['overlapping'],
  'single-blank-start-event': ['several-starts'],
  'single-event-definition': ['several-causes'],
  'start-event-required': ['start-missing'],
  'sub-process-blank-start-event': ['start-with-cause'],
  'superfluous-gateway': ['gateway-superfluous'],
  'superfluous-termination': ['termination-superfluous'],
};

/** Some rules remember what they saw: every run gets a linter of its own. */
const linter = () =>
  new Linter({
    config: {
      rules: Object.fromEntries(
        Object.entries(RULES).map(([name, [severity]]) => [
          name,
          name === 'history-time-to-live' ? [severity, { platform: 'camunda-platform', version: '7.24' }] : severity,
        ]),
      ),
    },
    resolver: {
      resolveRule: (_, name) => RULES[name][1],
      resolveConfig: (_, name) => {
        throw new Error(`no config ${name}`);
      },
    },
  });

/** As findings; words of the rule in the reader's language, where the page has them. */
export async function lint(definitions, texts, name) {
  const results = await linter().lint(definitions);
  return Object.entries(results).flatMap(([rule, reports]) =>
    reports.map((report) => finding(rule, report, texts, name)),
  );
}

function finding(rule, report, texts, name) {
  const code = rule.replace(/^.*\//, '');
  return {
    severity: 'WARNING',
    equivalents: SERVER_RULES[code] ?? [],
    code,
    elementId: report.id ?? null,
    elementName: report.id ? name(report.id) : null,
    text: texts[`lint-${code}`] ?? report.message,
  };
}
