using System.CommandLine;
using System.CommandLine.Parsing;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using NewsApi.Articles;
using NewsApi.Http;
using NewsApi.Imports;
using NewsApi.Imports.Files;
using NewsApi.Settings;
using NewsApi.Writes;

namespace NewsApi.Commands;

/// <summary><c>import PATH…</c>: imports files.</summary>
internal sealed class ImportCommand : Command
{
    private const int HashLength = 12;
    private const int MaxParallelism = 64;

    private readonly Argument<string[]> _paths = new("path")
    {
        Description = "Files, folders, patterns such as '2026/*.txt', or - for lines of JSON from the standard input.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string?> _source = new("--source") { Description = "The source of articles that name none." };
    private readonly Option<string?> _language = new("--language") { Description = "The language of articles that name none, such as en." };
    private readonly Option<OnDuplicate> _onDuplicate = new("--on-duplicate")
    {
        Description = "What happens with articles that are stored already.",
    };

    private readonly Option<DateSource> _dateFrom = new("--date-from")
    {
        Description = "Where the date of a text or page comes from: the name of its file, its time, or the first lines of its text.",
    };

    private readonly Option<string[]> _map = new("--map")
    {
        Description = "The columns of CSV files: member=column, such as text=Body,headline=Title.",
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Stores nothing, and says what would be stored." };
    private readonly Option<bool> _atomic = new("--atomic") { Description = "Stores all or nothing; at most 10,000 articles." };
    private readonly Option<bool> _resume = new("--resume")
    {
        Description = "Continues the last import of the same files, if it was cut off.",
    };

    private readonly Option<int?> _parallel = new("--parallel")
    {
        Description = "How many articles are parsed at once; by default one less than there are processors. Not with --url.",
    };

    private readonly Option<bool> _quiet = new("--quiet", "-q") { Description = "Shows no progress." };
    private readonly ApiOptions _api;

    public ImportCommand()
        : base(
            "import",
            """
            Imports articles: .txt .md .html .json .ndjson .jsonl .csv .zip, feeds and news formats (.xml .rss .atom .json), also as .gz.
            The last line counts what was created, what was stored already and what failed.

            Exit codes: 0 all is stored, some perhaps before; 1 all articles failed, or the import was cut off;
            2 some articles failed; 130 it was interrupted.

            Examples:
              newsapi import archive/ --source 'Harbour Post' --date-from name
              newsapi import 2026.ndjson.gz --resume
              newsapi import posts.csv --map text=Body headline=Title --dry-run
              cat articles.ndjson | newsapi import - --url https://news.example
            """)
    {
        Add(_paths);
        Array.ForEach<Option>([_source, _language, _onDuplicate, _dateFrom, _map, _dryRun, _atomic, _resume, _parallel, _quiet], Add);
        _parallel.Validators.Add(CheckParallelism);
        _api = new ApiOptions(this);
        Action = new ServiceAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult arguments, WebApplication app, CancellationToken cancellationToken)
    {
        var paths = ImportPaths.Expand(arguments.GetRequiredValue(_paths));
        var items = new FileItems(ReadSettings(arguments, app.Services.GetRequiredService<IOptions<Limits>>().Value));
        using var upload = new ImportUpload(items.ReadAsync(paths, cancellationToken), app.Services.GetRequiredService<ItemConverter>());
        var preparer = app.Services.GetRequiredService<ItemPreparer>();
        preparer.Parallelism = arguments.GetValue(_parallel) ?? preparer.Parallelism;
        await using var api = await _api.OpenAsync(arguments, app, StoreUse.Write, cancellationToken);
        var (query, name) = (QueryOf(arguments), NameOf(paths, arguments));
        var (known, ended) = arguments.GetValue(_resume) ? await FindAsync(api, name, cancellationToken) : default;
        var path = $"api/v1/imports?{query}&name={Uri.EscapeDataString(name)}";
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = upload };
        request.Headers.Add("Idempotency-Key", known ?? $"{Guid.NewGuid():N}");
        try
        {
            using var progress = new ImportProgress(upload, items, paths, isQuiet: arguments.GetValue(_quiet));
            using var response = await progress.ShowAsync(api.SendAsync(request, cancellationToken));
            var report = new ImportReport(upload, arguments.GetValue(_dryRun)) { Repeated = ended };
            return await report.WriteAsync(response, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("Interrupted; what was stored stays. The same command with --resume continues.");
            return CommandLine.Interrupted;
        }
    }

    private static void CheckParallelism(OptionResult option)
    {
        if (option.Tokens is not [{ Value: var text }] || !int.TryParse(text, out var count) || count is < 1 or > MaxParallelism)
        {
            option.AddError($"--parallel: Must be from 1 to {MaxParallelism}.");
        }
        else if (option.GetResult("--url") is not null)
        {
            option.AddError("--parallel is not possible with --url: that server parses as many at once as it has processors for.");
        }
    }

    private FileSettings ReadSettings(ParseResult arguments, Limits limits) => new()
    {
        Defaults = new ArticleQuery { Source = arguments.GetValue(_source), Language = arguments.GetValue(_language) },
        DateFrom = arguments.GetValue(_dateFrom),
        Columns = (arguments.GetValue(_map) ?? []).SelectMany(map => map.Split(',')).Select(map => map.Split('=', 2))
            .GroupBy(map => map[0].Trim()).ToDictionary(maps => maps.Key, ColumnOf),
        MaxLength = limits.MaxBodyBytes,
    };

    private static string ColumnOf(IGrouping<string, string[]> maps) => maps.ToList() switch
    {
        [[_, var column]] => column.Trim(),
        [_] => throw new StartFailure($"--map: '{maps.Key}' is not of the form member=column."),
        _ => throw new StartFailure($"--map: '{maps.Key}' has {maps.Count()} columns; a member has one."),
    };

    private string QueryOf(ParseResult arguments) =>
        $"onDuplicate={arguments.GetValue(_onDuplicate)}&dryRun={arguments.GetValue(_dryRun)}&atomic={arguments.GetValue(_atomic)}";

    // The same files with the same options have the same name, and others another.
    private string NameOf(IReadOnlyList<string> paths, ParseResult arguments)
    {
        string?[] options =
        [
            arguments.GetValue(_source), arguments.GetValue(_language), $"{arguments.GetValue(_dateFrom)}", QueryOf(arguments),
            .. arguments.GetValue(_map) ?? [], .. paths,
        ];
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', options))))[..HashLength];
        var first = paths[0].Length <= 200 ? paths[0] : "…" + paths[0][^200..];
        return $"{first}{(paths.Count > 1 ? $" and {paths.Count - 1} more" : "")} [{hash}]";
    }

    // The key of the last import of the same files, and its id if it has ended.
    private static async Task<(string? Key, long? Ended)> FindAsync(ApiConnection api, string name, CancellationToken cancellationToken)
    {
        var list = await api.GetJsonAsync($"api/v1/imports?pageSize=1&name={Uri.EscapeDataString(name)}", cancellationToken);
        return list.GetProperty("items").EnumerateArray()
            .Select(import => (
                import.GetProperty("key").GetString(),
                import.GetProperty("status").GetString() == "succeeded" ? import.GetProperty("id").GetInt64() : (long?)null))
            .FirstOrDefault();
    }
}
