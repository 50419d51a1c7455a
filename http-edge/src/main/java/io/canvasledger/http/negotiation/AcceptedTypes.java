package io.canvasledger.http.negotiation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.accept.ContentNegotiationStrategy;
import org.springframework.web.context.request.NativeWebRequest;

/**
 * The types of {@code Accept} without what is refused there ({@code q=0}), and without their parameters: answers are UTF-8,
 * and whether another charset can be written must not become a question once a write is done.
 */
final class AcceptedTypes implements ContentNegotiationStrategy {

    @Override
    public List<MediaType> resolveMediaTypes(NativeWebRequest request) throws HttpMediaTypeNotAcceptableException {
        var given = request.getHeaderValues(HttpHeaders.ACCEPT);
        if (given == null) {
            return MEDIA_TYPE_ALL_LIST;
        }
        try {
            var accepted = new ArrayList<>(MediaType.parseMediaTypes(Arrays.asList(given)));
            MimeTypeUtils.sortBySpecificity(accepted);
            var wanted = accepted.stream()
                    .filter(type -> type.getQualityValue() > 0)
                    // No range of HTTP's; Spring would take it for one that holds application/json, and answer with it.
                    .filter(type -> !type.getSubtype().startsWith("*+"))
                    .map(type -> new MediaType(type.getType(), type.getSubtype()))
                    .distinct()
                    .toList();
            if (!accepted.isEmpty() && wanted.isEmpty()) {
                throw new HttpMediaTypeNotAcceptableException(List.of(MediaType.APPLICATION_JSON));
            }
            return wanted.isEmpty() ? MEDIA_TYPE_ALL_LIST : wanted;
        } catch (InvalidMediaTypeException e) {
            throw new HttpMediaTypeNotAcceptableException(Objects.requireNonNull(e.getMessage()));
        }
    }
}
