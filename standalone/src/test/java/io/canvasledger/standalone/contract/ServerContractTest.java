package io.canvasledger.standalone.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.canvasledger.access.Caller;
import io.canvasledger.contract.Contract;
import io.canvasledger.contract.Operation;
import io.canvasledger.write.Draft;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** What the running server maps under {@code /api/} is what the contract tells of, and nothing else, in both directions. */
class ServerContractTest {

    /** Arguments of operations that are not annotated, and the parameters each stands for, by place and name. */
    private static final Map<Class<?>, Set<String>> IMPLIED = Map.of(
            Caller.class,
            Set.of(),
            Locale.class,
            Set.of("header Accept-Language", "query lang"),
            Draft.class,
            Set.of("path canvas", "header If-Match", "query dryRun"));

    /** How a body is written is told at the body; asking again is no argument of an operation. */
    private static final Set<String> TOLD_ELSEWHERE =
            Set.of("header " + HttpHeaders.CONTENT_TYPE, "header " + HttpHeaders.IF_NONE_MATCH);

    private static final Contract CONTRACT = Contract.written();
    private static final List<Mapped> MAPPED = mapped();

    /** An operation of the server, and what the contract says of it. */
    private record Mapped(String method, String path, RequestMappingInfo mapping, HandlerMethod handler) {

        Operation told() {
            return CONTRACT.operations()
                    .filter(it -> it.method().equals(method) && it.path().equals(path))
                    .findFirst()
                    .orElseThrow();
        }

        Stream<MethodParameter> arguments() {
            return Stream.of(handler.getMethodParameters());
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    private static List<Mapped> mapped() {
        var mapped = new ArrayList<Mapped>();
        RunningLedger.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((mapping, handler) -> {
                    for (var path : mapping.getPatternValues()) {
                        mapping.getMethodsCondition().getMethods().stream()
                                .filter(_ -> path.startsWith("/api/"))
                                .forEach(method -> mapped.add(new Mapped(method.name(), path, mapping, handler)));
                    }
                });
        return mapped;
    }

    @Test
    void the_contract_tells_of_every_operation_and_of_no_other() {
        assertThat(MAPPED.stream().map(Mapped::toString))
                .containsExactlyInAnyOrderElementsOf(CONTRACT.operations()
                        .map(it -> it.method() + " " + it.path())
                        .toList());
    }

    @Test
    void it_tells_of_every_parameter_and_of_no_other() {
        assertThat(MAPPED).allSatisfy(it -> assertThat(parameters(it))
                .as(it.toString())
                .isEqualTo(it.told()
                        .parameters()
                        .map(told -> told.get("in").asString() + " "
                                + told.get("name").asString())
                        .filter(told -> !TOLD_ELSEWHERE.contains(told))
                        .collect(Collectors.toCollection(TreeSet::new))));
    }

    private static Set<String> parameters(Mapped operation) {
        var parameters = new TreeSet<String>();
        operation.arguments().forEach(argument -> {
            var type = argument.getParameterType();
            if (argument.hasParameterAnnotation(PathVariable.class)) {
                parameters.add("path " + name(argument, PathVariable.class));
            } else if (argument.hasParameterAnnotation(RequestParam.class)) {
                parameters.add("query " + name(argument, RequestParam.class));
            } else if (argument.hasParameterAnnotation(RequestHeader.class)) {
                parameters.add("header " + name(argument, RequestHeader.class));
            } else if (IMPLIED.containsKey(type)) {
                parameters.addAll(IMPLIED.get(type));
            } else if (argument.hasParameterAnnotation(ModelAttribute.class)
                    || type.isRecord() && !argument.hasParameterAnnotation(RequestBody.class)) {
                Stream.of(type.getDeclaredConstructors()[0].getParameters())
                        .forEach(it -> parameters.add("query " + it.getName()));
            } else {
                assertThat(argument.hasParameterAnnotation(RequestBody.class))
                        .as("which parameters %s of %s stands for is said in IMPLIED", type, operation)
                        .isTrue();
            }
        });
        parameters.removeAll(TOLD_ELSEWHERE);
        return parameters;
    }

    private static String name(MethodParameter argument, Class<? extends Annotation> annotation) {
        var stated = (String) AnnotationUtils.getValue(argument.getParameterAnnotation(annotation), "name");
        return stated == null || stated.isEmpty() ? argument.getParameter().getName() : stated;
    }

    @Test
    void it_tells_which_parameters_of_the_query_must_be_there_and_what_the_others_are_by_default() {
        assertThat(MAPPED).allSatisfy(it -> it.arguments()
                .filter(argument -> argument.hasParameterAnnotation(RequestParam.class))
                .forEach(argument -> {
                    var stated = argument.getParameterAnnotation(RequestParam.class);
                    var name = name(argument, RequestParam.class);
                    var told = it.told()
                            .parameters("query")
                            .filter(each -> each.get("name").asString().equals(name))
                            .findFirst()
                            .orElseThrow();
                    boolean defaults = !stated.defaultValue().equals(ValueConstants.DEFAULT_NONE);
                    assertThat(told.path("required").asBoolean(false))
                            .as("%s: %s required", it, name)
                            .isEqualTo(stated.required() && !defaults);
                    assertThat(told.path("schema").path("default").asString(""))
                            .as("%s: default of %s", it, name)
                            .isEqualTo(defaults ? stated.defaultValue() : "");
                }));
    }

    @Test
    void it_tells_of_every_type_a_body_may_have_and_of_no_other() {
        assertThat(MAPPED)
                .allSatisfy(it -> assertThat(it.mapping().getConsumesCondition().getConsumableMediaTypes().stream()
                                .map(Object::toString))
                        .as(it.toString())
                        .containsExactlyInAnyOrderElementsOf(
                                it.told().stated().at("/requestBody/content").propertyNames()));
    }

    @Test
    void it_tells_of_every_member_that_is_written_or_read_and_of_no_other() {
        assertThat(MAPPED).allSatisfy(it -> {
            var written =
                    ResolvableType.forMethodReturnType(it.handler().getMethod()).getGeneric(0);
            it.told().successes().forEach(success -> success.get("content")
                    .forEach(content -> assertThat(TypesAsTold.differences(written, content.get("schema")))
                            .as("answer of " + it)
                            .isEmpty()));
            it.arguments()
                    .filter(argument -> argument.hasParameterAnnotation(RequestBody.class))
                    .filter(argument -> argument.getParameterType() != byte[].class
                            && !JsonNode.class.isAssignableFrom(argument.getParameterType()))
                    .forEach(argument -> assertThat(TypesAsTold.differences(
                                    ResolvableType.forMethodParameter(argument),
                                    it.told().stated().at("/requestBody/content/application~1json/schema")))
                            .as("body of " + it)
                            .isEmpty());
        });
    }
}
