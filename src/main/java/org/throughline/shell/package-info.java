/** The frame around every page: layout, navigation, sign-in, language, errors. Knows no business module. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = "shared")
package org.throughline.shell;
