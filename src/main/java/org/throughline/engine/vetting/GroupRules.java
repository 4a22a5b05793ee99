package org.throughline.engine.vetting;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.throughline.engine.Refusal;
import org.throughline.shared.Role;

/** To which groups work may not be given: administrators read no client's record, so that they could not do it. */
final class GroupRules {

    static final String ADMINISTERS = "group-administers";

    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{[^}]*}");
    private static final Pattern WRITTEN = Pattern.compile("'([^']*)'|\"([^\"]*)\"");

    private GroupRules() {}

    /** @param groups as drawn: names with commas between, expressions, or both */
    static Optional<Refusal> refusal(String groups) {
        Stream<String> plain = Stream.of(EXPRESSION.matcher(groups).replaceAll(","));
        Stream<String> computed = EXPRESSION
                .matcher(groups)
                .results()
                .map(MatchResult::group)
                .flatMap(expression -> WRITTEN.matcher(expression).results())
                .map(text -> text.group(1) == null ? text.group(2) : text.group(1));
        return Stream.concat(plain, computed)
                .flatMap(names -> Arrays.stream(names.split(",")))
                .map(name -> name.strip().replaceFirst("@.*$", ""))
                .filter(Role.ADMINISTRATOR.id()::equals)
                .findFirst()
                .map(name -> Refusal.of(ADMINISTERS));
    }
}
