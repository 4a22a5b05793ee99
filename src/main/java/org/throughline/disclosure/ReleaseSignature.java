package org.throughline.disclosure;

/**
 * A signature under a release: drawn, or the paper that bears it.
 *
 * @param signer the name of whoever signed: the client, or who may sign for them
 * @param image PNG or JPEG image, or PDF
 */
public record ReleaseSignature(String signer, DisclosedDocument image) {}
