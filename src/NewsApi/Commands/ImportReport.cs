using System.Text.Json;
using NewsApi.Settings;

namespace NewsApi.Commands;

/// <summary>Reports what an import did.</summary>
internal static class ImportReport
{
    private const int SomeFailed = 2;

    /// <summary>Writes the lines that failed, and last a line that counts; returns the exit code.</summary>
    public static async Task<int> WriteAsync(HttpResponseMessage response, ImportUpload upload, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(cancellationToken));
        while (await ReadLineAsync(reader, cancellationToken) is { } line)
        {
            var result = JsonElement.Parse(line);
            if (result.TryGetProperty("import", out _))
            {
                return await WriteSummaryAsync(result, upload);
            }

            if (result.GetProperty("status").GetString() == "failed")
            {
                var name = upload.NameOf(result.GetProperty("line").GetInt64());
                await Console.Error.WriteLineAsync($"{name}: {result.GetProperty("problem").GetProperty("detail").GetString()}");
            }
        }

        throw new StartFailure("The server ended before the import did. The same command with --resume continues.");
    }

    private static async Task<int> WriteSummaryAsync(JsonElement summary, ImportUpload upload)
    {
        var hasEnded = summary.GetProperty("status").GetString() == "succeeded";
        var failed = summary.GetProperty("failed").GetInt64() + upload.Failed;
        if (!hasEnded)
        {
            var reason = summary.TryGetProperty("error", out var error) ? error.GetString() : $"It is {summary.GetProperty("status")}.";
            await Console.Error.WriteLineAsync($"Import {summary.GetProperty("import")} did not end: {reason}");
        }

        await Console.Out.WriteLineAsync(
            $"created {summary.GetProperty("created")}, duplicate {summary.GetProperty("duplicate")}, failed {failed}");
        return !hasEnded ? 1 : failed > 0 ? SomeFailed : 0;
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
