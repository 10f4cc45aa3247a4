FROM --platform=$BUILDPLATFORM mcr.microsoft.com/dotnet/sdk:10.0 AS build
ARG TARGETARCH
WORKDIR /source

# The packages come first, so that a change of code does not restore them again: those of packages.lock.json, checked by
# their hashes, then the runtime of the target platform.
COPY src/Directory.Build.props src/Directory.Build.targets src/Directory.Packages.props src/BannedSymbols.txt src/
COPY src/NewsApi.Parsing/NewsApi.Parsing.csproj src/NewsApi.Parsing/packages.lock.json src/NewsApi.Parsing/
COPY src/NewsApi/NewsApi.csproj src/NewsApi/packages.lock.json src/NewsApi/
RUN dotnet restore src/NewsApi/NewsApi.csproj --locked-mode && dotnet restore src/NewsApi/NewsApi.csproj -a $TARGETARCH

COPY .editorconfig ./
COPY seeds seeds
COPY src src
ARG REVISION
RUN dotnet publish src/NewsApi/NewsApi.csproj -a $TARGETARCH --no-restore -c Release -o /app -p:SourceRevisionId=$REVISION && mkdir /data \
    && ln -s /data /app/data


FROM mcr.microsoft.com/dotnet/aspnet:10.0
ARG VERSION
ARG REVISION
LABEL org.opencontainers.image.title="NewsApi" \
      org.opencontainers.image.description="A server for news articles: their sections, their quotes and who said them" \
      org.opencontainers.image.licenses="MIT" \
      org.opencontainers.image.version=$VERSION \
      org.opencontainers.image.revision=$REVISION
WORKDIR /app
COPY --from=build /app .
COPY --from=build --chown=$APP_UID:$APP_UID /data /data

ENV ConnectionStrings__NewsApi="Data Source=/data/newsapi.db"
VOLUME /data
EXPOSE 8080
USER $APP_UID

# The server finishes the requests that run, and what was accepted for writing, before it ends.
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=6s --start-period=20s CMD ["dotnet", "NewsApi.dll", "healthcheck"]
ENTRYPOINT ["dotnet", "NewsApi.dll"]
