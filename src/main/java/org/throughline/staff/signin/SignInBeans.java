package org.throughline.staff.signin;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.throughline.shell.SignInSettings;
import org.throughline.staff.domain.SecondFactorCipher;
import org.throughline.staff.domain.SignInStepPolicy;

/** What a sign-in needs that is no component of its own. Passwords are kept as bcrypt hashes. */
@Configuration
class SignInBeans {

    @Bean
    PasswordEncoder passwordEncoder() {
        return new CachingPasswordEncoder(new BCryptPasswordEncoder());
    }

    @Bean
    SecondFactorCipher secondFactorCipher(SecondFactorKey key) {
        return new SecondFactorCipher(key::get);
    }

    @Bean
    SignInStepPolicy signInStepPolicy(SignInSettings settings) {
        return new SignInStepPolicy(
                settings.secondFactor().requiredFor(), settings.oidc().secondFactor());
    }
}
