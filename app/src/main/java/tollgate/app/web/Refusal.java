package tollgate.app.web;

/** A request that is not done, with the reason in words for the one who asked. */
final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;
    static final int BAD = 400;
    static final int FORBIDDEN = 403;
    static final int NOT_FOUND = 404;
    static final int CONFLICT = 409;
    static final int TOO_LARGE = 413;
    static final int NOT_JSON = 415;
    static final int TOO_MANY = 429;

    private final int status;

    Refusal(int status, String reason) {
        super(reason);
        this.status = status;
    }

    /** The status of the answer. */
    int status() {
        return status;
    }

    /** The reason in words. */
    String reason() {
        return String.valueOf(getMessage());
    }
}
