/** What a model may evaluate: beans vetted for models, and plain values. No class, no script, no reflection. */
package org.throughline.engine.expression;
