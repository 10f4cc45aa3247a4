using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using NewsApi.Tests.Crash;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Telemetry;

/// <summary>What a server in a process of its own prints and sends.</summary>
public sealed class ServerLogTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("newsapi-tests-").FullName;

    [Fact]
    public async Task Output_OutsideDevelopment_IsJsonAndHasTheTraceIdOfAProblem()
    {
        using var process = Process.Start(
            ProgramRun.StartInfo(_folder, [], ("ConnectionStrings__NewsApi", $"Data Source={_folder}/newsapi.db")))!;
        using var end = new KilledAtTheEnd(process);
        var started = await ReadUntilAsync(process, "NewsApi listens on ");
        using var client = new HttpClient { BaseAddress = new Uri(started.Split("listens on ")[1].Split([';', ',', ' '])[0]) };

        var problem = await ProblemAssert.IsAsync(await client.GetAsync("/api/v1/articles/7"), HttpStatusCode.NotFound, "not-found");

        using var line = JsonDocument.Parse(await ReadUntilAsync(process, problem.Get("traceId")!));
        Assert.Equal("GET", line.RootElement.GetProperty("State").Get("Method"));
        Assert.Equal(404, line.RootElement.GetProperty("State").GetProperty("Status").GetInt32());
        Assert.NotEmpty(line.RootElement.Get("Timestamp")!);
    }

    [Fact]
    public async Task Request_CollectorIsConfigured_SendsATraceWithItsStatements()
    {
        var received = Channel.CreateUnbounded<byte[]>();
        var builder = WebApplication.CreateSlimBuilder([]);
        builder.Logging.ClearProviders();
        await using var collector = builder.Build();
        collector.Urls.Add("http://127.0.0.1:0");
        collector.MapPost("/v1/traces", async (HttpRequest request) =>
        {
            using var body = new MemoryStream();
            await request.Body.CopyToAsync(body);
            await received.Writer.WriteAsync(body.ToArray());
        });
        await collector.StartAsync();
        using var server = await ServerProcess.StartAsync(
            _folder,
            ("OTEL_EXPORTER_OTLP_ENDPOINT", collector.Urls.First()),
            ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"),
            ("OTEL_BSP_SCHEDULE_DELAY", "100"));
        server.Client.DefaultRequestHeaders.Add("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");

        await server.Client.GetAsync("/api/v1/articles");

        await ReadAsync(received, Convert.FromHexString("4bf92f3577b34da6a3ce929d0e0e4736"), "api/v1/articles", "SELECT", "newsapi");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    // Every line on the way must be JSON.
    private static async Task<string> ReadUntilAsync(Process process, string text)
    {
        using var timeout = new CancellationTokenSource(Waiting.Timeout);
        while (await process.StandardOutput.ReadLineAsync(timeout.Token) is { } line)
        {
            JsonDocument.Parse(line).Dispose();
            if (line.Contains(text, StringComparison.Ordinal))
            {
                return line;
            }
        }

        throw new InvalidOperationException($"The server ended without '{text}': {await process.StandardError.ReadToEndAsync()}");
    }

    // Several batches may have the parts of a trace.
    private static async Task ReadAsync(Channel<byte[]> received, byte[] traceId, params string[] parts)
    {
        using var timeout = new CancellationTokenSource(Waiting.Timeout);
        var missing = parts.ToHashSet();
        while (missing.Count > 0)
        {
            var batch = await received.Reader.ReadAsync(timeout.Token);
            if (batch.AsSpan().IndexOf(traceId) >= 0)
            {
                missing.RemoveWhere(part => batch.AsSpan().IndexOf(Encoding.UTF8.GetBytes(part)) >= 0);
            }
        }
    }
}
