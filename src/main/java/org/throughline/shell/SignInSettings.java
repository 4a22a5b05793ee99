package org.throughline.shell;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.throughline.shared.Role;

/**
 * How people sign in; all of {@code throughline.sign-in}.
 *
 * @param trustedProxies addresses, or IPv4 ranges such as {@code 10.1.0.0/16}, of the proxies whose forwarded headers
 *     are believed
 * @param sessionLifetime after which a session ends, however busy it is
 * @param passwords whether people may sign in with a password of this program; the break-glass accounts always may
 * @param breakGlass administrators who may sign in by password where nobody else may
 */
@ConfigurationProperties("throughline.sign-in")
public record SignInSettings(
        @DefaultValue List<String> trustedProxies,
        @DefaultValue("12h") Duration sessionLifetime,
        @DefaultValue("true") boolean passwords,
        @DefaultValue("administrator") Set<String> breakGlass,
        @DefaultValue SecondFactor secondFactor,
        @DefaultValue Oidc oidc) {

    /** What holds where nothing is set. */
    public static SignInSettings defaults() {
        return new SignInSettings(
                List.of(),
                Duration.ofHours(12),
                true,
                Set.of("administrator"),
                new SecondFactor(Set.of(), null),
                Oidc.none());
    }

    /**
     * @param requiredFor roles that may not work without a second factor
     * @param key from which the key is made that keeps the secrets unreadable in the database and its backups; null for
     *     one that is made in the data folder
     */
    public record SecondFactor(@DefaultValue Set<Role> requiredFor, String key) {

        @Override
        public String toString() {
            return "SecondFactor[" + requiredFor + "]";
        }
    }

    /**
     * Single sign-on by OpenID Connect; on where an issuer is named.
     *
     * @param name of the provider, as people know it
     * @param usernameClaim whose value is a username here, or the e-mail address of exactly one account
     * @param rolesClaim whose values grant roles by {@code roles}; null where roles are kept in staff
     * @param roles pairs {@code value=role}; a value without a pair grants nothing
     * @param teamsClaim whose values name teams by {@code teams}; null where teams are kept in staff
     * @param teams pairs {@code value=team}
     * @param secondFactor true where the provider asks for a second factor itself, so that ours is not asked too
     * @param origins further origins that the provider's pages lead to, for the content policy
     */
    public record Oidc(
            String issuer,
            String clientId,
            String clientSecret,
            @DefaultValue("single sign-on") String name,
            @DefaultValue({"openid", "profile", "email"}) Set<String> scopes,
            @DefaultValue("preferred_username") String usernameClaim,
            String rolesClaim,
            @DefaultValue List<String> roles,
            String teamsClaim,
            @DefaultValue List<String> teams,
            @DefaultValue("false") boolean secondFactor,
            @DefaultValue List<String> origins) {

        static Oidc none() {
            return new Oidc(
                    null,
                    null,
                    null,
                    "single sign-on",
                    Set.of("openid"),
                    "preferred_username",
                    null,
                    List.of(),
                    null,
                    List.of(),
                    false,
                    List.of());
        }

        public boolean isOn() {
            return issuer != null && !issuer.isBlank();
        }

        /** Where a form of ours may lead besides to us: signing out leads on to the provider. */
        public String originsOfForms() {
            if (!isOn()) {
                return "";
            }
            URI at = URI.create(issuer);
            String origin = at.getScheme() + "://" + at.getRawAuthority();
            return " "
                    + String.join(
                            " ",
                            Stream.concat(Stream.of(origin), origins.stream())
                                    .distinct()
                                    .toList());
        }

        @Override
        public String toString() {
            return "Oidc[" + issuer + "]";
        }
    }
}
