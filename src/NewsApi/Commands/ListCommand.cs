using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Spectre.Console;

namespace NewsApi.Commands;

/// <summary><c>search</c>, <c>quotes</c>, <c>speakers</c>: list what matches; a table on a terminal, else a line of JSON each.</summary>
internal sealed class ListCommand : Command
{
    private const int MaxPageSize = 100;

    private readonly Argument<string[]> _words = new("words") { Description = "What is searched for.", Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<int> _limit = new("--limit", "-n") { Description = "How many are listed.", DefaultValueFactory = _ => 20 };
    private readonly Option<bool> _json = new("--json") { Description = "Writes JSON on a terminal, too." };
    private readonly Option<string?> _sort = new("--sort") { Description = "The order, such as -publishedAt." };
    private readonly (string Heading, Func<JsonElement, string> Value)[] _columns;
    private readonly QueryOptions _query;
    private readonly ApiOptions _api;
    private readonly StoreUse _use;
    private readonly string _path;

    private ListCommand(
        string name,
        string description,
        string path,
        (string Name, string Description)[] options,
        (string Heading, Func<JsonElement, string> Value)[] columns)
        : base(name, description)
    {
        (_path, _columns, _use) = (path, columns, StoreUse.Search);
        Add(_words);
        _query = new QueryOptions(this, options.Where(option => option.Name != "--q"));
        Array.ForEach<Option>([_sort, _limit, _json], Add);
        _api = new ApiOptions(this);
        Action = new ServiceAction(RunAsync);
    }

    public static ListCommand Search => new(
        "search",
        "Searches articles.\n\nExamples:\n  newsapi search harbour bridge --from now-30d\n  newsapi search '\"gift to the town\"' --json",
        "api/v1/search",
        [.. QueryOptions.Articles.Where(option => option.Name != "--deleted")],
        [("id", Of("id")), ("date", Date), ("source", Of("source")), ("headline", Of("headline"))]);

    public static ListCommand Quotes => new(
        "quotes",
        "Lists quotes.\n\nExamples:\n  newsapi quotes --speaker 'Ada Okafor'\n  newsapi quotes bridge --unattributed true --limit 100",
        "api/v1/quotes",
        QueryOptions.Quotes,
        [("id", Of("id")), ("speaker", Of("speaker", "name")), ("cue", Of("cue", "text")), ("text", Of("text"))]);

    public static ListCommand Speakers => new(
        "speakers",
        "Lists speakers.\n\nExamples:\n  newsapi speakers okafor\n  newsapi speakers --sort -quoteCount --limit 50",
        "api/v1/speakers",
        [],
        [("id", Of("id")), ("name", Of("name")), ("kind", Of("kind")), ("quotes", Of("quoteCount"))]);

    private async Task<int> RunAsync(ParseResult arguments, WebApplication app, CancellationToken cancellationToken)
    {
        await using var api = await _api.OpenAsync(arguments, app, _use, cancellationToken);
        var (left, cursor) = (arguments.GetValue(_limit), (string?)null);
        var isTable = !Console.IsOutputRedirected && !arguments.GetValue(_json);
        var table = new Table().AddColumns([.. _columns.Select(column => column.Heading)]);
        var words = arguments.GetValue(_words) is { Length: > 0 } given ? string.Join(' ', given) : null;
        while (left > 0)
        {
            var query = _query.Read(
                arguments,
                ("q", words),
                ("sort", arguments.GetValue(_sort)),
                ("pageSize", Math.Min(left, MaxPageSize).ToString(CultureInfo.InvariantCulture)),
                ("cursor", cursor));
            var page = await api.GetJsonAsync($"{_path}?{query}", cancellationToken);
            foreach (var item in page.GetProperty("items").EnumerateArray())
            {
                left--;
                if (isTable)
                {
                    table.AddRow([.. _columns.Select(column => Markup.Escape(column.Value(item)))]);
                }
                else
                {
                    await Console.Out.WriteLineAsync(item.GetRawText());
                }
            }

            cursor = page.GetProperty("nextCursor").GetString();
            left = cursor is null ? 0 : left;
        }

        if (isTable)
        {
            AnsiConsole.Write(table);
        }

        return 0;
    }

    private static Func<JsonElement, string> Of(string member, string? inner = null) => item => Text(item, member, inner);

    private static string Date(JsonElement item) => Text(item, "publishedAt") is { Length: > 10 } time ? time[..10] : "";

    private static string Text(JsonElement item, string member, string? inner = null)
    {
        if (!item.TryGetProperty(member, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return "";
        }

        return inner is null ? value.ToString() : Text(value, inner);
    }
}
