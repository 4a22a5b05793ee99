package org.throughline.engine;

/**
 * A Camunda Form as deployed.
 *
 * @param schema the form's JSON text as it was deployed
 */
public record DeployedForm(String id, int version, String schema) {}
