using System.CommandLine;
using System.Text.Json;
using Microsoft.Win32.SafeHandles;
using NewsApi.Exports;
using NewsApi.Settings;

namespace NewsApi.Commands;

/// <summary><c>export [articles|quotes|speakers]</c>: writes all that match to the output or to a file.</summary>
internal sealed class ExportCommand : Command
{
    // As shells have it: 128 and the number of SIGPIPE.
    private const int PipeClosed = 141;
    private const int BrokenPipeError = 32;

    private readonly Argument<ExportedKind> _kind = new("kind")
    {
        Description = "What is exported.",
        DefaultValueFactory = _ => ExportedKind.Articles,
    };

    private readonly Option<ExportedFormat> _format = new("--format") { Description = "ndjson, csv, or the texts alone." };
    private readonly Option<bool> _bom = new("--bom") { Description = "Begins CSV with a byte order mark, which Excel needs." };

    private readonly Option<string?> _include = new("--include")
    {
        Description = "corrections: with what was corrected by hand in the quotes of articles; an import makes the same corrections.",
    };

    private readonly Option<FileInfo?> _output = new("--output", "-o")
    {
        Description = "The file to write; by default the standard output.",
    };

    private readonly QueryOptions _query;
    private readonly ApiOptions _api;

    public ExportCommand()
        : base(
            "export",
            """
            Exports articles, quotes or speakers as they are when it begins.

            Exit codes: 0 all was written; 1 it was not; 130 it was interrupted; 141 the reader of the output has closed it.

            Examples:
              newsapi export --from 2026-01-01 -o 2026.ndjson
              newsapi export --include corrections -o all.ndjson
              newsapi export quotes --speaker 'Ada Okafor' --format csv --bom -o okafor.csv
            """)
    {
        Add(_kind);
        _include.AcceptOnlyFromAmong(CorrectedArticle.Member);
        Array.ForEach<Option>([_format, _bom, _include, _output], Add);
        _query = new QueryOptions(this, QueryOptions.Articles.Concat(QueryOptions.Quotes));
        _api = new ApiOptions(this);
        Action = new ServiceAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult arguments, WebApplication app, CancellationToken cancellationToken)
    {
        var file = arguments.GetValue(_output);
        var hasWords = _query.Read(arguments).Contains("q=", StringComparison.Ordinal);
        await using var api = await _api.OpenAsync(arguments, app, hasWords ? StoreUse.Search : StoreUse.Read, cancellationToken);
        try
        {
            await using var output = file is null ? OpenStandardOutput() : file.Create();
            await WriteAsync(api, arguments, output, cancellationToken);
            return 0;
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("Interrupted; the export is not complete.");
            return CommandLine.Interrupted;
        }
        catch (IOException failure) when (file is null && failure.HResult == BrokenPipeError)
        {
            return PipeClosed;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StartFailure($"The export is not complete: {failure.Message}", failure);
        }
    }

    // The stream of the console ignores that the reader of a pipe has closed it.
    private static Stream OpenStandardOutput()
    {
        if (!OperatingSystem.IsWindows())
        {
            var output = new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);
            if (!output.CanSeek)
            {
                return output;
            }
        }

        return Console.OpenStandardOutput();
    }

    private async Task WriteAsync(ApiConnection api, ParseResult arguments, Stream output, CancellationToken cancellationToken)
    {
        var (kind, format) = (arguments.GetValue(_kind), arguments.GetValue(_format));
        var query = _query.Read(
            arguments,
            ("format", format == ExportedFormat.Csv ? "csv" : "ndjson"),
            ("bom", arguments.GetValue(_bom) ? "true" : null),
            ("include", arguments.GetValue(_include)));
        var path = $"api/v1/{kind.ToString().ToLowerInvariant()}/export?{query}";
        using var response = await api.GetAsync(path, cancellationToken);
        await using var body = await response.Content.ReadAsStreamAsync(cancellationToken);
        if (format == ExportedFormat.Txt)
        {
            await WriteTextsAsync(body, output, cancellationToken);
        }
        else
        {
            await body.CopyToAsync(output, cancellationToken);
        }
    }

    // A form feed ends a text: it is in no text.
    private static async Task WriteTextsAsync(Stream body, Stream output, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(body);
        await using var writer = new StreamWriter(output);
        while (await reader.ReadLineAsync(cancellationToken) is { } line)
        {
            await writer.WriteAsync($"{JsonElement.Parse(line).GetProperty("text").GetString()}\n\f\n".AsMemory(), cancellationToken);
        }
    }
}

/// <summary>What the command exports.</summary>
internal enum ExportedKind
{
    Articles,
    Quotes,
    Speakers,
}

/// <summary>How the command writes it.</summary>
internal enum ExportedFormat
{
    Ndjson,
    Csv,
    Txt,
}
