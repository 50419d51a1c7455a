# One side of the ledger, from the root of the repository:
#   docker build --build-arg SIDE=command-side -t canvas-ledger/command-side .
#   docker build --build-arg SIDE=query-side -t canvas-ledger/query-side .
FROM maven:3.9.11-eclipse-temurin-25 AS build
ARG SIDE
WORKDIR /source
COPY . .
RUN --mount=type=cache,target=/root/.m2 \
    case "$SIDE" in command-side|query-side) ;; *) echo "give --build-arg SIDE=command-side or SIDE=query-side" >&2; exit 1 ;; esac \
    && mvn -B -q -pl "$SIDE" -am package -DskipTests \
    && java -Djarmode=tools -jar "$SIDE"/target/"$SIDE"-*-exec.jar extract --destination /application \
    && mv /application/"$SIDE"-*-exec.jar /application/ledger.jar

FROM eclipse-temurin:25.0.3_9-jre-noble
RUN useradd --system --uid 10001 --home-dir /application ledger
WORKDIR /application
COPY --from=build /application/lib lib
COPY --from=build /application/ledger.jar ledger.jar
COPY LICENSE NOTICE THIRD-PARTY.md ./
COPY licences licences
COPY --chmod=555 .ci/answers /usr/local/bin/answers
USER 10001
EXPOSE 8080
HEALTHCHECK --interval=5s --timeout=3s --start-period=60s --retries=12 CMD ["answers", "/actuator/health/liveness"]
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=75", "-jar", "ledger.jar"]
