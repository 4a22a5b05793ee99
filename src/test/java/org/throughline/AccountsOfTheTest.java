package org.throughline;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;
import org.throughline.staff.StaffDirectory;

/**
 * Lets every test begin with everybody speaking English and nothing half typed. Language and drafts are kept with the
 * account, and a test that shares the program may have left some; a page that closes saves what stands in it.
 */
public class AccountsOfTheTest extends AbstractTestExecutionListener {

    @Override
    public void beforeTestMethod(TestContext test) {
        var program = test.getApplicationContext();
        if (program.getBeanProvider(StaffDirectory.class).getIfAvailable() != null) {
            program.getBeanProvider(JdbcClient.class).ifAvailable(AccountsOfTheTest::forget);
        }
    }

    private static void forget(JdbcClient jdbc) {
        jdbc.sql("update worker set language = 'en' where language <> 'en'").update();
        jdbc.sql("delete from form_draft").update();
    }
}
