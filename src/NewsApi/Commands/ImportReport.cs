using System.Text.Json;
using NewsApi.Settings;

namespace NewsApi.Commands;

/// <summary>Reports what an import did.</summary>
internal sealed class ImportReport(ImportUpload upload, bool isDryRun)
{
    private const int NothingImported = 1;
    private const int SomeFailed = 2;

    /// <summary>The import that the command repeats, if it had ended already: nothing is imported again.</summary>
    public long? Repeated { get; init; }

    /// <summary>Writes the lines that failed, and last a line that counts; returns the exit code.</summary>
    public async Task<int> WriteAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(cancellationToken));
        while (await ReadLineAsync(reader, cancellationToken) is { } line)
        {
            var result = JsonElement.Parse(line);
            if (result.TryGetProperty("import", out _))
            {
                return await WriteSummaryAsync(result);
            }

            if (result.GetProperty("status").GetString() == "failed")
            {
                var name = upload.NameOf(result.GetProperty("line").GetInt64());
                await Console.Error.WriteLineAsync($"{name}: {result.GetProperty("problem").GetProperty("detail").GetString()}");
            }
        }

        throw new StartFailure("The server ended before the import did. The same command with --resume continues.");
    }

    private async Task<int> WriteSummaryAsync(JsonElement summary)
    {
        var hasEnded = summary.GetProperty("status").GetString() == "succeeded";
        var (created, duplicate) = (summary.GetProperty("created").GetInt64(), summary.GetProperty("duplicate").GetInt64());
        var failed = summary.GetProperty("failed").GetInt64() + upload.Failed;
        if (Repeated == summary.GetProperty("import").GetInt64())
        {
            var rest = failed > 0 ? $"all articles are there but the {failed} that failed" : "all articles are there";
            await Console.Error.WriteLineAsync($"Import {Repeated} of the same files had ended already: {rest}.");
            (created, duplicate) = (0, created + duplicate);
        }

        if (!hasEnded)
        {
            var reason = summary.TryGetProperty("error", out var error) ? error.GetString() : $"It is {summary.GetProperty("status")}.";
            await Console.Error.WriteLineAsync($"Import {summary.GetProperty("import")} did not end: {reason}");
        }

        await Console.Out.WriteLineAsync(
            $"{(isDryRun ? "would create" : "created")} {created}, duplicate {duplicate}, failed {failed}");
        return !hasEnded || (failed > 0 && created + duplicate == 0) ? NothingImported : failed > 0 ? SomeFailed : 0;
    }

    private static async Task<string?> ReadLineAsync(StreamReader reader, CancellationToken cancellationToken)
    {
        try
        {
            return await reader.ReadLineAsync(cancellationToken);
        }
        catch (IOException)
        {
            return null;
        }
    }
}
