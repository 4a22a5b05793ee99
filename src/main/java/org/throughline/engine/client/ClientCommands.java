package org.throughline.engine.client;

import java.util.Set;
import org.camunda.bpm.engine.impl.ActivityStatisticsQueryImpl;
import org.camunda.bpm.engine.impl.AuthorizationQueryImpl;
import org.camunda.bpm.engine.impl.DeploymentQueryImpl;
import org.camunda.bpm.engine.impl.DeploymentStatisticsQueryImpl;
import org.camunda.bpm.engine.impl.EventSubscriptionQueryImpl;
import org.camunda.bpm.engine.impl.ExecutionQueryImpl;
import org.camunda.bpm.engine.impl.GroupQueryImpl;
import org.camunda.bpm.engine.impl.IncidentQueryImpl;
import org.camunda.bpm.engine.impl.JobDefinitionQueryImpl;
import org.camunda.bpm.engine.impl.JobQueryImpl;
import org.camunda.bpm.engine.impl.ProcessDefinitionQueryImpl;
import org.camunda.bpm.engine.impl.ProcessDefinitionStatisticsQueryImpl;
import org.camunda.bpm.engine.impl.ProcessInstanceQueryImpl;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.TenantQueryImpl;
import org.camunda.bpm.engine.impl.UserQueryImpl;
import org.camunda.bpm.engine.impl.VariableInstanceQueryImpl;
import org.camunda.bpm.engine.impl.batch.BatchQueryImpl;
import org.camunda.bpm.engine.impl.batch.BatchStatisticsQueryImpl;
import org.camunda.bpm.engine.impl.cmd.AuthorizationCheckCmd;
import org.camunda.bpm.engine.impl.cmd.CreateGroupQueryCmd;
import org.camunda.bpm.engine.impl.cmd.CreateTenantQueryCmd;
import org.camunda.bpm.engine.impl.cmd.CreateUserQueryCmd;
import org.camunda.bpm.engine.impl.cmd.ExecuteFilterCountCmd;
import org.camunda.bpm.engine.impl.cmd.ExecuteFilterListCmd;
import org.camunda.bpm.engine.impl.cmd.ExecuteFilterListPageCmd;
import org.camunda.bpm.engine.impl.cmd.ExecuteFilterSingleResultCmd;
import org.camunda.bpm.engine.impl.cmd.GetActivityInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.GetDeployedProcessDefinitionCmd;
import org.camunda.bpm.engine.impl.cmd.GetDeploymentProcessDiagramCmd;
import org.camunda.bpm.engine.impl.cmd.GetDeploymentProcessModelCmd;
import org.camunda.bpm.engine.impl.cmd.GetDeploymentResourceForIdCmd;
import org.camunda.bpm.engine.impl.cmd.GetDeploymentResourcesCmd;
import org.camunda.bpm.engine.impl.cmd.GetFilterCmd;
import org.camunda.bpm.engine.impl.cmd.GetIdentityLinksForTaskCmd;
import org.camunda.bpm.engine.impl.cmd.GetJobExceptionStacktraceCmd;
import org.camunda.bpm.engine.impl.cmd.GetPasswordPolicyCmd;
import org.camunda.bpm.engine.impl.cmd.GetProcessApplicationForDeploymentCmd;
import org.camunda.bpm.engine.impl.cmd.GetStaticCalledProcessDefinitionCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskFormCmd;
import org.camunda.bpm.engine.impl.cmd.IsIdentityServiceReadOnlyCmd;
import org.camunda.bpm.engine.impl.cmd.SetJobRetriesCmd;
import org.camunda.bpm.engine.impl.cmmn.entity.repository.CaseDefinitionQueryImpl;
import org.camunda.bpm.engine.impl.dmn.cmd.GetDeploymentDecisionDefinitionCmd;
import org.camunda.bpm.engine.impl.dmn.cmd.GetDeploymentDecisionModelCmd;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionQueryImpl;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionRequirementsDefinitionQueryImpl;
import org.camunda.bpm.engine.impl.filter.FilterQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;

/**
 * The commands that a client's request may begin with, besides those on tasks, which go through the door. All others
 * are refused, also those that a later version of the engine adds.
 */
final class ClientCommands {

    /** What is read, by those whom the engine's permissions let: where cases stand, never what is known of a client. */
    static final Set<Class<?>> READS = Set.of(
            ActivityStatisticsQueryImpl.class,
            BatchQueryImpl.class,
            BatchStatisticsQueryImpl.class,
            CaseDefinitionQueryImpl.class,
            DecisionDefinitionQueryImpl.class,
            DecisionRequirementsDefinitionQueryImpl.class,
            DeploymentQueryImpl.class,
            DeploymentStatisticsQueryImpl.class,
            EventSubscriptionQueryImpl.class,
            ExecuteFilterCountCmd.class,
            ExecuteFilterListCmd.class,
            ExecuteFilterListPageCmd.class,
            ExecuteFilterSingleResultCmd.class,
            ExecutionQueryImpl.class,
            FilterQueryImpl.class,
            GetActivityInstanceCmd.class,
            GetDeploymentDecisionDefinitionCmd.class,
            GetDeploymentDecisionModelCmd.class,
            GetDeploymentProcessDiagramCmd.class,
            GetDeploymentProcessModelCmd.class,
            GetDeploymentResourceForIdCmd.class,
            GetDeploymentResourcesCmd.class,
            GetFilterCmd.class,
            GetIdentityLinksForTaskCmd.class,
            GetJobExceptionStacktraceCmd.class,
            GetStaticCalledProcessDefinitionCmd.class,
            GetTaskFormCmd.class,
            IncidentQueryImpl.class,
            JobDefinitionQueryImpl.class,
            JobQueryImpl.class,
            ProcessDefinitionQueryImpl.class,
            ProcessDefinitionStatisticsQueryImpl.class,
            ProcessInstanceQueryImpl.class,
            TaskQueryImpl.class,
            VariableInstanceQueryImpl.class,
            AuthorizationQueryImpl.class,
            GetPasswordPolicyCmd.class,
            IsIdentityServiceReadOnlyCmd.class);

    /** What is asked also while the engine knows nobody: at sign-in, and where its REST API sets the person aside. */
    static final Set<Class<?>> ANYBODY = Set.of(
            AuthorizationCheckCmd.class,
            CreateGroupQueryCmd.class,
            CreateTenantQueryCmd.class,
            CreateUserQueryCmd.class,
            GetDeployedProcessDefinitionCmd.class,
            GetProcessApplicationForDeploymentCmd.class,
            GroupQueryImpl.class,
            TenantQueryImpl.class,
            UserQueryImpl.class);

    /** What changes a running case, and is written down. */
    static final Set<Class<?>> AUDITED = Set.of(SetJobRetriesCmd.class);

    private ClientCommands() {}

    /** @param known whether the engine knows who it is, and so checks their permissions */
    static void check(Command<?> command, boolean known) {
        boolean allowed = isOneOf(ANYBODY, command) || known && (isOneOf(READS, command) || isOneOf(AUDITED, command));
        if (!allowed) {
            throw new ClientRefusal("Cases move on by their tasks: this is not done here");
        }
        VariableReads.narrow(command);
    }

    /** Queries over staff are subclasses of the engine's. */
    private static boolean isOneOf(Set<Class<?>> classes, Command<?> command) {
        return classes.contains(command.getClass())
                || classes.contains(command.getClass().getSuperclass());
    }
}
