package tollgate.app.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class JsonTest {
    @Test
    void keysKeepTheirOrderAndNumbersAreTheShortest() {
        var json = Json.object()
                .put("z", 0.1 + 0.2)
                .put("a", 2e-3)
                .put("count", 3L)
                .put("is", true);
        assertThat(json.inOneLine()).isEqualTo("{\"z\":0.30000000000000004,\"a\":0.002,\"count\":3,\"is\":true}");
    }

    @Test
    void whatIsNotFiniteIsNull() {
        var json = Json.object().put("a", Double.NaN).putNumbers("b", List.of(1.0, Double.POSITIVE_INFINITY));
        assertThat(json.inOneLine()).isEqualTo("{\"a\":null,\"b\":[1.0,null]}");
    }

    @Test
    void objectsNest() {
        var json = Json.object()
                .put("in", Json.object().put("text", "\"é\""))
                .putObjects("many", List.of(Json.object()))
                .putTexts("words", List.of("a"));
        assertThat(json.inOneLine()).isEqualTo("{\"in\":{\"text\":\"\\\"é\\\"\"},\"many\":[{}],\"words\":[\"a\"]}");
    }
}
