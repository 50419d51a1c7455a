package io.canvasledger.http.language;

import io.canvasledger.properties.PropertiesRun;
import org.junit.jupiter.api.Test;

class PropertiesRunTest {

    @Test
    void every_property_of_this_module_is_found_and_tried() {
        PropertiesRun.assertIn(PropertiesRunTest.class);
    }
}
