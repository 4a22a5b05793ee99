/**
 * The only door to Camunda: deployment, hardened expressions, form validation, identity, task listeners. Its root
 * package is what business modules may use; what it needs of them it states as ports ({@link
 * org.throughline.engine.Workforce}, {@link org.throughline.engine.CaseAudience}, {@link
 * org.throughline.engine.TaskObserver}, {@link org.throughline.engine.AnswerStore}, {@link
 * org.throughline.engine.Prefill}).
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = "shared")
package org.throughline.engine;
