using System.Net.Mime;
using System.Text.Json;
using CsvHelper;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace NewsApi.Exports;

/// <summary>Writes items as they are read, however many there are.</summary>
/// <param name="Items">Read while they are written.</param>
/// <param name="Columns">What a CSV file has of each; JSON has everything.</param>
/// <param name="Format">How each is written.</param>
internal sealed record ExportResult<T>(IAsyncEnumerable<T> Items, IReadOnlyList<CsvColumn<T>> Columns, ExportFormat Format)
    : IActionResult
{
    public const string Ndjson = "application/x-ndjson";
    public const string Csv = "text/csv";

    // A spreadsheet would run a cell that begins like a formula: it gets an apostrophe before it.
    private static readonly CsvWriterOptions CsvOptions = new()
    {
        NewLine = "\r\n",
        Injection = CsvInjection.Escape,
        TrueValue = "true",
        FalseValue = "false",
    };

    public async Task ExecuteResultAsync(ActionContext context)
    {
        var http = context.HttpContext;
        var extension = Format.ToString().ToLowerInvariant();
        http.Response.ContentType = new ContentType(Format == ExportFormat.Csv ? Csv : Ndjson) { CharSet = "utf-8" }.ToString();
        http.Response.Headers.ContentDisposition = $"attachment; filename=\"export.{extension}\"";
        http.Response.Headers.CacheControl = "no-cache";
        http.Response.Headers.Append(HeaderNames.Vary, HeaderNames.Accept);
        if (HttpMethods.IsHead(http.Request.Method))
        {
            return;
        }

        if (Format == ExportFormat.Csv)
        {
            await WriteCsvAsync(http);
        }
        else
        {
            await WriteNdjsonAsync(http);
        }
    }

    private async Task WriteNdjsonAsync(HttpContext http)
    {
        var options = http.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.JsonSerializerOptions;
        await foreach (var item in Items.WithCancellation(http.RequestAborted))
        {
            await JsonSerializer.SerializeAsync(http.Response.Body, item, options, http.RequestAborted);
            await http.Response.Body.WriteAsync("\n"u8.ToArray(), http.RequestAborted);
        }
    }

    // RFC 4180: a header line, CRLF at the end of each.
    private async Task WriteCsvAsync(HttpContext http)
    {
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
