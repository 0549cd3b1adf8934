/**
 * A study in forms that others have set: a data package, a description of the model. It turns records into texts; it opens no file and
 * must not know how a study is run.
 */
@NullMarked
package tollgate.app.export;

import org.jspecify.annotations.NullMarked;
