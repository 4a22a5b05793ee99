package org.throughline.architecture;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads which tables a text of SQL names, whole statements and parts of them alike. It knows places, not words: a column
 * may be called like a table.
 */
final class SqlReader {

    enum Use {
        CREATES,
        DROPS,
        /** In a from, join, insert, update, delete, or in a change of its definition. */
        USES,
        REFERENCES
    }

    record Mention(Use use, String table) {}

    private static final String UNKNOWN = "?";
    private static final Pattern TOKEN = Pattern.compile(
            "--[^\\n]*|/\\*.*?\\*/|'(?:[^']|'')*'|\\$\\w*\\$|(?<gap>::?\\w+|%\\w|\\$\\{[^}]*}|\\?)"
                    + "|\"(?<quoted>\\w+)\"|(?<word>[A-Za-z_]\\w*)|(?<sign>[(),.;])",
            Pattern.DOTALL);

    private static final Set<String> ENDS_A_LIST = Set.of(
            "where",
            "group",
            "order",
            "limit",
            "having",
            "union",
            "intersect",
            "except",
            "for",
            "set",
            "returning",
            "window",
            "fetch",
            "offset",
            "select",
            "values",
            ";");
    private static final Set<String> BEGINS_A_QUERY =
            Set.of("select", "with", "insert", "update", "delete", "values", "(", UNKNOWN);
    private static final Set<String> NO_STATEMENT_BEFORE_UPDATE =
            Set.of("for", "key", "do", "on", "before", "after", "or", "of", "grant", ",");
    private static final Set<String> BEFORE_A_NAME = Set.of("only", "lateral", "if", "not", "exists", "table");

    private static final Set<String> CATALOGS = Set.of("information_schema", "pg_catalog");

    private final List<String> tokens;
    private final Set<String> named;
    private final Set<Mention> mentions = new LinkedHashSet<>();
    /** For each open parenthesis, whether it holds a query; {@code extract(day from …)} holds none. */
    private final Deque<Boolean> queries = new ArrayDeque<>();

    private String statement = "";

    private SqlReader(String sql) {
        this.tokens = tokens(sql);
        this.named = namedInside();
    }

    static Set<Mention> read(String sql) {
        return new SqlReader(sql).read();
    }

    private Set<Mention> read() {
        for (int i = 0; i < tokens.size(); i++) {
            follow(i);
            switch (token(i)) {
                case "from" -> from(i);
                case "join", "into", "using", "truncate" -> use(Use.USES, i + 1);
                case "references" -> use(Use.REFERENCES, i + 1);
                case "table", "view" -> definition(i);
                case "update" -> update(i);
                case "on" -> on(i);
                case "to" -> renamed(i);
                default -> {}
            }
        }
        return mentions;
    }

    private void follow(int i) {
        if (token(i).equals("(")) {
            queries.push(BEGINS_A_QUERY.contains(token(i + 1)));
        } else if (token(i).equals(")") && !queries.isEmpty()) {
            queries.pop();
        }
        if (i == 0 || token(i - 1).equals(";")) {
            statement = token(i);
        }
    }

    private void from(int i) {
        if (token(i - 1).equals("distinct") || !queries.isEmpty() && !queries.peek()) {
            return;
        }
        use(Use.USES, i + 1);
        int depth = 0;
        for (int at = i + 1; at < tokens.size() && depth >= 0; at++) {
            String token = token(at);
            if (depth == 0 && ENDS_A_LIST.contains(token)) {
                return;
            }
            depth += token.equals("(") ? 1 : token.equals(")") ? -1 : 0;
            if (depth == 0 && token.equals(",")) {
                use(Use.USES, at + 1);
            }
        }
    }

    private void update(int i) {
        if (!NO_STATEMENT_BEFORE_UPDATE.contains(token(i - 1))) {
            use(Use.USES, i + 1);
        }
    }

    /** An index or a trigger on a table; in a query, {@code on} begins a condition. */
    private void on(int i) {
        if (statement.equals("create") && !token(i + 2).equals(".") && isName(token(i + 1))) {
            mentions.add(new Mention(Use.USES, token(i + 1)));
        }
    }

    private void definition(int i) {
        String verb = token(i - 1);
        Use use = verb.equals("drop") ? Use.DROPS : statement.equals("create") ? Use.CREATES : Use.USES;
        use(use, i + 1);
    }

    private void renamed(int i) {
        if (token(i - 1).equals("rename") && statement.equals("alter")) {
            use(Use.CREATES, i + 1);
        }
    }

    private void use(Use use, int i) {
        int at = i;
        while (BEFORE_A_NAME.contains(token(at))) {
            at++;
        }
        if (token(at + 1).equals(".")) {
            if (CATALOGS.contains(token(at))) {
                mentions.add(new Mention(use, token(at)));
            }
            at += 2;
        }
        String name = token(at);
        boolean isCall =
                use == Use.USES && token(at + 1).equals("(") && !token(at - 1).equals("into");
        if (isName(name) && !isCall) {
            mentions.add(new Mention(use, name));
        }
    }

    private boolean isName(String token) {
        return token.matches("[a-z_]\\w*") && !ENDS_A_LIST.contains(token) && !named.contains(token);
    }

    /** Names that a {@code with} gives to its parts. */
    private Set<String> namedInside() {
        Set<String> names = new HashSet<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (Set.of("with", "recursive", ",").contains(token(i))) {
                int as = token(i + 2).equals("(")
                        ? tokens.subList(i, tokens.size()).indexOf(")") + i + 1
                        : i + 2;
                boolean materialized = token(as + 1).equals("materialized");
                if (token(as).equals("as") && token(as + (materialized ? 2 : 1)).equals("(")) {
                    names.add(token(i + 1));
                }
            }
        }
        return names;
    }

    private String token(int i) {
        return i < 0 || i >= tokens.size() ? "" : tokens.get(i);
    }

    private static List<String> tokens(String sql) {
        List<String> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(sql);
        while (matcher.find()) {
            if (matcher.group("gap") != null) {
                tokens.add(matcher.group().startsWith("::") ? "" : UNKNOWN);
            } else if (matcher.group("quoted") != null) {
                tokens.add(matcher.group("quoted"));
            } else if (matcher.group("word") != null || matcher.group("sign") != null) {
                tokens.add(matcher.group().toLowerCase(Locale.ROOT));
            }
        }
        tokens.removeIf(String::isEmpty);
        return tokens;
    }
}
