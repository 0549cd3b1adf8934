/**
 * YAML in, records and JSON out; the only room that knows Jackson. A reader builds a tree of {@link tollgate.app.files.Node}s that
 * remember their lines, asks them for typed values and lets every mistake fall into one {@link tollgate.app.files.Problems}: a file
 * is read to its end, so that its author sees all mistakes at once, each with its line and, where one is near, what was meant.
 * Only when the problems are empty does a record come out. {@link tollgate.app.files.GameFile} is the pattern to follow.
 */
@NullMarked
package tollgate.app.files;

import org.jspecify.annotations.NullMarked;
