using System.Buffers;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NewsApi.Data;
using NewsApi.Model;

namespace NewsApi.Imports;

/// <summary>
/// Writes the results of an import as NDJSON: a line for each line of the file, and a summary. They are read from the database, so that
/// a client that does not read them neither stops the import nor fills the memory.
/// </summary>
internal sealed class ImportResults(NewsDbContext database, RunningImports running, IHostApplicationLifetime lifetime)
{
    private const int PageLength = 500;

    // A job that waits, or that another server runs, does not signal what it stores.
    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(200);

    /// <summary>Writes all results; of an import that runs, as soon as they are stored.</summary>
    public async Task WriteAsync(Import import, Stream stream, CancellationToken cancellationToken)
    {
        var (last, buffer) = (0L, new ArrayBufferWriter<byte>());
        while (true)
        {
            // Taken before reading: what is stored after it is signalled.
            var run = running.Find(import.Id);
            var moved = run?.Moved;
            var isGoingOn = run is not null || (import.IsJob && await IsInWorkAsync(import.Id, cancellationToken));
            var lines = await database.ImportLines.AsNoTracking().Where(line => line.ImportId == import.Id && line.Line > last)
                .OrderBy(line => line.Line).Take(PageLength).ToListAsync(cancellationToken);
            lines.ForEach(line => Write(buffer, line));
            await FlushAsync(buffer, stream, cancellationToken);
            if (lines.Count > 0)
            {
                last = lines[^1].Line;
            }
            else if (!isGoingOn)
            {
                break;
            }
            else
            {
                await (moved?.WaitAsync(cancellationToken) ?? Task.Delay(PollInterval, cancellationToken));
            }
        }

        var ended = await database.Imports.AsNoTracking().SingleAsync(one => one.Id == import.Id, cancellationToken);
        WriteSummary(buffer, running.Observe(ended));
        await FlushAsync(buffer, stream, cancellationToken);
    }

    // A server that stops does not wait for a job that it will run after its restart.
    private async Task<bool> IsInWorkAsync(long id, CancellationToken cancellationToken) =>
        !lifetime.ApplicationStopping.IsCancellationRequested && await database.Imports.AnyAsync(
            one => one.Id == id && (one.Status == ImportStatus.Queued || one.Status == ImportStatus.Running),
            cancellationToken);

    private static void Write(ArrayBufferWriter<byte> buffer, ImportLine line)
    {
        using (var json = new Utf8JsonWriter(buffer, LineOptions))
        {
            json.WriteStartObject();
            json.WriteNumber("line", line.Line);
            if (line.Name is not null)
            {
                json.WriteString("name", line.Name);
            }

            json.WriteString("status", line.Status.ToString().ToLowerInvariant());
            if (line.ArticleId is { } id)
            {
                json.WriteNumber("id", id);
            }

            if (line.Problem is not null)
            {
                json.WritePropertyName("problem");
                json.WriteRawValue(line.Problem);
            }

            json.WriteEndObject();
        }

        buffer.Write("\n"u8);
    }

    private static void WriteSummary(ArrayBufferWriter<byte> buffer, Import import)
    {
        using (var json = new Utf8JsonWriter(buffer, LineOptions))
        {
            json.WriteStartObject();
            json.WriteNumber("import", import.Id);
            json.WriteString("status", import.Status.ToString().ToLowerInvariant());
            json.WriteNumber("created", import.Created);
            json.WriteNumber("duplicate", import.Duplicates);
            json.WriteNumber("failed", import.Failed);
            if (import.Error is not null)
            {
                json.WriteString("error", import.Error);
            }

            json.WriteStartObject("links");
            json.WriteString("self", ImportLinks.Of(import).Self);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        buffer.Write("\n"u8);
    }

    private static readonly JsonWriterOptions LineOptions =
        new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static async Task FlushAsync(ArrayBufferWriter<byte> buffer, Stream stream, CancellationToken cancellationToken)
    {
        if (buffer.WrittenCount > 0)
        {
            await stream.WriteAsync(buffer.WrittenMemory, cancellationToken);
            await stream.FlushAsync(cancellationToken);
            buffer.ResetWrittenCount();
        }
    }
}
