# One static program and the certificates it may need; compose.yaml says how it is run.
FROM golang:1.26 AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN CGO_ENABLED=0 go build -trimpath -o /mandategraph ./cmd/mandategraph

FROM scratch
COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
COPY --from=build /mandategraph /mandategraph
USER 65534:65534
EXPOSE 8080
ENTRYPOINT ["/mandategraph"]
