using System.Buffers;
using System.Net.Mime;
using System.Text;
using System.Text.Json;
using CsvHelper;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace NewsApi.Exports;

/// <summary>Streams items to the response.</summary>
/// <param name="Items">The items, which are read while they are written.</param>
/// <param name="Columns">The columns of CSV; JSON contains all members.</param>
/// <param name="Export">The requested format; <c>Accept</c> determines it where it is null.</param>
internal sealed record ExportResult<T>(IAsyncEnumerable<T> Items, IReadOnlyList<CsvColumn<T>> Columns, SpeakerExportRequest Export)
    : IActionResult
{
    public const string Ndjson = "application/x-ndjson";
    public const string Csv = "text/csv";

    // Spreadsheets run a cell that begins with one of these as a formula, so an apostrophe is written before it.
    private static readonly CsvWriterOptions CsvOptions = new()
    {
        NewLine = "\r\n",
        Injection = CsvInjection.Escape,
        TrueValue = "true",
        FalseValue = "false",
    };

    private const int FlushedBytes = 64 * 1024;

    /// <summary>What JSON contains of an item; by default all.</summary>
    public Func<T, object?> Json { get; init; } = item => item;

    public async Task ExecuteResultAsync(ActionContext context)
    {
        var http = context.HttpContext;
        var format = Export.Format ?? FormatOf(http.Request);
        var extension = format.ToString().ToLowerInvariant();
        http.Response.ContentType = new ContentType(format == ExportFormat.Csv ? Csv : Ndjson) { CharSet = "utf-8" }.ToString();
        http.Response.Headers.ContentDisposition = $"attachment; filename=\"export.{extension}\"";
        http.Response.Headers.CacheControl = "no-cache";
        http.Response.Headers.Append(HeaderNames.Vary, HeaderNames.Accept);
        if (HttpMethods.IsHead(http.Request.Method))
        {
            return;
        }

        if (format == ExportFormat.Csv)
        {
            await WriteCsvAsync(http);
        }
        else
        {
            await WriteNdjsonAsync(http);
        }
    }

    // The accepted format with the highest quality; NDJSON if both have the same.
    private static ExportFormat FormatOf(HttpRequest request)
    {
        var accepted = request.GetTypedHeaders().Accept.Where(type => type.Quality != 0)
            .OrderByDescending(type => type, MediaTypeHeaderValueComparer.QualityComparer);
        foreach (var type in accepted)
        {
            if (new MediaTypeHeaderValue(Ndjson).IsSubsetOf(type))
            {
                return ExportFormat.Ndjson;
            }

            if (new MediaTypeHeaderValue(Csv).IsSubsetOf(type))
            {
                return ExportFormat.Csv;
            }
        }

        return ExportFormat.Ndjson;
    }

    private async Task WriteNdjsonAsync(HttpContext http)
    {
        var options = http.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.JsonSerializerOptions;
        var body = http.Response.BodyWriter;
        await using var json = new Utf8JsonWriter(body, new JsonWriterOptions { Encoder = options.Encoder });
        await foreach (var item in Items.WithCancellation(http.RequestAborted))
        {
            JsonSerializer.Serialize(json, Json(item), options);
            await json.FlushAsync(http.RequestAborted);
            json.Reset();
            body.Write("\n"u8);
            if (body.UnflushedBytes > FlushedBytes)
            {
                await body.FlushAsync(http.RequestAborted);
            }
        }
    }

    // RFC 4180: a header line, CRLF at the end of each.
    private async Task WriteCsvAsync(HttpContext http)
    {
        if (Export.Bom)
        {
            await http.Response.Body.WriteAsync(Encoding.UTF8.Preamble.ToArray(), http.RequestAborted);
        }

        await using var csv = CsvWriter.Create(http.Response.Body, CsvOptions, leaveOpen: true);
        csv.WriteHeader(Columns.Select(column => column.Name).ToArray());
        await foreach (var item in Items.WithCancellation(http.RequestAborted))
        {
            foreach (var column in Columns)
            {
                csv.WriteField(column.Value(item));
            }

            await csv.EndRecordAsync(http.RequestAborted);
        }
    }
}
