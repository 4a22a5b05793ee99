package org.throughline.staff.web;

import io.nayuki.qrcodegen.QrCode;

/**
 * A QR code made here, as a path to draw: no other site gets the secret in it.
 *
 * @param size of the picture with its quiet zone, in modules
 */
record QrPicture(int size, String path) {

    private static final int QUIET = 4;

    static QrPicture of(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M')
                            .append(x + QUIET)
                            .append(' ')
                            .append(y + QUIET)
                            .append("h1v1h-1z");
                }
            }
        }
        return new QrPicture(code.size + 2 * QUIET, path.toString());
    }
}
