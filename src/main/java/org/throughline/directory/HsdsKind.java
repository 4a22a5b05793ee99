package org.throughline.directory;

/** What may be listed of the directory in the words of HSDS. */
public enum HsdsKind {
    SERVICES,
    ORGANIZATIONS,
    SERVICE_AT_LOCATIONS,
    TAXONOMIES,
    TAXONOMY_TERMS
}
