using System.Net;
using System.Net.Sockets;
using System.Text;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Settings;

/// <summary>A server whose settings are wrong says why, a line for each, and ends with exit code 1.</summary>
public sealed class WrongSettingsTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("newsapi-tests-").FullName;

    // Those of a group are wrong at the same time. {0} is a folder.
    public static TheoryData<string[]> Groups =>
    [
        [
            "Limits__MaxTextLength=0|from 1 to 16777216",
            "Limits__MaxBodyBytes=12.5|whole number",
            "Trash__RetentionDays=-1|from 0 to 36500",
            "Cache__MaxBytes=64MB|whole number",
            "Http__RequireIfMatch=maybe|true or false",
            "Http__CorsOrigins=https://news.example/path|origins",
            "Search__IndexPath={0}/file|folder",
            "Search__SnapshotPath={0}/file|folder",
            "Search__SnapshotMinutes=0|from 1",
            "Seeds__Path={0}/missing|folder that exists",
            "Logging__LogLevel__Default=Loud|Information",
            "Logging__Console__LogLevel__NewsApi=5|Information",
            "Logging__Console__FormatterName=xml|json",
            "ASPNETCORE_URLS=nonsense|addresses",
            "ASPNETCORE_HTTP_PORTS=80,81|ports",
            "ASPNETCORE_HTTPS_PORTS=http|ports",
            "ASPNETCORE_SHUTDOWNTIMEOUTSECONDS=soon|whole number",
            "AllowedHosts=https://news.example|host names",
            "Kestrel__Certificates__Default__Path={0}/missing.pfx|certificate file",
            "Kestrel__Endpoints__Http__Url=localhost|address",
        ],
        [
            "Limits__MaxTextLength=|whole number",
            "Limits__MaxBodyBytes=99999999999999999999|whole number",
            "Trash__RetentionDays=ten\ndays|ten days",
            "Cache__MaxBytes=-1|from 0",
            "Http__RequireIfMatch=|true or false",
            "Http__CorsOrigins=news.example|origins",
            "Seeds__Path={0}/file|folder that exists",
            "Search__IndexPath=a\tb|folder",
            "ASPNETCORE_URLS=http://localhost:70000|ports from 0 to 65535",
            "ASPNETCORE_HTTP_PORTS=-80|from 0 to 65535",
            "AllowedHosts=news.example:80|host names",
            "Kestrel__Certificates__Default__Path={0}/file|certificate file",
            "Kestrel__Endpoints__Https__Certificate__Path={0}|certificate file",
            "Kestrel__Endpoints__Https__Url=https://+:x|address",
            "Kestrel__Endpoints__Https__Sni__news.example__Protocols=Http9|Http1AndHttp2",
            "Kestrel__Endpoints__Https__Sni__news.example__Certificate__Path={0}/file|certificate file",
        ],
        [
            "Limits__MaxTextLenght=5|Did you mean 'Limits__MaxTextLength'",
            "Limit__MaxBodyBytes=5|Did you mean 'Limits__MaxBodyBytes'",
            "Trash__Retention=5|Did you mean 'Trash__RetentionDays'",
            "Http__CorsOrigin=https://a.example|Did you mean 'Http__CorsOrigins'",
            "ConnectionStrings__NewsAPIs=Data Source=x|Did you mean 'ConnectionStrings__NewsApi'",
            "Seed__Path=|Did you mean 'Seeds__Path'",
            "Http__CorsOrigins=*,https://a.example|origins",
            "ASPNETCORE_URLS=ftp://localhost:21|addresses",
            "Cache__Size=1|does not exist",
        ],
        [
            "Limits__MaxTextLength=0x10|whole number",
            "Limits__RequestTimeoutSeconds__0=5|one value",
            "Http__CorsOrigins__0=https://a.example|one value",
            "Http__PathBase=/../x|path",
            "Backups__Schedule=0 0 31 2 *|cron expression",
            "ASPNETCORE_FORWARDEDHEADERS_ENABLED=perhaps|true or false",
            "ASPNETCORE_DETAILEDERRORS=perhaps|true or false",
            "ASPNETCORE_ENVIRONMENT=Prod/uction|name",
            "ASPNETCORE_URLS=http://256.1.1.1:5430|addresses",
            "ASPNETCORE_URL=http://localhost|Did you mean 'ASPNETCORE_URLS'",
            "AllowedHost=news.example|Did you mean 'AllowedHosts'",
            "ApiKeys__Key=a-good-key-1|ApiKeys__0__Key",
            "Limits=5|Limits__MaxTextLength",
            "Logging__LogLevel=Information|Logging__LogLevel__Default",
            "Logging__LogLevels__Default=Warning|Did you mean 'LogLevel'",
            "Logging__Console__FormatterOptions__TimestampFormat=%|format of times",
            "Logging__Console__FormatterOptions__IncludeScopes=maybe|true or false",
            "Logging__Console__LogToStandardErrorThreshold=Loud|Information",
            "Logging__Console__QueueFullMode=Panic|Wait, DropWrite",
            "Logging__Console__MaxQueueLength=-1|from 1",
            "Kestrel__Endpoint__Http__Url=http://localhost|Did you mean 'Kestrel__Endpoints'",
            "Kestrel__Limits__MaxConcurrentConnections=-1|does not exist",
            "Kestrel__EndpointDefaults__Protocols=Http9|Http1AndHttp2",
            "Kestrel__EndpointDefaults__ClientCertificateMode=Sure|NoCertificate",
            "Kestrel__EndpointDefaults__SslProtocols__0=Ssl9|Tls13",
            "OTEL_EXPORTER_OTLP_ENDPOINT=collector:4317|http or https address",
            "OTEL_EXPORTER_OTLP_PROTOCOL=smoke|grpc",
            "OTEL_EXPORTER_OTLP_HEADERS=nonsense|name=value",
            "OTEL_EXPORTER_OTLP_TIMEOUT=soon|whole number",
            "OTEL_TRACES_SAMPLER=everything|always_on",
            "OTEL_TRACES_SAMPLER_ARG=2|from 0 to 1",
        ],
        [
            "ApiKeys__0__Key=two words|ASCII",
            "ApiKeys__1__Hash=abc|SHA-256",
            "ApiKeys__1__Scopes=root|read, write, admin",
            "ApiKeys__1__Name=a\u0001b|U+0001",
        ],
        ["Auth__Authority=nonsense|https address"],
        ["ApiKeys__0__Key=|ApiKeys__0__Hash"],
        ["ApiKeys__0__Keys=x|Did you mean 'ApiKeys__0__Key'"],
        ["ConnectionStrings__NewsApi=No=Such;Key|ConnectionStrings__NewsApi"],
        ["ConnectionStrings__NewsApi=|ConnectionStrings__NewsApi"],
        ["ConnectionStrings__ReadReplica=Host=db2;Database=newsapi|for PostgreSQL"],
        ["ConnectionStrings__NewsApi=Data Source=:memory:|file"],
        ["ConnectionStrings__NewsApi=Data Source={0}/x.db;Mode=ReadOnly|Mode"],
        ["ConnectionStrings__NewsApi=Data Source={0}|{0}"],
        ["ConnectionStrings__NewsApi=Data Source=x.db;Password=geheim|not encrypted"],
        ["Backups__Path={0}/file/backups|{0}/file/backups"],
        ["ConnectionStrings__NewsApi=Data Source={0}/file|not a SQLite database"],
        ["ConnectionStrings__NewsApi=Data Source={0}/file/newsapi.db|{0}/file"],
        ["Search__IndexPath={0}/file/search|{0}/file/search"],
        ["Search__SnapshotPath={0}/file/shared|{0}/file/shared"],
        ["ASPNETCORE_URLS=http://203.0.113.1:5000|203.0.113.1"],
        ["ASPNETCORE_URLS=https://127.0.0.1:0|certificate"],
    ];

    [Theory]
    [MemberData(nameof(Groups))]
    public async Task Start_WrongSettings_NamesEachInOneLine(string[] wrong)
    {
        var settings = wrong.Select(setting => string.Format(setting.Split('|')[0], _folder).Split('=', 2)).ToList();

        var run = await StartAsync([.. settings.Select(setting => (setting[0], setting[1]))]);

        Assert.Equal(1, run.ExitCode);
        Assert.True(wrong.Length == run.ErrorLines.Length, run.Errors);
        Assert.DoesNotMatch(@"   at |Exception|Microsoft\.|System\.", run.Errors);
        Assert.DoesNotMatch(@"^   at |Exception", run.Output);
        Assert.All(wrong, setting =>
        {
            var (name, expected) = (setting.Split('=')[0], string.Format(setting.Split('|')[1], _folder));
            Assert.Contains(run.ErrorLines, line => line.Contains(name) && line.Contains(expected));
        });
    }

    [Fact]
    public async Task Test_PortOfTheServerIsInUse_Runs()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        await using var host = NewsApiHost.With(("urls", $"http://{other.LocalEndpoint}"));

        Assert.Equal(HttpStatusCode.OK, (await host.CreateClient().GetAsync("/healthz")).StatusCode);
    }

    [Fact]
    public async Task Start_PortIsInUse_NamesIt()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();

        var run = await StartAsync([("ASPNETCORE_URLS", $"http://{other.LocalEndpoint}")]);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains($"{other.LocalEndpoint}", Assert.Single(run.ErrorLines));
        Assert.False(File.Exists(Path.Combine(_folder, "newsapi.db")));
    }

    [Fact]
    public async Task Start_SeedIsNotUtf8_NamesFileAndOffset()
    {
        var seeds = Directory.CreateDirectory(Path.Combine(_folder, "seeds")).FullName;
        await File.WriteAllBytesAsync(Path.Combine(seeds, "latin1.txt"), [.. "Caf"u8, 0xE9]);

        var run = await StartAsync([("Seeds__Path", seeds)]);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("latin1.txt is not valid UTF-8 at byte 3", Assert.Single(run.ErrorLines));
    }

    [Fact]
    public async Task Start_SeedIsUtf16WithoutMark_IsRefused()
    {
        var seeds = Directory.CreateDirectory(Path.Combine(_folder, "seeds")).FullName;
        await File.WriteAllBytesAsync(Path.Combine(seeds, "wide.txt"), Encoding.Unicode.GetBytes("Bridge opens\n\nIt is open."));

        var run = await StartAsync([("Seeds__Path", seeds)]);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("wide.txt contains NUL characters", Assert.Single(run.ErrorLines));
    }

    public Task InitializeAsync() => File.WriteAllTextAsync(Path.Combine(_folder, "file"), "neither a folder nor a database");

    public Task DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return Task.CompletedTask;
    }

    private Task<ProgramRun> StartAsync((string, string)[] settings) => ProgramRun.RunAsync(
        _folder, [], [("ConnectionStrings__NewsApi", $"Data Source={_folder}/newsapi.db"), .. settings]);
}
