package org.throughline;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/**
 * The program as a strict agency sets it: single sign-on with roles from claims, no passwords but for the break-glass
 * account, a second factor for those who decide, and a proxy in front. The settings of sign-in hold for a whole program,
 * so this one is started besides that of {@link LifecycleTest}, once.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@LifecycleTest
@ContextConfiguration(initializers = StrictSignIn.Settings.class)
public @interface StrictSignIn {

    /** Set here and not by an annotation, for the provider's address is known only once it runs. */
    class Settings implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of(
                            // one program holds a data folder
                            "throughline.database.directory=target/test-data/strict",
                            "throughline.sign-in.trusted-proxies=127.0.0.1,::1",
                            "throughline.sign-in.passwords=false",
                            "throughline.sign-in.break-glass=glass-administrator,glass-caseworker",
                            "throughline.sign-in.second-factor.required-for=supervisor,administrator",
                            "throughline.sign-in.second-factor.key=only for tests",
                            "throughline.sign-in.oidc.issuer=" + IdentityProvider.issuer(),
                            "throughline.sign-in.oidc.client-id=" + IdentityProvider.CLIENT,
                            "throughline.sign-in.oidc.client-secret=" + IdentityProvider.SECRET,
                            "throughline.sign-in.oidc.name=the agency's account",
                            "throughline.sign-in.oidc.roles-claim=groups",
                            "throughline.sign-in.oidc.roles=tl-workers=caseworker,tl-leads=supervisor",
                            "throughline.sign-in.oidc.teams-claim=units",
                            "throughline.sign-in.oidc.teams=unit-n=north,unit-s=south")
                    .applyTo(context);
        }
    }
}
