package org.throughline.engine.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** Every command of the engine was looked at; one that a new version brings is refused, and this test asks for a look. */
class ClientCommandsTest {

    private static final Set<Class<?>> DOOR = Set.of(ClaimTaskCmd.class, AssignTaskCmd.class, SubmitTaskFormCmd.class);

    @Test
    void everyCommandOfTheEngineIsEitherLetThroughOrKnownToBeRefused() throws Exception {
        Set<String> unknown = commands();
        unknown.removeAll(names(allowed()));
        Set<String> refused = refused();
        assertThat(refused).doesNotContainAnyElementsOf(names(allowed()));
        assertThat(unknown).isEqualTo(refused);
    }

    @Test
    void whatIsLetThroughOnlyReadsButForTheDoorAndTheRetryOfAFailedJob() {
        assertThat(names(Stream.of(ClientCommands.READS, ClientCommands.ANYBODY).flatMap(Set::stream)))
                .allMatch(
                        name -> name.matches(
                                ".*\\.(Get|Is|Create(User|Group|Tenant)Query|ExecuteFilter|AuthorizationCheck)\\w*Cmd|.*QueryImpl"));
        assertThat(names(ClientCommands.AUDITED.stream()))
                .containsExactly("org.camunda.bpm.engine.impl.cmd.SetJobRetriesCmd");
    }

    private static Stream<Class<?>> allowed() {
        return Stream.of(ClientCommands.READS, ClientCommands.ANYBODY, ClientCommands.AUDITED, DOOR)
                .flatMap(Set::stream);
    }

    private static Set<String> names(Stream<? extends Class<?>> classes) {
        return classes.map(Class::getName).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> refused() throws IOException {
        String text = new ClassPathResource("engine/refused-commands.txt").getContentAsString(StandardCharsets.UTF_8);
        return text.lines().filter(line -> !line.startsWith("#")).collect(Collectors.toCollection(TreeSet::new));
    }

    static Set<String> commands() throws IOException, URISyntaxException {
        var jar = new File(ProcessEngine.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (JarFile file = new JarFile(jar)) {
            return file.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.endsWith(".class") && !name.matches(".*\\$\\d+\\.class"))
                    .map(name ->
                            name.substring(0, name.length() - ".class".length()).replace('/', '.'))
                    .filter(ClientCommandsTest::isCommand)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static boolean isCommand(String name) {
        try {
            Class<?> type = Class.forName(name, false, ClientCommandsTest.class.getClassLoader());
            return Command.class.isAssignableFrom(type) && !Modifier.isAbstract(type.getModifiers());
        } catch (ClassNotFoundException | LinkageError needsWhatIsNotHere) {
            return false;
        }
    }
}
