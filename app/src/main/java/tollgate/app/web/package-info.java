/**
 * The local page: studies, finished runs and runs in progress, for one person at one machine. The one room that knows Javalin, Jetty and
 * sockets. Nobody else's page may use it, and nothing outside the folder of results is served; a name from outside is only ever compared
 * with a listing, never made into a path.
 */
@NullMarked
package tollgate.app.web;

import org.jspecify.annotations.NullMarked;
