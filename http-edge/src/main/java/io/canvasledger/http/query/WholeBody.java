package io.canvasledger.http.query;

import io.canvasledger.http.problem.ProblemException;
import io.canvasledger.refuse.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/**
 * Reads a body to its end before it is understood: it is bounded, and so one that breaks off is told from one that is wrong, and
 * text that is not UTF-8 from text that is not JSON. A parser of JSON would guess the encoding, and take overlong forms for letters.
 */
@ControllerAdvice
final class WholeBody extends RequestBodyAdviceAdapter {

    @Override
    public boolean supports(
            MethodParameter parameter, Type target, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public HttpInputMessage beforeBodyRead(
            HttpInputMessage message,
            MethodParameter parameter,
            Type target,
            Class<? extends HttpMessageConverter<?>> converter)
            throws IOException {
        var bytes = message.getBody().readAllBytes();
        if (!isText(bytes)) {
            throw ProblemException.refused(Reason.NOT_UTF_8);
        }
        return new Read(message.getHeaders(), bytes);
    }

    private static boolean isText(byte[] bytes) {
        // No document begins so; what is in UTF-16 or UTF-32 does, and every other byte of it might be UTF-8.
        if (bytes.length > 1 && (bytes[0] == 0 || bytes[1] == 0)) {
            return false;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private record Read(HttpHeaders headers, byte[] bytes) implements HttpInputMessage {

        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }

        @Override
        public InputStream getBody() {
            return new ByteArrayInputStream(bytes);
        }
    }
}
